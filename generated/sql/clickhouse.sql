-- @generated from registry.yaml. Do not edit.
-- Change registry.yaml, then run `npm run codegen`.
--
-- Lines are loaded as they are:
--   INSERT INTO `geno_lewm`.`_lines` (_line) FROM INFILE 'logs/*.jsonl' FORMAT LineAsString

CREATE DATABASE IF NOT EXISTS `geno_lewm`;

CREATE TABLE IF NOT EXISTS `geno_lewm`.`_lines`
(
  _line String CODEC(ZSTD(3)),
  `ts` DateTime64(3, 'UTC') MATERIALIZED parseDateTime64BestEffortOrZero(JSONExtractString(_line, 'ts'), 3, 'UTC'),
  `severity` LowCardinality(String) MATERIALIZED JSONExtractString(_line, 'severity'),
  `event` LowCardinality(String) MATERIALIZED JSONExtractString(_line, 'event'),
  `run_id` String MATERIALIZED JSONExtractString(_line, 'run_id'),
  `component` LowCardinality(String) MATERIALIZED JSONExtractString(_line, 'component')
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(`ts`)
ORDER BY (`event`, `run_id`, `ts`);

CREATE OR REPLACE VIEW `geno_lewm`.`training_run_start` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'data', 'model_id', 'Nullable(String)') AS `model_id`,
  JSONExtract(_line, 'data', 'device', 'Nullable(String)') AS `device`,
  toInt64OrNull(JSONExtractRaw(_line, 'data', 'world_size')) AS `world_size`,
  JSONExtract(_line, 'data', 'config_path', 'Nullable(String)') AS `config_path`,
  JSONExtract(_line, 'data', 'git_sha', 'Nullable(String)') AS `git_sha`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'training.run.start'
COMMENT 'trainer initialized';

CREATE OR REPLACE VIEW `geno_lewm`.`training_run_end` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'best_loss'))) AS `best_loss`,
  toInt64OrNull(JSONExtractRaw(_line, 'data', 'best_step')) AS `best_step`,
  JSONExtract(_line, 'data', 'reason', 'Nullable(String)') AS `reason`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'training.run.end'
COMMENT 'trainer exited';

CREATE OR REPLACE VIEW `geno_lewm`.`training_step` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'loss'))) AS `loss`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'loss_pred'))) AS `loss_pred`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'loss_reg'))) AS `loss_reg`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'lr'))) AS `lr`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'grad_norm'))) AS `grad_norm`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'training.step'
COMMENT 'every training step (sampled)';

CREATE OR REPLACE VIEW `geno_lewm`.`training_epoch_end` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'loss'))) AS `loss`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'loss_pred'))) AS `loss_pred`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'loss_reg'))) AS `loss_reg`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'lr'))) AS `lr`,
  toInt64OrNull(JSONExtractRaw(_line, 'data', 'samples')) AS `samples`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'training.epoch.end'
COMMENT 'every epoch';

CREATE OR REPLACE VIEW `geno_lewm`.`training_checkpoint_write` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'data', 'path', 'Nullable(String)') AS `path`,
  toInt64OrNull(JSONExtractRaw(_line, 'data', 'size_bytes')) AS `size_bytes`,
  JSONExtract(_line, 'data', 'tag', 'Nullable(String)') AS `tag`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'training.checkpoint.write'
COMMENT 'checkpoint saved';

CREATE OR REPLACE VIEW `geno_lewm`.`training_collapse_alert` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'data', 'criterion', 'Nullable(String)') AS `criterion`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'threshold'))) AS `threshold`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'value'))) AS `value`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'training.collapse.alert'
COMMENT 'collapse alert criterion tripped';

CREATE OR REPLACE VIEW `geno_lewm`.`training_metric` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'data', 'name', 'Nullable(String)') AS `name`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'value'))) AS `value`,
  JSONExtract(_line, 'data', 'kind', 'Nullable(String)') AS `kind`,
  JSONExtract(_line, 'data', 'unit', 'Nullable(String)') AS `unit`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'training.metric'
COMMENT 'scalar metric logged';

CREATE OR REPLACE VIEW `geno_lewm`.`eval_run_start` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'data', 'benchmark', 'Nullable(String)') AS `benchmark`,
  JSONExtract(_line, 'data', 'dataset', 'Nullable(String)') AS `dataset`,
  toInt64OrNull(JSONExtractRaw(_line, 'data', 'n_items')) AS `n_items`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'eval.run.start'
COMMENT 'benchmark started';

CREATE OR REPLACE VIEW `geno_lewm`.`eval_run_end` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'data', 'benchmark', 'Nullable(String)') AS `benchmark`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'elapsed_s'))) AS `elapsed_s`,
  JSONExtract(_line, 'data', 'metrics', 'Map(String, Nullable(Float64))') AS `metrics`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'eval.run.end'
COMMENT 'benchmark finished';

CREATE OR REPLACE VIEW `geno_lewm`.`eval_regression` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'error_code', 'Nullable(String)') AS `error_code`,
  JSONExtract(_line, 'data', 'metric', 'Nullable(String)') AS `metric`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'baseline'))) AS `baseline`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'current'))) AS `current`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'delta'))) AS `delta`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'threshold'))) AS `threshold`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'eval.regression'
COMMENT 'smoke eval regression';

CREATE OR REPLACE VIEW `geno_lewm`.`data_cache_hit` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'data', 'key', 'Nullable(String)') AS `key`,
  JSONExtract(_line, 'data', 'shard_id', 'Nullable(String)') AS `shard_id`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'data.cache.hit'
COMMENT 'cache hit';

CREATE OR REPLACE VIEW `geno_lewm`.`data_cache_miss` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'data', 'key', 'Nullable(String)') AS `key`,
  JSONExtract(_line, 'data', 'shard_id', 'Nullable(String)') AS `shard_id`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'data.cache.miss'
COMMENT 'cache miss';

CREATE OR REPLACE VIEW `geno_lewm`.`data_shard_write` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'data', 'shard_id', 'Nullable(String)') AS `shard_id`,
  JSONExtract(_line, 'data', 'path', 'Nullable(String)') AS `path`,
  toInt64OrNull(JSONExtractRaw(_line, 'data', 'n_rows')) AS `n_rows`,
  toInt64OrNull(JSONExtractRaw(_line, 'data', 'size_bytes')) AS `size_bytes`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'data.shard.write'
COMMENT 'new shard written';

CREATE OR REPLACE VIEW `geno_lewm`.`inference_score_start` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'data', 'model_id', 'Nullable(String)') AS `model_id`,
  JSONExtract(_line, 'data', 'variant_id', 'Nullable(String)') AS `variant_id`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'inference.score.start'
COMMENT 'scoring call entered';

CREATE OR REPLACE VIEW `geno_lewm`.`inference_score_end` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'data', 'variant_id', 'Nullable(String)') AS `variant_id`,
  JSONExtract(_line, 'data', 'category', 'Nullable(String)') AS `category`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'score'))) AS `score`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'inference.score.end'
COMMENT 'scoring call returned';

CREATE OR REPLACE VIEW `geno_lewm`.`inference_batch_end` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'data', 'batch_id', 'Nullable(String)') AS `batch_id`,
  toInt64OrNull(JSONExtractRaw(_line, 'data', 'n')) AS `n`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'throughput_per_s'))) AS `throughput_per_s`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'inference.batch.end'
COMMENT 'batch finished';

CREATE OR REPLACE VIEW `geno_lewm`.`inference_network_blocked` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'error_code', 'Nullable(String)') AS `error_code`,
  JSONExtract(_line, 'data', 'operation', 'Nullable(String)') AS `operation`,
  JSONExtract(_line, 'data', 'url_host', 'Nullable(String)') AS `url_host`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'inference.network.blocked'
COMMENT 'fail-closed network guard tripped';

CREATE OR REPLACE VIEW `geno_lewm`.`provenance_receipt_write` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'data', 'path', 'Nullable(String)') AS `path`,
  JSONExtract(_line, 'data', 'model_id', 'Nullable(String)') AS `model_id`,
  toInt64OrNull(JSONExtractRaw(_line, 'data', 'n_outputs')) AS `n_outputs`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'provenance.receipt.write'
COMMENT 'receipt written';

CREATE OR REPLACE VIEW `geno_lewm`.`provenance_verify_start` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'data', 'path', 'Nullable(String)') AS `path`,
  JSONExtract(_line, 'data', 'model_id', 'Nullable(String)') AS `model_id`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'provenance.verify.start'
COMMENT 'verifier started';

CREATE OR REPLACE VIEW `geno_lewm`.`provenance_verify_end` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'data', 'path', 'Nullable(String)') AS `path`,
  JSONExtract(_line, 'data', 'ok', 'Nullable(Bool)') AS `ok`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'provenance.verify.end'
COMMENT 'verifier returned';

CREATE OR REPLACE VIEW `geno_lewm`.`provenance_verify_mismatch` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'error_code', 'Nullable(String)') AS `error_code`,
  JSONExtract(_line, 'data', 'kind', 'Nullable(String)') AS `kind`,
  JSONExtract(_line, 'data', 'expected', 'Nullable(String)') AS `expected`,
  JSONExtract(_line, 'data', 'got', 'Nullable(String)') AS `got`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'provenance.verify.mismatch'
COMMENT 'a hash check failed';

CREATE OR REPLACE VIEW `geno_lewm`.`error` AS
SELECT
  `ts`,
  `run_id`,
  `component`,
  toInt64OrNull(JSONExtractRaw(_line, 'step')) AS `step`,
  toInt64OrNull(JSONExtractRaw(_line, 'epoch')) AS `epoch`,
  JSONExtract(_line, 'phase', 'Nullable(String)') AS `phase`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'duration_ms'))) AS `duration_ms`,
  JSONExtract(_line, 'trace_id', 'Nullable(String)') AS `trace_id`,
  JSONExtract(_line, 'span_id', 'Nullable(String)') AS `span_id`,
  JSONExtract(_line, 'error_code', 'Nullable(String)') AS `error_code`,
  JSONExtract(_line, 'data', 'message', 'Nullable(String)') AS `message`,
  JSONExtract(_line, 'data', 'details', 'Map(String, Nullable(String))') AS `details`,
  JSONExtract(_line, 'data', 'remediation', 'Nullable(String)') AS `remediation`
FROM `geno_lewm`.`_lines`
WHERE `_lines`.`event` = 'error'
COMMENT 'a GenoLeWMError raised inside a logged span';
