// @generated from registry.yaml. Do not edit.
// Change registry.yaml, then run `npm run codegen`.

import {
  type EventSpec,
  Logger,
  type RunScope,
  deepFreeze,
  defineEvent,
  defineFields,
  demandKeys,
  demandPlain,
  emissionOf,
  emitByName,
  member,
  number,
  text,
  traceText,
  unfinished,
  unknownKey,
  unread,
  value,
} from "@logwright/runtime/generated";
import { metrics } from "./metrics.ts";
import { registry } from "./registry.ts";

/** Codes of the error catalogue. */
export type ErrorCode =
  | "InputError.BadVcf"
  | "InputError.MissingFile"
  | "EvalError.Regression"
  | "NetworkError.Blocked"
  | "ProvenanceError.HashMismatch"
  | "TrainingError.Diverged"
  | "InternalError.InvariantViolation";

/** Standard fields of events of severity debug, info and warn. */
export interface Fields {
  /** optimiser step */
  readonly step?: number | bigint | undefined;
  /** pass over the training set */
  readonly epoch?: number | bigint | undefined;
  /** training phase */
  readonly phase?: "phase1" | "phase2" | undefined;
  /** how long the thing took */
  readonly duration_ms?: number | undefined;
  /** W3C trace id */
  readonly trace_id?: string | undefined;
  /** W3C span id */
  readonly span_id?: string | undefined;
}

/** Standard fields of events of severity error. */
export interface ErrorFields {
  /** optimiser step */
  readonly step?: number | bigint | undefined;
  /** pass over the training set */
  readonly epoch?: number | bigint | undefined;
  /** training phase */
  readonly phase?: "phase1" | "phase2" | undefined;
  /** how long the thing took */
  readonly duration_ms?: number | undefined;
  /** W3C trace id */
  readonly trace_id?: string | undefined;
  /** W3C span id */
  readonly span_id?: string | undefined;
  /** code of the error catalogue */
  readonly error_code: ErrorCode;
}

/** Data of `training.run.start`. */
export interface TrainingRunStartData {
  /** identifier of the model */
  readonly model_id: string;
  /** device the model runs on */
  readonly device: string;
  /** number of processes */
  readonly world_size: number | bigint;
  /** configuration file */
  readonly config_path?: string | undefined;
  /** commit of the code */
  readonly git_sha?: string | undefined;
}

/** Data of `training.run.end`. */
export interface TrainingRunEndData {
  /** lowest loss of the run */
  readonly best_loss: number;
  /** step of the lowest loss */
  readonly best_step?: number | bigint | null | undefined;
  /** why the run ended */
  readonly reason: "completed" | "early_stop" | "diverged" | "interrupted" | "failed";
}

/** Data of `training.step`. */
export interface TrainingStepData {
  /** total loss */
  readonly loss: number;
  /** prediction loss */
  readonly loss_pred: number;
  /** regularisation loss */
  readonly loss_reg?: number | undefined;
  /** learning rate */
  readonly lr: number;
  /** norm of the gradient before clipping */
  readonly grad_norm?: number | undefined;
}

/** Data of `training.epoch.end`. */
export interface TrainingEpochEndData {
  /** total loss */
  readonly loss: number;
  /** prediction loss */
  readonly loss_pred: number;
  /** regularisation loss */
  readonly loss_reg?: number | undefined;
  /** learning rate */
  readonly lr: number;
  /** examples seen in the epoch */
  readonly samples: number | bigint;
}

/** Data of `training.checkpoint.write`. */
export interface TrainingCheckpointWriteData {
  /** file that was read or written, relative to the run */
  readonly path: string;
  /** size of the file */
  readonly size_bytes: number | bigint;
  /** what the checkpoint is kept as */
  readonly tag?: string | undefined;
}

/** Data of `training.collapse.alert`. */
export interface TrainingCollapseAlertData {
  /** criterion that tripped */
  readonly criterion: string;
  /** limit of the criterion */
  readonly threshold: number;
  /** measured value */
  readonly value: number;
}

/** Data of `training.metric`. */
export interface TrainingMetricData {
  /** name of the metric */
  readonly name: string;
  /** its value */
  readonly value: number;
  /** instrument */
  readonly kind?: "counter" | "gauge" | "histogram" | undefined;
  /** unit of the value */
  readonly unit?: string | undefined;
}

/** Data of `eval.run.start`. */
export interface EvalRunStartData {
  /** name of the benchmark */
  readonly benchmark: string;
  /** name of the data set */
  readonly dataset: string;
  /** number of items */
  readonly n_items: number | bigint;
}

/** Data of `eval.run.end`. */
export interface EvalRunEndData {
  /** name of the benchmark */
  readonly benchmark: string;
  /** seconds the benchmark took */
  readonly elapsed_s: number;
  /** result by metric */
  readonly metrics: Readonly<Record<string, number>>;
}

/** Data of `eval.regression`. */
export interface EvalRegressionData {
  /** metric that became worse */
  readonly metric: string;
  /** value to compare with */
  readonly baseline: number;
  /** value of this run */
  readonly current: number;
  /** current minus baseline */
  readonly delta: number;
  /** largest loss that is allowed */
  readonly threshold: number;
}

/** Data of `data.cache.hit`. */
export interface DataCacheHitData {
  /** cache key */
  readonly key: string;
  /** identifier of the data shard */
  readonly shard_id: string;
}

/** Data of `data.cache.miss`. */
export interface DataCacheMissData {
  /** cache key */
  readonly key: string;
  /** identifier of the data shard */
  readonly shard_id: string;
}

/** Data of `data.shard.write`. */
export interface DataShardWriteData {
  /** identifier of the data shard */
  readonly shard_id: string;
  /** file that was read or written, relative to the run */
  readonly path: string;
  /** rows in the shard */
  readonly n_rows: number | bigint;
  /** size of the file */
  readonly size_bytes: number | bigint;
}

/** Data of `inference.score.start`. */
export interface InferenceScoreStartData {
  /** identifier of the model */
  readonly model_id: string;
  /** hash of chromosome, position, reference and alternative; never the bases */
  readonly variant_id: string;
}

/** Data of `inference.score.end`. */
export interface InferenceScoreEndData {
  /** hash of chromosome, position, reference and alternative; never the bases */
  readonly variant_id: string;
  /** predicted class */
  readonly category: "benign" | "likely_benign" | "vus" | "likely_pathogenic" | "pathogenic";
  /** probability of the predicted class */
  readonly score: number;
}

/** Data of `inference.batch.end`. */
export interface InferenceBatchEndData {
  /** identifier of the batch */
  readonly batch_id: string;
  /** variants in the batch */
  readonly n: number | bigint;
  /** variants per second */
  readonly throughput_per_s: number;
}

/** Data of `inference.network.blocked`. */
export interface InferenceNetworkBlockedData {
  /** what was attempted */
  readonly operation: string;
  /** host of the address; never path or query */
  readonly url_host: string;
}

/** Data of `provenance.receipt.write`. */
export interface ProvenanceReceiptWriteData {
  /** file that was read or written, relative to the run */
  readonly path: string;
  /** identifier of the model */
  readonly model_id: string;
  /** outputs the receipt covers */
  readonly n_outputs: number | bigint;
}

/** Data of `provenance.verify.start`. */
export interface ProvenanceVerifyStartData {
  /** file that was read or written, relative to the run */
  readonly path: string;
  /** identifier of the model */
  readonly model_id?: string | undefined;
}

/** Data of `provenance.verify.end`. */
export interface ProvenanceVerifyEndData {
  /** file that was read or written, relative to the run */
  readonly path: string;
  /** everything matched */
  readonly ok: boolean;
}

/** Data of `provenance.verify.mismatch`. */
export interface ProvenanceVerifyMismatchData {
  /** what was checked, for example weights or receipt */
  readonly kind: string;
  /** hash of the receipt */
  readonly expected: string;
  /** hash that was found */
  readonly got: string;
}

/** Data of `error`. */
export interface ErrorRaisedData {
  /** fixed text of the error class; never of a foreign error */
  readonly message: string;
  /** structured context */
  readonly details?: Readonly<Record<string, string | number | bigint | boolean>> | undefined;
  /** what to do about it */
  readonly remediation?: string | undefined;
}

/** The data of every event by its name. */
export interface EventPayloads {
  readonly "training.run.start": TrainingRunStartData;
  readonly "training.run.end": TrainingRunEndData;
  readonly "training.step": TrainingStepData;
  readonly "training.epoch.end": TrainingEpochEndData;
  readonly "training.checkpoint.write": TrainingCheckpointWriteData;
  readonly "training.collapse.alert": TrainingCollapseAlertData;
  readonly "training.metric": TrainingMetricData;
  readonly "eval.run.start": EvalRunStartData;
  readonly "eval.run.end": EvalRunEndData;
  readonly "eval.regression": EvalRegressionData;
  readonly "data.cache.hit": DataCacheHitData;
  readonly "data.cache.miss": DataCacheMissData;
  readonly "data.shard.write": DataShardWriteData;
  readonly "inference.score.start": InferenceScoreStartData;
  readonly "inference.score.end": InferenceScoreEndData;
  readonly "inference.batch.end": InferenceBatchEndData;
  readonly "inference.network.blocked": InferenceNetworkBlockedData;
  readonly "provenance.receipt.write": ProvenanceReceiptWriteData;
  readonly "provenance.verify.start": ProvenanceVerifyStartData;
  readonly "provenance.verify.end": ProvenanceVerifyEndData;
  readonly "provenance.verify.mismatch": ProvenanceVerifyMismatchData;
  readonly error: ErrorRaisedData;
}

/** The name of a registered event. */
export type EventName = keyof EventPayloads;

/** Events of severity debug. */
export type DebugEvent =
  | "training.step"
  | "data.cache.hit"
  | "data.cache.miss"
  | "inference.score.start"
  | "inference.score.end";

/** Events of severity info. */
export type InfoEvent =
  | "training.run.start"
  | "training.run.end"
  | "training.epoch.end"
  | "training.checkpoint.write"
  | "training.metric"
  | "eval.run.start"
  | "eval.run.end"
  | "data.shard.write"
  | "inference.batch.end"
  | "provenance.receipt.write"
  | "provenance.verify.start"
  | "provenance.verify.end";

/** Events of severity warn. */
export type WarnEvent = "training.collapse.alert";

/** Events of severity error. */
export type ErrorEvent =
  "eval.regression" | "inference.network.blocked" | "provenance.verify.mismatch" | "error";

/** Every event of the registry by its name. */
export const EVENTS: { readonly [Name in EventName]: EventSpec } = {
  "training.run.start": {
    name: "training.run.start",
    method: "trainingRunStart",
    severity: "info",
    summary: "trainer initialized",
    keys: [
      { name: "model_id", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "device", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "world_size", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "config_path", shape: "scalar", type: "string", required: false, nullable: false },
      {
        name: "git_sha",
        shape: "scalar",
        type: "string",
        required: false,
        nullable: false,
        allow: "^[0-9a-f]{7,40}$",
      },
    ],
  },
  "training.run.end": {
    name: "training.run.end",
    method: "trainingRunEnd",
    severity: "info",
    summary: "trainer exited",
    keys: [
      { name: "best_loss", shape: "scalar", type: "double", required: true, nullable: false },
      { name: "best_step", shape: "scalar", type: "int", required: false, nullable: true },
      {
        name: "reason",
        shape: "scalar",
        type: "enum",
        required: true,
        nullable: false,
        values: ["completed", "early_stop", "diverged", "interrupted", "failed"],
      },
    ],
  },
  "training.step": {
    name: "training.step",
    method: "trainingStep",
    severity: "debug",
    summary: "every training step (sampled)",
    keys: [
      { name: "loss", shape: "scalar", type: "double", required: true, nullable: false },
      { name: "loss_pred", shape: "scalar", type: "double", required: true, nullable: false },
      { name: "loss_reg", shape: "scalar", type: "double", required: false, nullable: false },
      { name: "lr", shape: "scalar", type: "double", required: true, nullable: false },
      { name: "grad_norm", shape: "scalar", type: "double", required: false, nullable: false },
    ],
    sample: { every: 100, by: "step", knob: "log_every" },
  },
  "training.epoch.end": {
    name: "training.epoch.end",
    method: "trainingEpochEnd",
    severity: "info",
    summary: "every epoch",
    keys: [
      { name: "loss", shape: "scalar", type: "double", required: true, nullable: false },
      { name: "loss_pred", shape: "scalar", type: "double", required: true, nullable: false },
      { name: "loss_reg", shape: "scalar", type: "double", required: false, nullable: false },
      { name: "lr", shape: "scalar", type: "double", required: true, nullable: false },
      { name: "samples", shape: "scalar", type: "int", required: true, nullable: false },
    ],
  },
  "training.checkpoint.write": {
    name: "training.checkpoint.write",
    method: "trainingCheckpointWrite",
    severity: "info",
    summary: "checkpoint saved",
    keys: [
      { name: "path", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "size_bytes", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "tag", shape: "scalar", type: "string", required: false, nullable: false },
    ],
  },
  "training.collapse.alert": {
    name: "training.collapse.alert",
    method: "trainingCollapseAlert",
    severity: "warn",
    summary: "collapse alert criterion tripped",
    keys: [
      { name: "criterion", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "threshold", shape: "scalar", type: "double", required: true, nullable: false },
      { name: "value", shape: "scalar", type: "double", required: true, nullable: false },
    ],
  },
  "training.metric": {
    name: "training.metric",
    method: "trainingMetric",
    severity: "info",
    summary: "scalar metric logged",
    keys: [
      { name: "name", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "value", shape: "scalar", type: "double", required: true, nullable: false },
      {
        name: "kind",
        shape: "scalar",
        type: "enum",
        required: false,
        nullable: false,
        values: ["counter", "gauge", "histogram"],
      },
      { name: "unit", shape: "scalar", type: "string", required: false, nullable: false },
    ],
  },
  "eval.run.start": {
    name: "eval.run.start",
    method: "evalRunStart",
    severity: "info",
    summary: "benchmark started",
    keys: [
      { name: "benchmark", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "dataset", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "n_items", shape: "scalar", type: "int", required: true, nullable: false },
    ],
  },
  "eval.run.end": {
    name: "eval.run.end",
    method: "evalRunEnd",
    severity: "info",
    summary: "benchmark finished",
    keys: [
      { name: "benchmark", shape: "scalar", type: "string", required: true, nullable: false },
      {
        name: "elapsed_s",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        volatile: true,
      },
      { name: "metrics", shape: "map", type: "double", required: true, nullable: false },
    ],
  },
  "eval.regression": {
    name: "eval.regression",
    method: "evalRegression",
    severity: "error",
    summary: "smoke eval regression",
    keys: [
      { name: "metric", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "baseline", shape: "scalar", type: "double", required: true, nullable: false },
      { name: "current", shape: "scalar", type: "double", required: true, nullable: false },
      { name: "delta", shape: "scalar", type: "double", required: true, nullable: false },
      { name: "threshold", shape: "scalar", type: "double", required: true, nullable: false },
    ],
  },
  "data.cache.hit": {
    name: "data.cache.hit",
    method: "dataCacheHit",
    severity: "debug",
    summary: "cache hit",
    keys: [
      { name: "key", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "shard_id", shape: "scalar", type: "string", required: true, nullable: false },
    ],
    sample: { every: 1000, knob: "cache_log_every" },
  },
  "data.cache.miss": {
    name: "data.cache.miss",
    method: "dataCacheMiss",
    severity: "debug",
    summary: "cache miss",
    keys: [
      { name: "key", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "shard_id", shape: "scalar", type: "string", required: true, nullable: false },
    ],
    sample: { every: 1000, knob: "cache_log_every" },
  },
  "data.shard.write": {
    name: "data.shard.write",
    method: "dataShardWrite",
    severity: "info",
    summary: "new shard written",
    keys: [
      { name: "shard_id", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "path", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "n_rows", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "size_bytes", shape: "scalar", type: "int", required: true, nullable: false },
    ],
  },
  "inference.score.start": {
    name: "inference.score.start",
    method: "inferenceScoreStart",
    severity: "debug",
    summary: "scoring call entered",
    keys: [
      { name: "model_id", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "variant_id", shape: "scalar", type: "string", required: true, nullable: false },
    ],
  },
  "inference.score.end": {
    name: "inference.score.end",
    method: "inferenceScoreEnd",
    severity: "debug",
    summary: "scoring call returned",
    keys: [
      { name: "variant_id", shape: "scalar", type: "string", required: true, nullable: false },
      {
        name: "category",
        shape: "scalar",
        type: "enum",
        required: true,
        nullable: false,
        values: ["benign", "likely_benign", "vus", "likely_pathogenic", "pathogenic"],
      },
      { name: "score", shape: "scalar", type: "double", required: true, nullable: false },
    ],
  },
  "inference.batch.end": {
    name: "inference.batch.end",
    method: "inferenceBatchEnd",
    severity: "info",
    summary: "batch finished",
    keys: [
      { name: "batch_id", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "n", shape: "scalar", type: "int", required: true, nullable: false },
      {
        name: "throughput_per_s",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        volatile: true,
      },
    ],
  },
  "inference.network.blocked": {
    name: "inference.network.blocked",
    method: "inferenceNetworkBlocked",
    severity: "error",
    summary: "fail-closed network guard tripped",
    keys: [
      { name: "operation", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "url_host", shape: "scalar", type: "string", required: true, nullable: false },
    ],
  },
  "provenance.receipt.write": {
    name: "provenance.receipt.write",
    method: "provenanceReceiptWrite",
    severity: "info",
    summary: "receipt written",
    keys: [
      { name: "path", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "model_id", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "n_outputs", shape: "scalar", type: "int", required: true, nullable: false },
    ],
  },
  "provenance.verify.start": {
    name: "provenance.verify.start",
    method: "provenanceVerifyStart",
    severity: "info",
    summary: "verifier started",
    keys: [
      { name: "path", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "model_id", shape: "scalar", type: "string", required: false, nullable: false },
    ],
  },
  "provenance.verify.end": {
    name: "provenance.verify.end",
    method: "provenanceVerifyEnd",
    severity: "info",
    summary: "verifier returned",
    keys: [
      { name: "path", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "ok", shape: "scalar", type: "boolean", required: true, nullable: false },
    ],
  },
  "provenance.verify.mismatch": {
    name: "provenance.verify.mismatch",
    method: "provenanceVerifyMismatch",
    severity: "error",
    summary: "a hash check failed",
    keys: [
      { name: "kind", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "expected", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "got", shape: "scalar", type: "string", required: true, nullable: false },
    ],
  },
  error: {
    name: "error",
    method: "errorRaised",
    severity: "error",
    summary: "a GenoLeWMError raised inside a logged span",
    keys: [
      { name: "message", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "details", shape: "map", type: "scalar", required: false, nullable: false },
      { name: "remediation", shape: "scalar", type: "string", required: false, nullable: false },
    ],
  },
};
deepFreeze(EVENTS);

const NO_FIELDS = {};

const fieldsTextSite = defineFields(registry, "debug");
const fieldsTextSites = {
  step: fieldsTextSite("step"),
  epoch: fieldsTextSite("epoch"),
  phase: fieldsTextSite("phase"),
  duration_ms: fieldsTextSite("duration_ms"),
  trace_id: fieldsTextSite("trace_id"),
  span_id: fieldsTextSite("span_id"),
};

function fieldsTextPresent(payload: Fields): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "step") seen |= 1;
    else if (key === "epoch") seen |= 2;
    else if (key === "phase") seen |= 4;
    else if (key === "duration_ms") seen |= 8;
    else if (key === "trace_id") seen |= 16;
    else if (key === "span_id") seen |= 32;
    else unknownKey();
  }
  return seen;
}

function fieldsText(fields: Fields, fields_step: unknown, fields_duration_ms: unknown): string {
  if (fields === NO_FIELDS) return traceText();
  let fields_epoch: unknown = unread;
  let fields_phase: unknown = unread;
  let fields_trace_id: unknown = unread;
  let fields_span_id: unknown = unread;
  try {
    const seen = fieldsTextPresent(fields);
    let line = "";
    if (seen & 1 && fields_step === unread) fields_step = fields.step;
    if (seen & 1) line += number(fieldsTextSites.step, fields_step);
    if (seen & 2) line += number(fieldsTextSites.epoch, (fields_epoch = fields.epoch));
    if (seen & 4) line += member(fieldsTextSites.phase, (fields_phase = fields.phase));
    if (seen & 8 && fields_duration_ms === unread) fields_duration_ms = fields.duration_ms;
    if (seen & 8) line += number(fieldsTextSites.duration_ms, fields_duration_ms);
    if ((seen & 48) === 0) line += traceText();
    if (seen & 16) line += text(fieldsTextSites.trace_id, (fields_trace_id = fields.trace_id));
    if (seen & 32) line += text(fieldsTextSites.span_id, (fields_span_id = fields.span_id));
    return line;
  } catch (thrown) {
    unfinished(thrown, {
      step: fields_step,
      epoch: fields_epoch,
      phase: fields_phase,
      duration_ms: fields_duration_ms,
      trace_id: fields_trace_id,
      span_id: fields_span_id,
    });
  }
}

const errorFieldsTextSite = defineFields(registry, "error");
const errorFieldsTextSites = {
  step: errorFieldsTextSite("step"),
  epoch: errorFieldsTextSite("epoch"),
  phase: errorFieldsTextSite("phase"),
  duration_ms: errorFieldsTextSite("duration_ms"),
  trace_id: errorFieldsTextSite("trace_id"),
  span_id: errorFieldsTextSite("span_id"),
  error_code: errorFieldsTextSite("error_code"),
};

function errorFieldsTextPresent(payload: ErrorFields): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "step") seen |= 1;
    else if (key === "epoch") seen |= 2;
    else if (key === "phase") seen |= 4;
    else if (key === "duration_ms") seen |= 8;
    else if (key === "trace_id") seen |= 16;
    else if (key === "span_id") seen |= 32;
    else if (key === "error_code") seen |= 64;
    else unknownKey();
  }
  demandKeys(seen, 64);
  return seen;
}

function errorFieldsText(fields: ErrorFields, fields_error_code: unknown): string {
  let fields_step: unknown = unread;
  let fields_epoch: unknown = unread;
  let fields_phase: unknown = unread;
  let fields_duration_ms: unknown = unread;
  let fields_trace_id: unknown = unread;
  let fields_span_id: unknown = unread;
  try {
    const seen = errorFieldsTextPresent(fields);
    let line = "";
    if (seen & 1) line += number(errorFieldsTextSites.step, (fields_step = fields.step));
    if (seen & 2) line += number(errorFieldsTextSites.epoch, (fields_epoch = fields.epoch));
    if (seen & 4) line += member(errorFieldsTextSites.phase, (fields_phase = fields.phase));
    if (seen & 8) {
      line += number(errorFieldsTextSites.duration_ms, (fields_duration_ms = fields.duration_ms));
    }
    if ((seen & 48) === 0) line += traceText();
    if (seen & 16) line += text(errorFieldsTextSites.trace_id, (fields_trace_id = fields.trace_id));
    if (seen & 32) line += text(errorFieldsTextSites.span_id, (fields_span_id = fields.span_id));
    if (fields_error_code === unread) fields_error_code = fields.error_code;
    line += member(errorFieldsTextSites.error_code, fields_error_code);
    return line;
  } catch (thrown) {
    unfinished(thrown, {
      step: fields_step,
      epoch: fields_epoch,
      phase: fields_phase,
      duration_ms: fields_duration_ms,
      trace_id: fields_trace_id,
      span_id: fields_span_id,
      error_code: fields_error_code,
    });
  }
}

const trainingRunStartEvent = defineEvent(registry, EVENTS["training.run.start"]);
const trainingRunStartKeys = {
  model_id: trainingRunStartEvent.site("model_id"),
  device: trainingRunStartEvent.site("device"),
  world_size: trainingRunStartEvent.site("world_size"),
  config_path: trainingRunStartEvent.site("config_path"),
  git_sha: trainingRunStartEvent.site("git_sha"),
};

function trainingRunStartSeen(payload: TrainingRunStartData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "model_id") seen |= 1;
    else if (key === "device") seen |= 2;
    else if (key === "world_size") seen |= 4;
    else if (key === "config_path") seen |= 8;
    else if (key === "git_sha") seen |= 16;
    else unknownKey();
  }
  demandKeys(seen, 7);
  return seen;
}

const trainingRunEndEvent = defineEvent(registry, EVENTS["training.run.end"]);
const trainingRunEndKeys = {
  best_loss: trainingRunEndEvent.site("best_loss"),
  best_step: trainingRunEndEvent.site("best_step"),
  reason: trainingRunEndEvent.site("reason"),
};

function trainingRunEndSeen(payload: TrainingRunEndData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "best_loss") seen |= 1;
    else if (key === "best_step") seen |= 2;
    else if (key === "reason") seen |= 4;
    else unknownKey();
  }
  demandKeys(seen, 5);
  return seen;
}

const trainingStepEvent = defineEvent(registry, EVENTS["training.step"]);
const trainingStepKeys = {
  loss: trainingStepEvent.site("loss"),
  loss_pred: trainingStepEvent.site("loss_pred"),
  loss_reg: trainingStepEvent.site("loss_reg"),
  lr: trainingStepEvent.site("lr"),
  grad_norm: trainingStepEvent.site("grad_norm"),
};

function trainingStepSeen(payload: TrainingStepData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "loss") seen |= 1;
    else if (key === "loss_pred") seen |= 2;
    else if (key === "loss_reg") seen |= 4;
    else if (key === "lr") seen |= 8;
    else if (key === "grad_norm") seen |= 16;
    else unknownKey();
  }
  demandKeys(seen, 11);
  return seen;
}

function trainingStepMetrics(
  fields_duration_ms: Fields["duration_ms"],
  loss_pred: TrainingStepData["loss_pred"],
  loss_reg: TrainingStepData["loss_reg"],
): void {
  if (typeof fields_duration_ms === "number") {
    metrics.trainingStepDuration.observe(fields_duration_ms);
  }
  if (typeof loss_pred === "number") {
    metrics.trainingLossPred.set(loss_pred);
  }
  if (typeof loss_reg === "number") {
    metrics.trainingLossReg.set(loss_reg);
  }
}

function trainingStepMetricsOnly(data: TrainingStepData, fields: Fields): void {
  trainingStepMetrics(fields.duration_ms, data.loss_pred, data.loss_reg);
}

const trainingEpochEndEvent = defineEvent(registry, EVENTS["training.epoch.end"]);
const trainingEpochEndKeys = {
  loss: trainingEpochEndEvent.site("loss"),
  loss_pred: trainingEpochEndEvent.site("loss_pred"),
  loss_reg: trainingEpochEndEvent.site("loss_reg"),
  lr: trainingEpochEndEvent.site("lr"),
  samples: trainingEpochEndEvent.site("samples"),
};

function trainingEpochEndSeen(payload: TrainingEpochEndData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "loss") seen |= 1;
    else if (key === "loss_pred") seen |= 2;
    else if (key === "loss_reg") seen |= 4;
    else if (key === "lr") seen |= 8;
    else if (key === "samples") seen |= 16;
    else unknownKey();
  }
  demandKeys(seen, 27);
  return seen;
}

const trainingCheckpointWriteEvent = defineEvent(registry, EVENTS["training.checkpoint.write"]);
const trainingCheckpointWriteKeys = {
  path: trainingCheckpointWriteEvent.site("path"),
  size_bytes: trainingCheckpointWriteEvent.site("size_bytes"),
  tag: trainingCheckpointWriteEvent.site("tag"),
};

function trainingCheckpointWriteSeen(payload: TrainingCheckpointWriteData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "path") seen |= 1;
    else if (key === "size_bytes") seen |= 2;
    else if (key === "tag") seen |= 4;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

const trainingCollapseAlertEvent = defineEvent(registry, EVENTS["training.collapse.alert"]);
const trainingCollapseAlertKeys = {
  criterion: trainingCollapseAlertEvent.site("criterion"),
  threshold: trainingCollapseAlertEvent.site("threshold"),
  value: trainingCollapseAlertEvent.site("value"),
};

function trainingCollapseAlertSeen(payload: TrainingCollapseAlertData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "criterion") seen |= 1;
    else if (key === "threshold") seen |= 2;
    else if (key === "value") seen |= 4;
    else unknownKey();
  }
  demandKeys(seen, 7);
  return seen;
}

function trainingCollapseAlertMetrics(): void {
  metrics.trainingCollapseAlert.inc();
}

const trainingMetricEvent = defineEvent(registry, EVENTS["training.metric"]);
const trainingMetricKeys = {
  name: trainingMetricEvent.site("name"),
  value: trainingMetricEvent.site("value"),
  kind: trainingMetricEvent.site("kind"),
  unit: trainingMetricEvent.site("unit"),
};

function trainingMetricSeen(payload: TrainingMetricData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "name") seen |= 1;
    else if (key === "value") seen |= 2;
    else if (key === "kind") seen |= 4;
    else if (key === "unit") seen |= 8;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

const evalRunStartEvent = defineEvent(registry, EVENTS["eval.run.start"]);
const evalRunStartKeys = {
  benchmark: evalRunStartEvent.site("benchmark"),
  dataset: evalRunStartEvent.site("dataset"),
  n_items: evalRunStartEvent.site("n_items"),
};

function evalRunStartSeen(payload: EvalRunStartData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "benchmark") seen |= 1;
    else if (key === "dataset") seen |= 2;
    else if (key === "n_items") seen |= 4;
    else unknownKey();
  }
  demandKeys(seen, 7);
  return seen;
}

const evalRunEndEvent = defineEvent(registry, EVENTS["eval.run.end"]);
const evalRunEndKeys = {
  benchmark: evalRunEndEvent.site("benchmark"),
  elapsed_s: evalRunEndEvent.site("elapsed_s"),
  metrics: evalRunEndEvent.site("metrics"),
};

function evalRunEndSeen(payload: EvalRunEndData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "benchmark") seen |= 1;
    else if (key === "elapsed_s") seen |= 2;
    else if (key === "metrics") seen |= 4;
    else unknownKey();
  }
  demandKeys(seen, 7);
  return seen;
}

const evalRegressionEvent = defineEvent(registry, EVENTS["eval.regression"]);
const evalRegressionKeys = {
  metric: evalRegressionEvent.site("metric"),
  baseline: evalRegressionEvent.site("baseline"),
  current: evalRegressionEvent.site("current"),
  delta: evalRegressionEvent.site("delta"),
  threshold: evalRegressionEvent.site("threshold"),
};

function evalRegressionSeen(payload: EvalRegressionData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "metric") seen |= 1;
    else if (key === "baseline") seen |= 2;
    else if (key === "current") seen |= 4;
    else if (key === "delta") seen |= 8;
    else if (key === "threshold") seen |= 16;
    else unknownKey();
  }
  demandKeys(seen, 31);
  return seen;
}

function evalRegressionMetrics(fields_error_code: ErrorFields["error_code"]): void {
  metrics.errorsRaised.inc(1, { code: fields_error_code });
}

function evalRegressionMetricsOnly(_data: EvalRegressionData, fields: ErrorFields): void {
  evalRegressionMetrics(fields.error_code);
}

const dataCacheHitEvent = defineEvent(registry, EVENTS["data.cache.hit"]);
const dataCacheHitKeys = {
  key: dataCacheHitEvent.site("key"),
  shard_id: dataCacheHitEvent.site("shard_id"),
};

function dataCacheHitSeen(payload: DataCacheHitData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "key") seen |= 1;
    else if (key === "shard_id") seen |= 2;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

function dataCacheHitMetrics(): void {
  metrics.dataCacheHit.inc();
}

const dataCacheMissEvent = defineEvent(registry, EVENTS["data.cache.miss"]);
const dataCacheMissKeys = {
  key: dataCacheMissEvent.site("key"),
  shard_id: dataCacheMissEvent.site("shard_id"),
};

function dataCacheMissSeen(payload: DataCacheMissData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "key") seen |= 1;
    else if (key === "shard_id") seen |= 2;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

function dataCacheMissMetrics(): void {
  metrics.dataCacheMiss.inc();
}

const dataShardWriteEvent = defineEvent(registry, EVENTS["data.shard.write"]);
const dataShardWriteKeys = {
  shard_id: dataShardWriteEvent.site("shard_id"),
  path: dataShardWriteEvent.site("path"),
  n_rows: dataShardWriteEvent.site("n_rows"),
  size_bytes: dataShardWriteEvent.site("size_bytes"),
};

function dataShardWriteSeen(payload: DataShardWriteData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "shard_id") seen |= 1;
    else if (key === "path") seen |= 2;
    else if (key === "n_rows") seen |= 4;
    else if (key === "size_bytes") seen |= 8;
    else unknownKey();
  }
  demandKeys(seen, 15);
  return seen;
}

const inferenceScoreStartEvent = defineEvent(registry, EVENTS["inference.score.start"]);
const inferenceScoreStartKeys = {
  model_id: inferenceScoreStartEvent.site("model_id"),
  variant_id: inferenceScoreStartEvent.site("variant_id"),
};

function inferenceScoreStartSeen(payload: InferenceScoreStartData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "model_id") seen |= 1;
    else if (key === "variant_id") seen |= 2;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

const inferenceScoreEndEvent = defineEvent(registry, EVENTS["inference.score.end"]);
const inferenceScoreEndKeys = {
  variant_id: inferenceScoreEndEvent.site("variant_id"),
  category: inferenceScoreEndEvent.site("category"),
  score: inferenceScoreEndEvent.site("score"),
};

function inferenceScoreEndSeen(payload: InferenceScoreEndData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "variant_id") seen |= 1;
    else if (key === "category") seen |= 2;
    else if (key === "score") seen |= 4;
    else unknownKey();
  }
  demandKeys(seen, 7);
  return seen;
}

const inferenceBatchEndEvent = defineEvent(registry, EVENTS["inference.batch.end"]);
const inferenceBatchEndKeys = {
  batch_id: inferenceBatchEndEvent.site("batch_id"),
  n: inferenceBatchEndEvent.site("n"),
  throughput_per_s: inferenceBatchEndEvent.site("throughput_per_s"),
};

function inferenceBatchEndSeen(payload: InferenceBatchEndData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "batch_id") seen |= 1;
    else if (key === "n") seen |= 2;
    else if (key === "throughput_per_s") seen |= 4;
    else unknownKey();
  }
  demandKeys(seen, 7);
  return seen;
}

function inferenceBatchEndMetrics(
  throughput_per_s: InferenceBatchEndData["throughput_per_s"],
): void {
  if (typeof throughput_per_s === "number") {
    metrics.inferenceBatchThroughput.set(throughput_per_s);
  }
}

function inferenceBatchEndMetricsOnly(data: InferenceBatchEndData): void {
  inferenceBatchEndMetrics(data.throughput_per_s);
}

const inferenceNetworkBlockedEvent = defineEvent(registry, EVENTS["inference.network.blocked"]);
const inferenceNetworkBlockedKeys = {
  operation: inferenceNetworkBlockedEvent.site("operation"),
  url_host: inferenceNetworkBlockedEvent.site("url_host"),
};

function inferenceNetworkBlockedSeen(payload: InferenceNetworkBlockedData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "operation") seen |= 1;
    else if (key === "url_host") seen |= 2;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

function inferenceNetworkBlockedMetrics(fields_error_code: ErrorFields["error_code"]): void {
  metrics.errorsRaised.inc(1, { code: fields_error_code });
}

function inferenceNetworkBlockedMetricsOnly(
  _data: InferenceNetworkBlockedData,
  fields: ErrorFields,
): void {
  inferenceNetworkBlockedMetrics(fields.error_code);
}

const provenanceReceiptWriteEvent = defineEvent(registry, EVENTS["provenance.receipt.write"]);
const provenanceReceiptWriteKeys = {
  path: provenanceReceiptWriteEvent.site("path"),
  model_id: provenanceReceiptWriteEvent.site("model_id"),
  n_outputs: provenanceReceiptWriteEvent.site("n_outputs"),
};

function provenanceReceiptWriteSeen(payload: ProvenanceReceiptWriteData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "path") seen |= 1;
    else if (key === "model_id") seen |= 2;
    else if (key === "n_outputs") seen |= 4;
    else unknownKey();
  }
  demandKeys(seen, 7);
  return seen;
}

const provenanceVerifyStartEvent = defineEvent(registry, EVENTS["provenance.verify.start"]);
const provenanceVerifyStartKeys = {
  path: provenanceVerifyStartEvent.site("path"),
  model_id: provenanceVerifyStartEvent.site("model_id"),
};

function provenanceVerifyStartSeen(payload: ProvenanceVerifyStartData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "path") seen |= 1;
    else if (key === "model_id") seen |= 2;
    else unknownKey();
  }
  demandKeys(seen, 1);
  return seen;
}

const provenanceVerifyEndEvent = defineEvent(registry, EVENTS["provenance.verify.end"]);
const provenanceVerifyEndKeys = {
  path: provenanceVerifyEndEvent.site("path"),
  ok: provenanceVerifyEndEvent.site("ok"),
};

function provenanceVerifyEndSeen(payload: ProvenanceVerifyEndData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "path") seen |= 1;
    else if (key === "ok") seen |= 2;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

function provenanceVerifyEndMetrics(fields_duration_ms: Fields["duration_ms"]): void {
  if (typeof fields_duration_ms === "number") {
    metrics.provenanceVerifyDuration.observe(fields_duration_ms);
  }
}

function provenanceVerifyEndMetricsOnly(_data: ProvenanceVerifyEndData, fields: Fields): void {
  provenanceVerifyEndMetrics(fields.duration_ms);
}

const provenanceVerifyMismatchEvent = defineEvent(registry, EVENTS["provenance.verify.mismatch"]);
const provenanceVerifyMismatchKeys = {
  kind: provenanceVerifyMismatchEvent.site("kind"),
  expected: provenanceVerifyMismatchEvent.site("expected"),
  got: provenanceVerifyMismatchEvent.site("got"),
};

function provenanceVerifyMismatchSeen(payload: ProvenanceVerifyMismatchData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "kind") seen |= 1;
    else if (key === "expected") seen |= 2;
    else if (key === "got") seen |= 4;
    else unknownKey();
  }
  demandKeys(seen, 7);
  return seen;
}

function provenanceVerifyMismatchMetrics(fields_error_code: ErrorFields["error_code"]): void {
  metrics.errorsRaised.inc(1, { code: fields_error_code });
}

function provenanceVerifyMismatchMetricsOnly(
  _data: ProvenanceVerifyMismatchData,
  fields: ErrorFields,
): void {
  provenanceVerifyMismatchMetrics(fields.error_code);
}

const errorRaisedEvent = defineEvent(registry, EVENTS["error"]);
const errorRaisedKeys = {
  message: errorRaisedEvent.site("message"),
  details: errorRaisedEvent.site("details"),
  remediation: errorRaisedEvent.site("remediation"),
};

function errorRaisedSeen(payload: ErrorRaisedData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "message") seen |= 1;
    else if (key === "details") seen |= 2;
    else if (key === "remediation") seen |= 4;
    else unknownKey();
  }
  demandKeys(seen, 1);
  return seen;
}

function errorRaisedMetrics(fields_error_code: ErrorFields["error_code"]): void {
  metrics.errorsRaised.inc(1, { code: fields_error_code });
}

function errorRaisedMetricsOnly(_data: ErrorRaisedData, fields: ErrorFields): void {
  errorRaisedMetrics(fields.error_code);
}

/** The logger of the registry "geno_lewm". */
export class GenoLeWMLogger extends Logger {
  readonly #trainingRunStart = emissionOf(this, trainingRunStartEvent);
  readonly #trainingRunEnd = emissionOf(this, trainingRunEndEvent);
  readonly #trainingStep = emissionOf(this, trainingStepEvent);
  readonly #trainingEpochEnd = emissionOf(this, trainingEpochEndEvent);
  readonly #trainingCheckpointWrite = emissionOf(this, trainingCheckpointWriteEvent);
  readonly #trainingCollapseAlert = emissionOf(this, trainingCollapseAlertEvent);
  readonly #trainingMetric = emissionOf(this, trainingMetricEvent);
  readonly #evalRunStart = emissionOf(this, evalRunStartEvent);
  readonly #evalRunEnd = emissionOf(this, evalRunEndEvent);
  readonly #evalRegression = emissionOf(this, evalRegressionEvent);
  readonly #dataCacheHit = emissionOf(this, dataCacheHitEvent);
  readonly #dataCacheMiss = emissionOf(this, dataCacheMissEvent);
  readonly #dataShardWrite = emissionOf(this, dataShardWriteEvent);
  readonly #inferenceScoreStart = emissionOf(this, inferenceScoreStartEvent);
  readonly #inferenceScoreEnd = emissionOf(this, inferenceScoreEndEvent);
  readonly #inferenceBatchEnd = emissionOf(this, inferenceBatchEndEvent);
  readonly #inferenceNetworkBlocked = emissionOf(this, inferenceNetworkBlockedEvent);
  readonly #provenanceReceiptWrite = emissionOf(this, provenanceReceiptWriteEvent);
  readonly #provenanceVerifyStart = emissionOf(this, provenanceVerifyStartEvent);
  readonly #provenanceVerifyEnd = emissionOf(this, provenanceVerifyEndEvent);
  readonly #provenanceVerifyMismatch = emissionOf(this, provenanceVerifyMismatchEvent);
  readonly #errorRaised = emissionOf(this, errorRaisedEvent);

  constructor(scope: RunScope, component: string) {
    super(scope, component, {
      registry,
      events: [
        trainingRunStartEvent,
        trainingRunEndEvent,
        trainingStepEvent,
        trainingEpochEndEvent,
        trainingCheckpointWriteEvent,
        trainingCollapseAlertEvent,
        trainingMetricEvent,
        evalRunStartEvent,
        evalRunEndEvent,
        evalRegressionEvent,
        dataCacheHitEvent,
        dataCacheMissEvent,
        dataShardWriteEvent,
        inferenceScoreStartEvent,
        inferenceScoreEndEvent,
        inferenceBatchEndEvent,
        inferenceNetworkBlockedEvent,
        provenanceReceiptWriteEvent,
        provenanceVerifyStartEvent,
        provenanceVerifyEndEvent,
        provenanceVerifyMismatchEvent,
        errorRaisedEvent,
      ],
      metricsOnly: {
        trainingStep: trainingStepMetricsOnly,
        trainingCollapseAlert: trainingCollapseAlertMetrics,
        evalRegression: evalRegressionMetricsOnly,
        dataCacheHit: dataCacheHitMetrics,
        dataCacheMiss: dataCacheMissMetrics,
        inferenceBatchEnd: inferenceBatchEndMetricsOnly,
        inferenceNetworkBlocked: inferenceNetworkBlockedMetricsOnly,
        provenanceVerifyEnd: provenanceVerifyEndMetricsOnly,
        provenanceVerifyMismatch: provenanceVerifyMismatchMetricsOnly,
        errorRaised: errorRaisedMetricsOnly,
      },
    });
  }

  /** trainer initialized */
  trainingRunStart(data: TrainingRunStartData, fields: Fields = NO_FIELDS): void {
    const emission = this.#trainingRunStart;
    let model_id: unknown = unread;
    let device: unknown = unread;
    let world_size: unknown = unread;
    let config_path: unknown = unread;
    let git_sha: unknown = unread;
    try {
      const seen = trainingRunStartSeen(data);
      let line = "";
      line += text(trainingRunStartKeys.model_id, (model_id = data.model_id));
      line += text(trainingRunStartKeys.device, (device = data.device));
      line += number(trainingRunStartKeys.world_size, (world_size = data.world_size));
      if (seen & 8) {
        line += text(trainingRunStartKeys.config_path, (config_path = data.config_path));
      }
      if (seen & 16) line += text(trainingRunStartKeys.git_sha, (git_sha = data.git_sha));
      line = emission.start() + fieldsText(fields, unread, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { model_id, device, world_size, config_path, git_sha },
      });
    }
  }

  /** trainer exited */
  trainingRunEnd(data: TrainingRunEndData, fields: Fields = NO_FIELDS): void {
    const emission = this.#trainingRunEnd;
    let best_loss: unknown = unread;
    let best_step: unknown = unread;
    let reason: unknown = unread;
    try {
      const seen = trainingRunEndSeen(data);
      let line = "";
      line += number(trainingRunEndKeys.best_loss, (best_loss = data.best_loss));
      if (seen & 2) line += number(trainingRunEndKeys.best_step, (best_step = data.best_step));
      line += member(trainingRunEndKeys.reason, (reason = data.reason));
      line = emission.start() + fieldsText(fields, unread, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { best_loss, best_step, reason },
      });
    }
  }

  /** every training step (sampled) */
  trainingStep(data: TrainingStepData, fields: Fields = NO_FIELDS): void {
    const emission = this.#trainingStep;
    let fields_step: Fields["step"] = unread;
    let fields_duration_ms: Fields["duration_ms"] = unread;
    let loss_pred: TrainingStepData["loss_pred"] = unread;
    let loss_reg: TrainingStepData["loss_reg"] = unread;
    let loss: unknown = unread;
    let lr: unknown = unread;
    let grad_norm: unknown = unread;
    try {
      fields_step = fields.step;
      fields_duration_ms = fields.duration_ms;
      loss_pred = data.loss_pred;
      loss_reg = data.loss_reg;
      trainingStepMetrics(fields_duration_ms, loss_pred, loss_reg);
      if (emission.skips(fields_step)) return;
      const seen = trainingStepSeen(data);
      let line = "";
      line += number(trainingStepKeys.loss, (loss = data.loss));
      line += number(trainingStepKeys.loss_pred, loss_pred);
      if (seen & 4) line += number(trainingStepKeys.loss_reg, loss_reg);
      line += number(trainingStepKeys.lr, (lr = data.lr));
      if (seen & 16) line += number(trainingStepKeys.grad_norm, (grad_norm = data.grad_norm));
      line =
        emission.start() +
        fieldsText(fields, fields_step, fields_duration_ms) +
        emission.c +
        line +
        emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { loss_pred, loss_reg, loss, lr, grad_norm },
        fields: { step: fields_step, duration_ms: fields_duration_ms },
      });
    }
  }

  /** every epoch */
  trainingEpochEnd(data: TrainingEpochEndData, fields: Fields = NO_FIELDS): void {
    const emission = this.#trainingEpochEnd;
    let loss: unknown = unread;
    let loss_pred: unknown = unread;
    let loss_reg: unknown = unread;
    let lr: unknown = unread;
    let samples: unknown = unread;
    try {
      const seen = trainingEpochEndSeen(data);
      let line = "";
      line += number(trainingEpochEndKeys.loss, (loss = data.loss));
      line += number(trainingEpochEndKeys.loss_pred, (loss_pred = data.loss_pred));
      if (seen & 4) line += number(trainingEpochEndKeys.loss_reg, (loss_reg = data.loss_reg));
      line += number(trainingEpochEndKeys.lr, (lr = data.lr));
      line += number(trainingEpochEndKeys.samples, (samples = data.samples));
      line = emission.start() + fieldsText(fields, unread, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { loss, loss_pred, loss_reg, lr, samples },
      });
    }
  }

  /** checkpoint saved */
  trainingCheckpointWrite(data: TrainingCheckpointWriteData, fields: Fields = NO_FIELDS): void {
    const emission = this.#trainingCheckpointWrite;
    let path: unknown = unread;
    let size_bytes: unknown = unread;
    let tag: unknown = unread;
    try {
      const seen = trainingCheckpointWriteSeen(data);
      let line = "";
      line += text(trainingCheckpointWriteKeys.path, (path = data.path));
      line += number(trainingCheckpointWriteKeys.size_bytes, (size_bytes = data.size_bytes));
      if (seen & 4) line += text(trainingCheckpointWriteKeys.tag, (tag = data.tag));
      line = emission.start() + fieldsText(fields, unread, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { path, size_bytes, tag },
      });
    }
  }

  /** collapse alert criterion tripped */
  trainingCollapseAlert(data: TrainingCollapseAlertData, fields: Fields = NO_FIELDS): void {
    const emission = this.#trainingCollapseAlert;
    let criterion: unknown = unread;
    let threshold: unknown = unread;
    let data_value: unknown = unread;
    try {
      trainingCollapseAlertMetrics();
      trainingCollapseAlertSeen(data);
      let line = "";
      line += text(trainingCollapseAlertKeys.criterion, (criterion = data.criterion));
      line += number(trainingCollapseAlertKeys.threshold, (threshold = data.threshold));
      line += number(trainingCollapseAlertKeys.value, (data_value = data.value));
      line = emission.start() + fieldsText(fields, unread, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { criterion, threshold, value: data_value },
      });
    }
  }

  /** scalar metric logged */
  trainingMetric(data: TrainingMetricData, fields: Fields = NO_FIELDS): void {
    const emission = this.#trainingMetric;
    let name: unknown = unread;
    let data_value: unknown = unread;
    let kind: unknown = unread;
    let unit: unknown = unread;
    try {
      const seen = trainingMetricSeen(data);
      let line = "";
      line += text(trainingMetricKeys.name, (name = data.name));
      line += number(trainingMetricKeys.value, (data_value = data.value));
      if (seen & 4) line += member(trainingMetricKeys.kind, (kind = data.kind));
      if (seen & 8) line += text(trainingMetricKeys.unit, (unit = data.unit));
      line = emission.start() + fieldsText(fields, unread, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { name, value: data_value, kind, unit },
      });
    }
  }

  /** benchmark started */
  evalRunStart(data: EvalRunStartData, fields: Fields = NO_FIELDS): void {
    const emission = this.#evalRunStart;
    let benchmark: unknown = unread;
    let dataset: unknown = unread;
    let n_items: unknown = unread;
    try {
      evalRunStartSeen(data);
      let line = "";
      line += text(evalRunStartKeys.benchmark, (benchmark = data.benchmark));
      line += text(evalRunStartKeys.dataset, (dataset = data.dataset));
      line += number(evalRunStartKeys.n_items, (n_items = data.n_items));
      line = emission.start() + fieldsText(fields, unread, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { benchmark, dataset, n_items },
      });
    }
  }

  /** benchmark finished */
  evalRunEnd(data: EvalRunEndData, fields: Fields = NO_FIELDS): void {
    const emission = this.#evalRunEnd;
    let benchmark: unknown = unread;
    let elapsed_s: unknown = unread;
    let data_metrics: unknown = unread;
    try {
      evalRunEndSeen(data);
      let line = "";
      line += text(evalRunEndKeys.benchmark, (benchmark = data.benchmark));
      line += number(evalRunEndKeys.elapsed_s, (elapsed_s = data.elapsed_s));
      line += value(evalRunEndKeys.metrics, (data_metrics = data.metrics), emission.hash);
      line = emission.start() + fieldsText(fields, unread, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { benchmark, elapsed_s, metrics: data_metrics },
      });
    }
  }

  /** smoke eval regression */
  evalRegression(data: EvalRegressionData, fields: ErrorFields): void {
    const emission = this.#evalRegression;
    let fields_error_code: ErrorFields["error_code"] = unread;
    let metric: unknown = unread;
    let baseline: unknown = unread;
    let current: unknown = unread;
    let delta: unknown = unread;
    let threshold: unknown = unread;
    try {
      fields_error_code = fields.error_code;
      evalRegressionMetrics(fields_error_code);
      evalRegressionSeen(data);
      let line = "";
      line += text(evalRegressionKeys.metric, (metric = data.metric));
      line += number(evalRegressionKeys.baseline, (baseline = data.baseline));
      line += number(evalRegressionKeys.current, (current = data.current));
      line += number(evalRegressionKeys.delta, (delta = data.delta));
      line += number(evalRegressionKeys.threshold, (threshold = data.threshold));
      line =
        emission.start() +
        errorFieldsText(fields, fields_error_code) +
        emission.c +
        line +
        emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { metric, baseline, current, delta, threshold },
        fields: { error_code: fields_error_code },
      });
    }
  }

  /** cache hit */
  dataCacheHit(data: DataCacheHitData, fields: Fields = NO_FIELDS): void {
    const emission = this.#dataCacheHit;
    let data_key: unknown = unread;
    let shard_id: unknown = unread;
    try {
      dataCacheHitMetrics();
      if (emission.skipsCount()) return;
      dataCacheHitSeen(data);
      let line = "";
      line += text(dataCacheHitKeys.key, (data_key = data.key));
      line += text(dataCacheHitKeys.shard_id, (shard_id = data.shard_id));
      line = emission.start() + fieldsText(fields, unread, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { key: data_key, shard_id },
      });
    }
  }

  /** cache miss */
  dataCacheMiss(data: DataCacheMissData, fields: Fields = NO_FIELDS): void {
    const emission = this.#dataCacheMiss;
    let data_key: unknown = unread;
    let shard_id: unknown = unread;
    try {
      dataCacheMissMetrics();
      if (emission.skipsCount()) return;
      dataCacheMissSeen(data);
      let line = "";
      line += text(dataCacheMissKeys.key, (data_key = data.key));
      line += text(dataCacheMissKeys.shard_id, (shard_id = data.shard_id));
      line = emission.start() + fieldsText(fields, unread, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { key: data_key, shard_id },
      });
    }
  }

  /** new shard written */
  dataShardWrite(data: DataShardWriteData, fields: Fields = NO_FIELDS): void {
    const emission = this.#dataShardWrite;
    let shard_id: unknown = unread;
    let path: unknown = unread;
    let n_rows: unknown = unread;
    let size_bytes: unknown = unread;
    try {
      dataShardWriteSeen(data);
      let line = "";
      line += text(dataShardWriteKeys.shard_id, (shard_id = data.shard_id));
      line += text(dataShardWriteKeys.path, (path = data.path));
      line += number(dataShardWriteKeys.n_rows, (n_rows = data.n_rows));
      line += number(dataShardWriteKeys.size_bytes, (size_bytes = data.size_bytes));
      line = emission.start() + fieldsText(fields, unread, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { shard_id, path, n_rows, size_bytes },
      });
    }
  }

  /** scoring call entered */
  inferenceScoreStart(data: InferenceScoreStartData, fields: Fields = NO_FIELDS): void {
    const emission = this.#inferenceScoreStart;
    let model_id: unknown = unread;
    let variant_id: unknown = unread;
    try {
      inferenceScoreStartSeen(data);
      let line = "";
      line += text(inferenceScoreStartKeys.model_id, (model_id = data.model_id));
      line += text(inferenceScoreStartKeys.variant_id, (variant_id = data.variant_id));
      line = emission.start() + fieldsText(fields, unread, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { model_id, variant_id },
      });
    }
  }

  /** scoring call returned */
  inferenceScoreEnd(data: InferenceScoreEndData, fields: Fields = NO_FIELDS): void {
    const emission = this.#inferenceScoreEnd;
    let variant_id: unknown = unread;
    let category: unknown = unread;
    let score: unknown = unread;
    try {
      inferenceScoreEndSeen(data);
      let line = "";
      line += text(inferenceScoreEndKeys.variant_id, (variant_id = data.variant_id));
      line += member(inferenceScoreEndKeys.category, (category = data.category));
      line += number(inferenceScoreEndKeys.score, (score = data.score));
      line = emission.start() + fieldsText(fields, unread, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { variant_id, category, score },
      });
    }
  }

  /** batch finished */
  inferenceBatchEnd(data: InferenceBatchEndData, fields: Fields = NO_FIELDS): void {
    const emission = this.#inferenceBatchEnd;
    let throughput_per_s: InferenceBatchEndData["throughput_per_s"] = unread;
    let batch_id: unknown = unread;
    let n: unknown = unread;
    try {
      throughput_per_s = data.throughput_per_s;
      inferenceBatchEndMetrics(throughput_per_s);
      inferenceBatchEndSeen(data);
      let line = "";
      line += text(inferenceBatchEndKeys.batch_id, (batch_id = data.batch_id));
      line += number(inferenceBatchEndKeys.n, (n = data.n));
      line += number(inferenceBatchEndKeys.throughput_per_s, throughput_per_s);
      line = emission.start() + fieldsText(fields, unread, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { throughput_per_s, batch_id, n },
      });
    }
  }

  /** fail-closed network guard tripped */
  inferenceNetworkBlocked(data: InferenceNetworkBlockedData, fields: ErrorFields): void {
    const emission = this.#inferenceNetworkBlocked;
    let fields_error_code: ErrorFields["error_code"] = unread;
    let operation: unknown = unread;
    let url_host: unknown = unread;
    try {
      fields_error_code = fields.error_code;
      inferenceNetworkBlockedMetrics(fields_error_code);
      inferenceNetworkBlockedSeen(data);
      let line = "";
      line += text(inferenceNetworkBlockedKeys.operation, (operation = data.operation));
      line += text(inferenceNetworkBlockedKeys.url_host, (url_host = data.url_host));
      line =
        emission.start() +
        errorFieldsText(fields, fields_error_code) +
        emission.c +
        line +
        emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { operation, url_host },
        fields: { error_code: fields_error_code },
      });
    }
  }

  /** receipt written */
  provenanceReceiptWrite(data: ProvenanceReceiptWriteData, fields: Fields = NO_FIELDS): void {
    const emission = this.#provenanceReceiptWrite;
    let path: unknown = unread;
    let model_id: unknown = unread;
    let n_outputs: unknown = unread;
    try {
      provenanceReceiptWriteSeen(data);
      let line = "";
      line += text(provenanceReceiptWriteKeys.path, (path = data.path));
      line += text(provenanceReceiptWriteKeys.model_id, (model_id = data.model_id));
      line += number(provenanceReceiptWriteKeys.n_outputs, (n_outputs = data.n_outputs));
      line = emission.start() + fieldsText(fields, unread, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { path, model_id, n_outputs },
      });
    }
  }

  /** verifier started */
  provenanceVerifyStart(data: ProvenanceVerifyStartData, fields: Fields = NO_FIELDS): void {
    const emission = this.#provenanceVerifyStart;
    let path: unknown = unread;
    let model_id: unknown = unread;
    try {
      const seen = provenanceVerifyStartSeen(data);
      let line = "";
      line += text(provenanceVerifyStartKeys.path, (path = data.path));
      if (seen & 2) line += text(provenanceVerifyStartKeys.model_id, (model_id = data.model_id));
      line = emission.start() + fieldsText(fields, unread, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { path, model_id },
      });
    }
  }

  /** verifier returned */
  provenanceVerifyEnd(data: ProvenanceVerifyEndData, fields: Fields = NO_FIELDS): void {
    const emission = this.#provenanceVerifyEnd;
    let fields_duration_ms: Fields["duration_ms"] = unread;
    let path: unknown = unread;
    let ok: unknown = unread;
    try {
      fields_duration_ms = fields.duration_ms;
      provenanceVerifyEndMetrics(fields_duration_ms);
      provenanceVerifyEndSeen(data);
      let line = "";
      line += text(provenanceVerifyEndKeys.path, (path = data.path));
      line += value(provenanceVerifyEndKeys.ok, (ok = data.ok), emission.hash);
      line =
        emission.start() +
        fieldsText(fields, unread, fields_duration_ms) +
        emission.c +
        line +
        emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { path, ok },
        fields: { duration_ms: fields_duration_ms },
      });
    }
  }

  /** a hash check failed */
  provenanceVerifyMismatch(data: ProvenanceVerifyMismatchData, fields: ErrorFields): void {
    const emission = this.#provenanceVerifyMismatch;
    let fields_error_code: ErrorFields["error_code"] = unread;
    let kind: unknown = unread;
    let expected: unknown = unread;
    let got: unknown = unread;
    try {
      fields_error_code = fields.error_code;
      provenanceVerifyMismatchMetrics(fields_error_code);
      provenanceVerifyMismatchSeen(data);
      let line = "";
      line += text(provenanceVerifyMismatchKeys.kind, (kind = data.kind));
      line += text(provenanceVerifyMismatchKeys.expected, (expected = data.expected));
      line += text(provenanceVerifyMismatchKeys.got, (got = data.got));
      line =
        emission.start() +
        errorFieldsText(fields, fields_error_code) +
        emission.c +
        line +
        emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { kind, expected, got },
        fields: { error_code: fields_error_code },
      });
    }
  }

  /** a GenoLeWMError raised inside a logged span */
  errorRaised(data: ErrorRaisedData, fields: ErrorFields): void {
    const emission = this.#errorRaised;
    let fields_error_code: ErrorFields["error_code"] = unread;
    let message: unknown = unread;
    let details: unknown = unread;
    let remediation: unknown = unread;
    try {
      fields_error_code = fields.error_code;
      errorRaisedMetrics(fields_error_code);
      const seen = errorRaisedSeen(data);
      let line = "";
      line += text(errorRaisedKeys.message, (message = data.message));
      if (seen & 2) line += value(errorRaisedKeys.details, (details = data.details), emission.hash);
      if (seen & 4) line += text(errorRaisedKeys.remediation, (remediation = data.remediation));
      line =
        emission.start() +
        errorFieldsText(fields, fields_error_code) +
        emission.c +
        line +
        emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { message, details, remediation },
        fields: { error_code: fields_error_code },
      });
    }
  }

  /** Emits an event of severity debug by its name. */
  debug<Name extends DebugEvent>(
    event: Name,
    data: EventPayloads[Name],
    fields: Fields = NO_FIELDS,
  ): void {
    emitByName(this, event, data, fields);
  }

  /** Emits an event of severity info by its name. */
  info<Name extends InfoEvent>(
    event: Name,
    data: EventPayloads[Name],
    fields: Fields = NO_FIELDS,
  ): void {
    emitByName(this, event, data, fields);
  }

  /** Emits an event of severity warn by its name. */
  warn<Name extends WarnEvent>(
    event: Name,
    data: EventPayloads[Name],
    fields: Fields = NO_FIELDS,
  ): void {
    emitByName(this, event, data, fields);
  }

  /** Emits an event of severity error by its name. */
  error<Name extends ErrorEvent>(
    event: Name,
    data: EventPayloads[Name],
    fields: ErrorFields,
  ): void {
    emitByName(this, event, data, fields);
  }
}
