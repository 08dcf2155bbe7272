/** One thing that a program does with a metric, in one library's way. */
export interface Candidate {
  readonly library: Library;
  /** Does it so many times; the loop stands here, so that the call is not the benchmark's. */
  run(times: number): void;
}

export type Library = "logwright" | "prom-client" | "OpenTelemetry SDK";

export const LIBRARIES: readonly Library[] = ["logwright", "prom-client", "OpenTelemetry SDK"];

/** Label values as a program has them: texts of its source. */
export const PHASES: readonly string[] = ["phase1", "phase2"];
export const CODES: readonly string[] = [
  "InputError.BadVcf",
  "InputError.MissingFile",
  "EvalError.Regression",
  "NetworkError.Blocked",
  "ProvenanceError.HashMismatch",
  "TrainingError.Diverged",
  "InternalError.InvariantViolation",
];

/** Values that no compiler can foresee. */
export const VALUES: Float64Array = Float64Array.from(
  { length: 4096 },
  (_, index) => ((Math.imul(index + 1, 2654435761) >>> 0) / 2 ** 32) * 2000,
);

/** Bounds of every histogram here. */
export const BUCKETS: readonly number[] = [0.5, 1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000];

/** Series of the exposition: 100 counters of 5 label values. */
export const EXPOSED: { readonly metrics: number; readonly values: readonly string[] } = {
  metrics: 100,
  values: ["a", "b", "c", "d", "e"],
};
