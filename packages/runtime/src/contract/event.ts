import type { KeySpec } from "./key.ts";
import type { Severity } from "./severity.ts";

/** Keep one record of `every`. */
export interface SampleSpec {
  /** At least 1. */
  readonly every: number;
  /** Keep when the value of this field or key is a multiple; without it a counter per event and process decides. */
  readonly by?: string;
  /** The knob's name: `log_every` is `<PREFIX>_LOG_EVERY` and `--log-every`. */
  readonly knob?: string;
}

/** A token bucket for one event. */
export interface RateLimitSpec {
  readonly perSecond: number;
  readonly burst: number;
}

/** Where a metric's value comes from. */
export interface MetricSource {
  readonly kind: "event" | "span" | "severity";
  /** The event's, span's or severity's name. */
  readonly name: string;
  /** The key or field that is recorded (`duration` for a span); absent: count one. */
  readonly value?: string;
  /** Label name to key or field name. */
  readonly labels: Readonly<Record<string, string>>;
}

/** A registered event. */
export interface EventSpec {
  readonly name: string;
  /** The generated method: `training.step` is `trainingStep`. */
  readonly method: string;
  readonly severity: Severity;
  readonly summary: string;
  /** Data keys in registry order. */
  readonly keys: readonly KeySpec[];
  readonly sample?: SampleSpec;
  readonly rateLimit?: RateLimitSpec;
}
