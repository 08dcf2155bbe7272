-- @generated from registry.yaml. Do not edit.
-- Change registry.yaml, then run `npm run codegen`.
--
-- The files to read are those of a variable; set it before this file is run:
--   SET VARIABLE geno_lewm_logs = 'logs/*.jsonl';

CREATE SCHEMA IF NOT EXISTS "geno_lewm";

-- Torn lines are left out.
CREATE OR REPLACE VIEW "geno_lewm"."_lines" AS
SELECT json AS _line FROM read_ndjson_objects(coalesce(getvariable('geno_lewm_logs'), '~/.geno-lewm/logs/*.jsonl'), ignore_errors := true)
WHERE json IS NOT NULL;

CREATE OR REPLACE VIEW "geno_lewm"."_records" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/severity') AS "severity",
  json_extract_string(_line, '/event') AS "event",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/error_code') AS "error_code",
  json_extract(_line, '/data') AS "_data"
FROM "geno_lewm"."_lines";
COMMENT ON VIEW "geno_lewm"."_records" IS 'every record';

CREATE OR REPLACE VIEW "geno_lewm"."training_run_start" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/data/model_id') AS "model_id",
  json_extract_string(_line, '/data/device') AS "device",
  TRY_CAST(json_extract_string(_line, '/data/world_size') AS BIGINT) AS "world_size",
  json_extract_string(_line, '/data/config_path') AS "config_path",
  json_extract_string(_line, '/data/git_sha') AS "git_sha"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'training.run.start';
COMMENT ON VIEW "geno_lewm"."training_run_start" IS 'trainer initialized';

CREATE OR REPLACE VIEW "geno_lewm"."training_run_end" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  TRY_CAST(json_extract_string(_line, '/data/best_loss') AS DOUBLE) AS "best_loss",
  TRY_CAST(json_extract_string(_line, '/data/best_step') AS BIGINT) AS "best_step",
  json_extract_string(_line, '/data/reason') AS "reason"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'training.run.end';
COMMENT ON VIEW "geno_lewm"."training_run_end" IS 'trainer exited';

CREATE OR REPLACE VIEW "geno_lewm"."training_step" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  TRY_CAST(json_extract_string(_line, '/data/loss') AS DOUBLE) AS "loss",
  TRY_CAST(json_extract_string(_line, '/data/loss_pred') AS DOUBLE) AS "loss_pred",
  TRY_CAST(json_extract_string(_line, '/data/loss_reg') AS DOUBLE) AS "loss_reg",
  TRY_CAST(json_extract_string(_line, '/data/lr') AS DOUBLE) AS "lr",
  TRY_CAST(json_extract_string(_line, '/data/grad_norm') AS DOUBLE) AS "grad_norm"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'training.step';
COMMENT ON VIEW "geno_lewm"."training_step" IS 'every training step (sampled)';

CREATE OR REPLACE VIEW "geno_lewm"."training_epoch_end" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  TRY_CAST(json_extract_string(_line, '/data/loss') AS DOUBLE) AS "loss",
  TRY_CAST(json_extract_string(_line, '/data/loss_pred') AS DOUBLE) AS "loss_pred",
  TRY_CAST(json_extract_string(_line, '/data/loss_reg') AS DOUBLE) AS "loss_reg",
  TRY_CAST(json_extract_string(_line, '/data/lr') AS DOUBLE) AS "lr",
  TRY_CAST(json_extract_string(_line, '/data/samples') AS BIGINT) AS "samples"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'training.epoch.end';
COMMENT ON VIEW "geno_lewm"."training_epoch_end" IS 'every epoch';

CREATE OR REPLACE VIEW "geno_lewm"."training_checkpoint_write" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/data/path') AS "path",
  TRY_CAST(json_extract_string(_line, '/data/size_bytes') AS BIGINT) AS "size_bytes",
  json_extract_string(_line, '/data/tag') AS "tag"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'training.checkpoint.write';
COMMENT ON VIEW "geno_lewm"."training_checkpoint_write" IS 'checkpoint saved';

CREATE OR REPLACE VIEW "geno_lewm"."training_collapse_alert" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/data/criterion') AS "criterion",
  TRY_CAST(json_extract_string(_line, '/data/threshold') AS DOUBLE) AS "threshold",
  TRY_CAST(json_extract_string(_line, '/data/value') AS DOUBLE) AS "value"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'training.collapse.alert';
COMMENT ON VIEW "geno_lewm"."training_collapse_alert" IS 'collapse alert criterion tripped';

CREATE OR REPLACE VIEW "geno_lewm"."training_metric" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/data/name') AS "name",
  TRY_CAST(json_extract_string(_line, '/data/value') AS DOUBLE) AS "value",
  json_extract_string(_line, '/data/kind') AS "kind",
  json_extract_string(_line, '/data/unit') AS "unit"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'training.metric';
COMMENT ON VIEW "geno_lewm"."training_metric" IS 'scalar metric logged';

CREATE OR REPLACE VIEW "geno_lewm"."eval_run_start" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/data/benchmark') AS "benchmark",
  json_extract_string(_line, '/data/dataset') AS "dataset",
  TRY_CAST(json_extract_string(_line, '/data/n_items') AS BIGINT) AS "n_items"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'eval.run.start';
COMMENT ON VIEW "geno_lewm"."eval_run_start" IS 'benchmark started';

CREATE OR REPLACE VIEW "geno_lewm"."eval_run_end" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/data/benchmark') AS "benchmark",
  TRY_CAST(json_extract_string(_line, '/data/elapsed_s') AS DOUBLE) AS "elapsed_s",
  TRY_CAST(json_extract(_line, '/data/metrics') AS MAP(VARCHAR, DOUBLE)) AS "metrics"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'eval.run.end';
COMMENT ON VIEW "geno_lewm"."eval_run_end" IS 'benchmark finished';

CREATE OR REPLACE VIEW "geno_lewm"."eval_regression" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/error_code') AS "error_code",
  json_extract_string(_line, '/data/metric') AS "metric",
  TRY_CAST(json_extract_string(_line, '/data/baseline') AS DOUBLE) AS "baseline",
  TRY_CAST(json_extract_string(_line, '/data/current') AS DOUBLE) AS "current",
  TRY_CAST(json_extract_string(_line, '/data/delta') AS DOUBLE) AS "delta",
  TRY_CAST(json_extract_string(_line, '/data/threshold') AS DOUBLE) AS "threshold"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'eval.regression';
COMMENT ON VIEW "geno_lewm"."eval_regression" IS 'smoke eval regression';

CREATE OR REPLACE VIEW "geno_lewm"."data_cache_hit" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/data/key') AS "key",
  json_extract_string(_line, '/data/shard_id') AS "shard_id"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'data.cache.hit';
COMMENT ON VIEW "geno_lewm"."data_cache_hit" IS 'cache hit';

CREATE OR REPLACE VIEW "geno_lewm"."data_cache_miss" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/data/key') AS "key",
  json_extract_string(_line, '/data/shard_id') AS "shard_id"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'data.cache.miss';
COMMENT ON VIEW "geno_lewm"."data_cache_miss" IS 'cache miss';

CREATE OR REPLACE VIEW "geno_lewm"."data_shard_write" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/data/shard_id') AS "shard_id",
  json_extract_string(_line, '/data/path') AS "path",
  TRY_CAST(json_extract_string(_line, '/data/n_rows') AS BIGINT) AS "n_rows",
  TRY_CAST(json_extract_string(_line, '/data/size_bytes') AS BIGINT) AS "size_bytes"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'data.shard.write';
COMMENT ON VIEW "geno_lewm"."data_shard_write" IS 'new shard written';

CREATE OR REPLACE VIEW "geno_lewm"."inference_score_start" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/data/model_id') AS "model_id",
  json_extract_string(_line, '/data/variant_id') AS "variant_id"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'inference.score.start';
COMMENT ON VIEW "geno_lewm"."inference_score_start" IS 'scoring call entered';

CREATE OR REPLACE VIEW "geno_lewm"."inference_score_end" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/data/variant_id') AS "variant_id",
  json_extract_string(_line, '/data/category') AS "category",
  TRY_CAST(json_extract_string(_line, '/data/score') AS DOUBLE) AS "score"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'inference.score.end';
COMMENT ON VIEW "geno_lewm"."inference_score_end" IS 'scoring call returned';

CREATE OR REPLACE VIEW "geno_lewm"."inference_batch_end" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/data/batch_id') AS "batch_id",
  TRY_CAST(json_extract_string(_line, '/data/n') AS BIGINT) AS "n",
  TRY_CAST(json_extract_string(_line, '/data/throughput_per_s') AS DOUBLE) AS "throughput_per_s"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'inference.batch.end';
COMMENT ON VIEW "geno_lewm"."inference_batch_end" IS 'batch finished';

CREATE OR REPLACE VIEW "geno_lewm"."inference_network_blocked" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/error_code') AS "error_code",
  json_extract_string(_line, '/data/operation') AS "operation",
  json_extract_string(_line, '/data/url_host') AS "url_host"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'inference.network.blocked';
COMMENT ON VIEW "geno_lewm"."inference_network_blocked" IS 'fail-closed network guard tripped';

CREATE OR REPLACE VIEW "geno_lewm"."provenance_receipt_write" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/data/path') AS "path",
  json_extract_string(_line, '/data/model_id') AS "model_id",
  TRY_CAST(json_extract_string(_line, '/data/n_outputs') AS BIGINT) AS "n_outputs"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'provenance.receipt.write';
COMMENT ON VIEW "geno_lewm"."provenance_receipt_write" IS 'receipt written';

CREATE OR REPLACE VIEW "geno_lewm"."provenance_verify_start" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/data/path') AS "path",
  json_extract_string(_line, '/data/model_id') AS "model_id"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'provenance.verify.start';
COMMENT ON VIEW "geno_lewm"."provenance_verify_start" IS 'verifier started';

CREATE OR REPLACE VIEW "geno_lewm"."provenance_verify_end" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/data/path') AS "path",
  TRY_CAST(json_extract_string(_line, '/data/ok') AS BOOLEAN) AS "ok"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'provenance.verify.end';
COMMENT ON VIEW "geno_lewm"."provenance_verify_end" IS 'verifier returned';

CREATE OR REPLACE VIEW "geno_lewm"."provenance_verify_mismatch" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/error_code') AS "error_code",
  json_extract_string(_line, '/data/kind') AS "kind",
  json_extract_string(_line, '/data/expected') AS "expected",
  json_extract_string(_line, '/data/got') AS "got"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'provenance.verify.mismatch';
COMMENT ON VIEW "geno_lewm"."provenance_verify_mismatch" IS 'a hash check failed';

CREATE OR REPLACE VIEW "geno_lewm"."error" AS
SELECT
  TRY_CAST(json_extract_string(_line, '/ts') AS TIMESTAMP) AS "ts",
  json_extract_string(_line, '/run_id') AS "run_id",
  json_extract_string(_line, '/component') AS "component",
  TRY_CAST(json_extract_string(_line, '/step') AS BIGINT) AS "step",
  TRY_CAST(json_extract_string(_line, '/epoch') AS BIGINT) AS "epoch",
  json_extract_string(_line, '/phase') AS "phase",
  TRY_CAST(json_extract_string(_line, '/duration_ms') AS DOUBLE) AS "duration_ms",
  json_extract_string(_line, '/trace_id') AS "trace_id",
  json_extract_string(_line, '/span_id') AS "span_id",
  json_extract_string(_line, '/error_code') AS "error_code",
  json_extract_string(_line, '/data/message') AS "message",
  TRY_CAST(json_extract(_line, '/data/details') AS MAP(VARCHAR, VARCHAR)) AS "details",
  json_extract_string(_line, '/data/remediation') AS "remediation"
FROM "geno_lewm"."_lines"
WHERE json_extract_string(_line, '/event') = 'error';
COMMENT ON VIEW "geno_lewm"."error" IS 'a GenoLeWMError raised inside a logged span';
