import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MetricKind } from "@logwright/runtime/contract";
import { expect, test } from "vitest";
import { readRegistry } from "../../src/compile.ts";
import { exportedName } from "../../src/resolve/exported-name.ts";
import { exportedUnit } from "../../src/resolve/unit.ts";

test.each<[name: string, kind: MetricKind, unit: string, exported: string, otlp: string, scale: number]>([
  ["a.step.duration", "histogram", "ms", "a_step_duration_seconds", "s", 0.001],
  ["a.loss", "gauge", "unitless", "a_loss", "", 1],
  ["a.ratio", "gauge", "1", "a_ratio", "", 1],
  ["a.memory.peak_bytes", "gauge", "bytes", "a_memory_peak_bytes", "By", 1],
  ["a.cache", "gauge", "MiBy", "a_cache_bytes", "By", 1_048_576],
  ["a.throughput", "gauge", "variants/s", "a_throughput_variants_per_second", "variants/s", 1],
  ["a.speed", "gauge", "MBy/s", "a_speed_bytes_per_second", "By/s", 1e6],
  ["a.rate", "gauge", "/s", "a_rate_per_second", "/s", 1],
  ["a.rate", "gauge", "events/min", "a_rate_events_per_minute", "events/min", 1],
  ["a.hits", "counter", "ops", "a_hits_total", "{op}", 1],
  ["a.calls", "counter", "predictor_calls", "a_calls_total", "{predictor_call}", 1],
  ["a.done_total", "counter", "events", "a_done_total", "{event}", 1],
  ["a.read_total", "counter", "bytes", "a_read_bytes_total", "By", 1],
  ["a.things", "gauge", "{thing}", "a_things", "{thing}", 1],
  ["a.used", "counter", "tokens", "a_used_tokens_total", "tokens", 1],
  ["a.full", "gauge", "%", "a_full_percent", "%", 1],
])("%s, a %s in %s, is exported as %s", (name, kind, unit, exported, otlp, scale) => {
  const found = exportedUnit(unit);
  expect(found).toMatchObject({ otlp, scale });
  expect(exportedName(name, kind, found ?? { suffix: "?", otlp: "", scale: 1 })).toBe(exported);
});

test.each(["m/s/s", "Foo", "a b", "ms^2", "", "/", "{a", "s/x"])("%j is no unit", (unit) => {
  expect(exportedUnit(unit)).toBeUndefined();
});

test("GenoLeWM's metrics have the names that were decided", () => {
  const text = readFileSync(join(import.meta.dirname, "../../../../registry.yaml"), "utf8");
  const exported = readRegistry({ file: "registry.yaml", text }).registry?.metrics.map((metric) => metric.exported);
  expect(exported).toEqual([
    "geno_lewm_training_step_duration_seconds",
    "geno_lewm_training_loss_pred",
    "geno_lewm_training_loss_reg",
    "geno_lewm_training_collapse_alert_total",
    "geno_lewm_training_collapse_pred_cos_mean",
    "geno_lewm_training_collapse_pred_l2_mean",
    "geno_lewm_training_collapse_target_var_per_dim",
    "geno_lewm_training_collapse_pred_var_per_dim",
    "geno_lewm_training_collapse_pred_target_corr",
    "geno_lewm_training_collapse_pairwise_pred_dist_mean",
    "geno_lewm_training_collapse_kl_reg",
    "geno_lewm_data_cache_hit_total",
    "geno_lewm_data_cache_miss_total",
    "geno_lewm_data_encode_duration_seconds",
    "geno_lewm_inference_score_duration_seconds",
    "geno_lewm_inference_batch_throughput_variants_per_second",
    "geno_lewm_inference_memory_peak_bytes",
    "geno_lewm_planning_cem_iter_duration_seconds",
    "geno_lewm_planning_cem_calls_total",
    "geno_lewm_provenance_verify_duration_seconds",
    "geno_lewm_observability_redacted_keys_total",
    "geno_lewm_errors_raised_total",
  ]);
});
