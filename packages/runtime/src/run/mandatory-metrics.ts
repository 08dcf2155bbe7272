import type { RunMetricSpec } from "../contract/index.ts";

/** What every run tracks unless it says otherwise: loss, compile rate, pass@k, tokens per second, latency, memory. */
export const MANDATORY_METRICS: Readonly<Record<string, RunMetricSpec>> = {
  loss: { better: "lower", unit: "unitless" },
  compile_rate: { better: "higher", unit: "ratio" },
  pass_at_k: { better: "higher", unit: "ratio" },
  tokens_per_sec: { better: "higher", unit: "tokens/s" },
  latency_ms: { better: "lower", unit: "ms" },
  memory_bytes: { better: "lower", unit: "bytes" },
};
