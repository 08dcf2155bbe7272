// @generated from registry.yaml. Do not edit.
// Change registry.yaml, then run `npm run codegen`.

import {
  type EventSpec,
  type Hasher,
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
  | "DataError.Unreadable"
  | "TrainingError.Diverged"
  | "EvaluationError.Crashed"
  | "ServingError.BadRequest"
  | "ServingError.Failed"
  | "InternalError.Aborted";

/** Standard fields of events of severity debug, info and warn. */
export interface Fields {
  /** optimiser step */
  readonly step?: number | bigint | undefined;
  /** pass over the data */
  readonly epoch?: number | bigint | undefined;
  /** phase of the program */
  readonly phase?: string | undefined;
  /** how long the thing took */
  readonly duration_ms?: number | undefined;
  /** W3C trace id */
  readonly trace_id?: string | undefined;
  /** W3C span id */
  readonly span_id?: string | undefined;
}

/** Standard fields of events of severity error and critical. */
export interface ErrorFields {
  /** optimiser step */
  readonly step?: number | bigint | undefined;
  /** code of the error catalogue */
  readonly error_code: ErrorCode;
  /** stack, innermost first: function, file and line */
  readonly stack?: readonly string[] | undefined;
  /** pass over the data */
  readonly epoch?: number | bigint | undefined;
  /** phase of the program */
  readonly phase?: string | undefined;
  /** how long the thing took */
  readonly duration_ms?: number | undefined;
  /** W3C trace id */
  readonly trace_id?: string | undefined;
  /** W3C span id */
  readonly span_id?: string | undefined;
}

/** Data of `data.start`. */
export interface DataStartData {
  /** files found */
  readonly files: number | bigint;
}

/** Data of `data.file_rejected`. */
export interface DataFileRejectedData {
  /** file, relative to the run or the data folder */
  readonly path: string;
  /** why */
  readonly reason: "too_short" | "too_long" | "not_ascii" | "syntax_error" | "duplicate";
}

/** Data of `data.file_unreadable`. */
export interface DataFileUnreadableData {
  /** file, relative to the run or the data folder */
  readonly path: string;
  /** code of the system error */
  readonly reason: string;
}

/** Data of `data.stage_complete`. */
export interface DataStageCompleteData {
  /** stage of the data pipeline */
  readonly stage: "read" | "filter" | "dedupe" | "shard";
  /** files before the stage */
  readonly files_in: number | bigint;
  /** files after it */
  readonly files_out: number | bigint;
}

/** Data of `data.complete`. */
export interface DataCompleteData {
  /** files read */
  readonly files_processed: number | bigint;
  /** files left out, duplicates not among them */
  readonly files_rejected: number | bigint;
  /** files that another one equals */
  readonly duplicates_removed: number | bigint;
  /** rejected files by reason */
  readonly filter_reasons: Readonly<Record<string, number | bigint>>;
  /** shards written */
  readonly shards: number | bigint;
  /** bytes of text kept */
  readonly bytes: number | bigint;
}

/** Data of `tokenizer.progress`. */
export interface TokenizerProgressData {
  /** merges learnt */
  readonly merges: number | bigint;
  /** tokens */
  readonly vocab_size: number | bigint;
}

/** Data of `tokenizer.complete`. */
export interface TokenizerCompleteData {
  /** tokens */
  readonly vocab_size: number | bigint;
  /** share of the corpus that needs no unknown token */
  readonly coverage: number;
  /** fragmentation: tokens for one word of the corpus */
  readonly tokens_per_word: number;
  /** fragmentation: share of tokens that are one byte */
  readonly single_byte_share: number;
  /** training time */
  readonly duration_s: number;
}

/** Data of `train.start`. */
export interface TrainStartData {
  /** trainable numbers */
  readonly parameters: number | bigint;
  /** tokens of the training split */
  readonly tokens: number | bigint;
  /** optimiser steps to come */
  readonly steps: number | bigint;
  /** seed of the run */
  readonly seed: number | bigint;
}

/** Data of `step_complete`. */
export interface StepCompleteData {
  /** mean cross-entropy per token */
  readonly loss: number;
  /** learning rate */
  readonly lr: number;
  /** norm of the gradient before clipping */
  readonly grad_norm: number;
  /** tokens handled in a second */
  readonly tokens_per_sec: number;
  /** resident memory of the process */
  readonly memory_bytes: number | bigint;
}

/** Data of `train.validation`. */
export interface TrainValidationData {
  /** mean cross-entropy per token */
  readonly val_loss: number;
}

/** Data of `train.checkpoint`. */
export interface TrainCheckpointData {
  /** file, relative to the run or the data folder */
  readonly path: string;
  /** size of the file */
  readonly size_bytes: number | bigint;
  /** hash of the file */
  readonly sha256: string;
}

/** Data of `train.gradient_clipped`. */
export interface TrainGradientClippedData {
  /** norm before clipping */
  readonly grad_norm: number;
  /** longest allowed */
  readonly limit: number;
}

/** Data of `train.complete`. */
export interface TrainCompleteData {
  /** steps done */
  readonly steps: number | bigint;
  /** mean cross-entropy per token */
  readonly best_loss: number;
  /** why it ended */
  readonly reason: "completed" | "diverged" | "failed";
}

/** Data of `eval.start`. */
export interface EvalStartData {
  /** programs the model is asked for */
  readonly tasks: number | bigint;
  /** programs generated for each task */
  readonly samples_per_task: number | bigint;
}

/** Data of `eval.task_complete`. */
export interface EvalTaskCompleteData {
  /** name of the task */
  readonly task: string;
  /** kind of the task */
  readonly category: "arithmetic" | "text" | "list";
  /** programs that compile */
  readonly compiled: number | bigint;
  /** programs that pass the tests */
  readonly passed: number | bigint;
  /** programs */
  readonly samples: number | bigint;
  /** how long it took */
  readonly latency_ms: number;
}

/** Data of `eval.complete`. */
export interface EvalCompleteData {
  /** share of the programs that compile */
  readonly compile_rate: number;
  /** chance that one of k programs passes, by k */
  readonly pass_at_k: Readonly<Record<string, number>>;
  /** pass\@1 by category */
  readonly per_category: Readonly<Record<string, number>>;
  /** how long it took */
  readonly latency_ms: number;
  /** resident memory of the process */
  readonly memory_bytes: number | bigint;
}

/** Data of `serve.start`. */
export interface ServeStartData {
  /** checkpoint that is served */
  readonly model: string;
  /** prompts are logged because the operator asked for it */
  readonly log_prompts: boolean;
}

/** Data of `serve.request_complete`. */
export interface ServeRequestCompleteData {
  /** number of the request since the start */
  readonly request: number | bigint;
  /** length of what was asked */
  readonly prompt_tokens: number | bigint;
  /** tokens of the answer */
  readonly tokens_generated: number | bigint;
  /** how long it took */
  readonly latency_ms: number;
  /** resident memory of the process */
  readonly memory_bytes: number | bigint;
}

/** Data of `serve.prompt`. */
export interface ServePromptData {
  /** number of the request */
  readonly request: number | bigint;
  /** the prompt */
  readonly prompt_text: string;
}

/** Data of `serve.request_failed`. */
export interface ServeRequestFailedData {
  /** number of the request */
  readonly request: number | bigint;
  /** how long it took */
  readonly latency_ms: number;
  /** what was known of the request; never its text */
  readonly context: Readonly<Record<string, string | number | bigint | boolean>>;
}

/** Data of `serve.stop`. */
export interface ServeStopData {
  /** requests that got a completion */
  readonly answered: number | bigint;
  /** requests that got none */
  readonly failed: number | bigint;
}

/** Data of `pipeline.failed`. */
export interface PipelineFailedData {
  /** which */
  readonly stage: "data" | "tokenizer" | "train" | "eval" | "serve";
  /** what the stage was at */
  readonly context: Readonly<Record<string, string | number | bigint | boolean>>;
}

/** Data of `pipeline.aborted`. */
export interface PipelineAbortedData {
  /** class of the exception */
  readonly reason: string;
}

/** The data of every event by its name. */
export interface EventPayloads {
  readonly "data.start": DataStartData;
  readonly "data.file_rejected": DataFileRejectedData;
  readonly "data.file_unreadable": DataFileUnreadableData;
  readonly "data.stage_complete": DataStageCompleteData;
  readonly "data.complete": DataCompleteData;
  readonly "tokenizer.progress": TokenizerProgressData;
  readonly "tokenizer.complete": TokenizerCompleteData;
  readonly "train.start": TrainStartData;
  readonly step_complete: StepCompleteData;
  readonly "train.validation": TrainValidationData;
  readonly "train.checkpoint": TrainCheckpointData;
  readonly "train.gradient_clipped": TrainGradientClippedData;
  readonly "train.complete": TrainCompleteData;
  readonly "eval.start": EvalStartData;
  readonly "eval.task_complete": EvalTaskCompleteData;
  readonly "eval.complete": EvalCompleteData;
  readonly "serve.start": ServeStartData;
  readonly "serve.request_complete": ServeRequestCompleteData;
  readonly "serve.prompt": ServePromptData;
  readonly "serve.request_failed": ServeRequestFailedData;
  readonly "serve.stop": ServeStopData;
  readonly "pipeline.failed": PipelineFailedData;
  readonly "pipeline.aborted": PipelineAbortedData;
}

/** The name of a registered event. */
export type EventName = keyof EventPayloads;

/** Events of severity debug. */
export type DebugEvent =
  "data.file_rejected" | "tokenizer.progress" | "eval.task_complete" | "serve.prompt";

/** Events of severity info. */
export type InfoEvent =
  | "data.start"
  | "data.stage_complete"
  | "data.complete"
  | "tokenizer.complete"
  | "train.start"
  | "step_complete"
  | "train.validation"
  | "train.checkpoint"
  | "train.complete"
  | "eval.start"
  | "eval.complete"
  | "serve.start"
  | "serve.request_complete"
  | "serve.stop";

/** Events of severity warn. */
export type WarnEvent = "data.file_unreadable" | "train.gradient_clipped";

/** Events of severity error. */
export type ErrorEvent = "serve.request_failed" | "pipeline.failed";

/** Events of severity critical. */
export type CriticalEvent = "pipeline.aborted";

/** Every event of the registry by its name. */
export const EVENTS: { readonly [Name in EventName]: EventSpec } = {
  "data.start": {
    name: "data.start",
    method: "dataStart",
    severity: "info",
    summary: "reading of the source files begins",
    keys: [{ name: "files", shape: "scalar", type: "int", required: true, nullable: false }],
  },
  "data.file_rejected": {
    name: "data.file_rejected",
    method: "dataFileRejected",
    severity: "debug",
    summary: "a source file is left out",
    keys: [
      {
        name: "path",
        shape: "scalar",
        type: "string",
        required: true,
        nullable: false,
        allow: "^[\\w./-]{1,255}$",
      },
      {
        name: "reason",
        shape: "scalar",
        type: "enum",
        required: true,
        nullable: false,
        values: ["too_short", "too_long", "not_ascii", "syntax_error", "duplicate"],
      },
    ],
  },
  "data.file_unreadable": {
    name: "data.file_unreadable",
    method: "dataFileUnreadable",
    severity: "warn",
    summary: "a source file could not be read, and was left out",
    keys: [
      {
        name: "path",
        shape: "scalar",
        type: "string",
        required: true,
        nullable: false,
        allow: "^[\\w./-]{1,255}$",
      },
      { name: "reason", shape: "scalar", type: "string", required: true, nullable: false },
    ],
  },
  "data.stage_complete": {
    name: "data.stage_complete",
    method: "dataStageComplete",
    severity: "info",
    summary: "one stage of the data pipeline is done",
    keys: [
      {
        name: "stage",
        shape: "scalar",
        type: "enum",
        required: true,
        nullable: false,
        values: ["read", "filter", "dedupe", "shard"],
      },
      { name: "files_in", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "files_out", shape: "scalar", type: "int", required: true, nullable: false },
    ],
  },
  "data.complete": {
    name: "data.complete",
    method: "dataComplete",
    severity: "info",
    summary: "the data set stands",
    keys: [
      { name: "files_processed", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "files_rejected", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "duplicates_removed", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "filter_reasons", shape: "map", type: "int", required: true, nullable: false },
      { name: "shards", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "bytes", shape: "scalar", type: "int", required: true, nullable: false },
    ],
  },
  "tokenizer.progress": {
    name: "tokenizer.progress",
    method: "tokenizerProgress",
    severity: "debug",
    summary: "merges so far",
    keys: [
      { name: "merges", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "vocab_size", shape: "scalar", type: "int", required: true, nullable: false },
    ],
    sample: { every: 16, by: "merges", knob: "tokenizer_log_every" },
  },
  "tokenizer.complete": {
    name: "tokenizer.complete",
    method: "tokenizerComplete",
    severity: "info",
    summary: "the tokenizer is trained",
    keys: [
      { name: "vocab_size", shape: "scalar", type: "int", required: true, nullable: false },
      {
        name: "coverage",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        precision: 6,
      },
      {
        name: "tokens_per_word",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        precision: 6,
      },
      {
        name: "single_byte_share",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        precision: 6,
      },
      {
        name: "duration_s",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        precision: 3,
        volatile: true,
      },
    ],
  },
  "train.start": {
    name: "train.start",
    method: "trainStart",
    severity: "info",
    summary: "training begins",
    keys: [
      { name: "parameters", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "tokens", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "steps", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "seed", shape: "scalar", type: "int", required: true, nullable: false },
    ],
  },
  step_complete: {
    name: "step_complete",
    method: "stepComplete",
    severity: "info",
    summary: "an optimiser step is done (sampled)",
    keys: [
      {
        name: "loss",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        precision: 6,
      },
      {
        name: "lr",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        precision: 9,
      },
      {
        name: "grad_norm",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        precision: 6,
      },
      {
        name: "tokens_per_sec",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        precision: 1,
        volatile: true,
      },
      {
        name: "memory_bytes",
        shape: "scalar",
        type: "int",
        required: true,
        nullable: false,
        volatile: true,
      },
    ],
    sample: { every: 10, by: "step", knob: "log_every" },
  },
  "train.validation": {
    name: "train.validation",
    method: "trainValidation",
    severity: "info",
    summary: "loss on the validation split",
    keys: [
      {
        name: "val_loss",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        precision: 6,
      },
    ],
  },
  "train.checkpoint": {
    name: "train.checkpoint",
    method: "trainCheckpoint",
    severity: "info",
    summary: "a checkpoint is written",
    keys: [
      {
        name: "path",
        shape: "scalar",
        type: "string",
        required: true,
        nullable: false,
        allow: "^[\\w./-]{1,255}$",
      },
      { name: "size_bytes", shape: "scalar", type: "int", required: true, nullable: false },
      {
        name: "sha256",
        shape: "scalar",
        type: "string",
        required: true,
        nullable: false,
        allow: "^[0-9a-f]{64}$",
      },
    ],
  },
  "train.gradient_clipped": {
    name: "train.gradient_clipped",
    method: "trainGradientClipped",
    severity: "warn",
    summary: "the gradient was longer than allowed",
    keys: [
      {
        name: "grad_norm",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        precision: 6,
      },
      { name: "limit", shape: "scalar", type: "double", required: true, nullable: false },
    ],
    sample: { every: 10, knob: "clip_log_every" },
  },
  "train.complete": {
    name: "train.complete",
    method: "trainComplete",
    severity: "info",
    summary: "training is over",
    keys: [
      { name: "steps", shape: "scalar", type: "int", required: true, nullable: false },
      {
        name: "best_loss",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        precision: 6,
      },
      {
        name: "reason",
        shape: "scalar",
        type: "enum",
        required: true,
        nullable: false,
        values: ["completed", "diverged", "failed"],
      },
    ],
  },
  "eval.start": {
    name: "eval.start",
    method: "evalStart",
    severity: "info",
    summary: "evaluation begins",
    keys: [
      { name: "tasks", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "samples_per_task", shape: "scalar", type: "int", required: true, nullable: false },
    ],
  },
  "eval.task_complete": {
    name: "eval.task_complete",
    method: "evalTaskComplete",
    severity: "debug",
    summary: "one task is evaluated",
    keys: [
      { name: "task", shape: "scalar", type: "string", required: true, nullable: false },
      {
        name: "category",
        shape: "scalar",
        type: "enum",
        required: true,
        nullable: false,
        values: ["arithmetic", "text", "list"],
      },
      { name: "compiled", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "passed", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "samples", shape: "scalar", type: "int", required: true, nullable: false },
      {
        name: "latency_ms",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        precision: 3,
        volatile: true,
      },
    ],
  },
  "eval.complete": {
    name: "eval.complete",
    method: "evalComplete",
    severity: "info",
    summary: "evaluation is over",
    keys: [
      {
        name: "compile_rate",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        precision: 6,
      },
      { name: "pass_at_k", shape: "map", type: "double", required: true, nullable: false },
      { name: "per_category", shape: "map", type: "double", required: true, nullable: false },
      {
        name: "latency_ms",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        precision: 3,
        volatile: true,
      },
      {
        name: "memory_bytes",
        shape: "scalar",
        type: "int",
        required: true,
        nullable: false,
        volatile: true,
      },
    ],
  },
  "serve.start": {
    name: "serve.start",
    method: "serveStart",
    severity: "info",
    summary: "the server takes requests",
    keys: [
      { name: "model", shape: "scalar", type: "string", required: true, nullable: false },
      { name: "log_prompts", shape: "scalar", type: "boolean", required: true, nullable: false },
    ],
  },
  "serve.request_complete": {
    name: "serve.request_complete",
    method: "serveRequestComplete",
    severity: "info",
    summary: "a request is answered",
    keys: [
      { name: "request", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "prompt_tokens", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "tokens_generated", shape: "scalar", type: "int", required: true, nullable: false },
      {
        name: "latency_ms",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        precision: 3,
        volatile: true,
      },
      {
        name: "memory_bytes",
        shape: "scalar",
        type: "int",
        required: true,
        nullable: false,
        volatile: true,
      },
    ],
  },
  "serve.prompt": {
    name: "serve.prompt",
    method: "servePrompt",
    severity: "debug",
    summary: "the text of a prompt; emitted only with --log-prompts",
    keys: [
      { name: "request", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "prompt_text", shape: "scalar", type: "string", required: true, nullable: false },
    ],
  },
  "serve.request_failed": {
    name: "serve.request_failed",
    method: "serveRequestFailed",
    severity: "error",
    summary: "a request could not be answered",
    keys: [
      { name: "request", shape: "scalar", type: "int", required: true, nullable: false },
      {
        name: "latency_ms",
        shape: "scalar",
        type: "double",
        required: true,
        nullable: false,
        precision: 3,
        volatile: true,
      },
      { name: "context", shape: "map", type: "scalar", required: true, nullable: false },
    ],
  },
  "serve.stop": {
    name: "serve.stop",
    method: "serveStop",
    severity: "info",
    summary: "the server stops",
    keys: [
      { name: "answered", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "failed", shape: "scalar", type: "int", required: true, nullable: false },
    ],
  },
  "pipeline.failed": {
    name: "pipeline.failed",
    method: "pipelineFailed",
    severity: "error",
    summary: "a stage ended with an exception",
    keys: [
      {
        name: "stage",
        shape: "scalar",
        type: "enum",
        required: true,
        nullable: false,
        values: ["data", "tokenizer", "train", "eval", "serve"],
      },
      { name: "context", shape: "map", type: "scalar", required: true, nullable: false },
    ],
  },
  "pipeline.aborted": {
    name: "pipeline.aborted",
    method: "pipelineAborted",
    severity: "critical",
    summary: "the run cannot go on",
    keys: [{ name: "reason", shape: "scalar", type: "string", required: true, nullable: false }],
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

function fieldsText(fields: Fields, fields_step: unknown): string {
  if (fields === NO_FIELDS) return traceText();
  let fields_epoch: unknown = unread;
  let fields_phase: unknown = unread;
  let fields_duration_ms: unknown = unread;
  let fields_trace_id: unknown = unread;
  let fields_span_id: unknown = unread;
  try {
    const seen = fieldsTextPresent(fields);
    let line = "";
    if (seen & 1 && fields_step === unread) fields_step = fields.step;
    if (seen & 1) line += number(fieldsTextSites.step, fields_step);
    if (seen & 2) line += number(fieldsTextSites.epoch, (fields_epoch = fields.epoch));
    if (seen & 4) line += text(fieldsTextSites.phase, (fields_phase = fields.phase));
    if (seen & 8) {
      line += number(fieldsTextSites.duration_ms, (fields_duration_ms = fields.duration_ms));
    }
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
  error_code: errorFieldsTextSite("error_code"),
  stack: errorFieldsTextSite("stack"),
  epoch: errorFieldsTextSite("epoch"),
  phase: errorFieldsTextSite("phase"),
  duration_ms: errorFieldsTextSite("duration_ms"),
  trace_id: errorFieldsTextSite("trace_id"),
  span_id: errorFieldsTextSite("span_id"),
};

function errorFieldsTextPresent(payload: ErrorFields): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "step") seen |= 1;
    else if (key === "error_code") seen |= 2;
    else if (key === "stack") seen |= 4;
    else if (key === "epoch") seen |= 8;
    else if (key === "phase") seen |= 16;
    else if (key === "duration_ms") seen |= 32;
    else if (key === "trace_id") seen |= 64;
    else if (key === "span_id") seen |= 128;
    else unknownKey();
  }
  demandKeys(seen, 2);
  return seen;
}

function errorFieldsText(fields: ErrorFields, hash: Hasher, fields_error_code: unknown): string {
  let fields_step: unknown = unread;
  let fields_stack: unknown = unread;
  let fields_epoch: unknown = unread;
  let fields_phase: unknown = unread;
  let fields_duration_ms: unknown = unread;
  let fields_trace_id: unknown = unread;
  let fields_span_id: unknown = unread;
  try {
    const seen = errorFieldsTextPresent(fields);
    let line = "";
    if (seen & 1) line += number(errorFieldsTextSites.step, (fields_step = fields.step));
    if (fields_error_code === unread) fields_error_code = fields.error_code;
    line += member(errorFieldsTextSites.error_code, fields_error_code);
    if (seen & 4) line += value(errorFieldsTextSites.stack, (fields_stack = fields.stack), hash);
    if (seen & 8) line += number(errorFieldsTextSites.epoch, (fields_epoch = fields.epoch));
    if (seen & 16) line += text(errorFieldsTextSites.phase, (fields_phase = fields.phase));
    if (seen & 32) {
      line += number(errorFieldsTextSites.duration_ms, (fields_duration_ms = fields.duration_ms));
    }
    if ((seen & 192) === 0) line += traceText();
    if (seen & 64) line += text(errorFieldsTextSites.trace_id, (fields_trace_id = fields.trace_id));
    if (seen & 128) line += text(errorFieldsTextSites.span_id, (fields_span_id = fields.span_id));
    return line;
  } catch (thrown) {
    unfinished(thrown, {
      step: fields_step,
      error_code: fields_error_code,
      stack: fields_stack,
      epoch: fields_epoch,
      phase: fields_phase,
      duration_ms: fields_duration_ms,
      trace_id: fields_trace_id,
      span_id: fields_span_id,
    });
  }
}

const dataStartEvent = defineEvent(registry, EVENTS["data.start"]);
const dataStartKeys = {
  files: dataStartEvent.site("files"),
};

function dataStartSeen(payload: DataStartData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "files") seen |= 1;
    else unknownKey();
  }
  demandKeys(seen, 1);
  return seen;
}

const dataFileRejectedEvent = defineEvent(registry, EVENTS["data.file_rejected"]);
const dataFileRejectedKeys = {
  path: dataFileRejectedEvent.site("path"),
  reason: dataFileRejectedEvent.site("reason"),
};

function dataFileRejectedSeen(payload: DataFileRejectedData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "path") seen |= 1;
    else if (key === "reason") seen |= 2;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

const dataFileUnreadableEvent = defineEvent(registry, EVENTS["data.file_unreadable"]);
const dataFileUnreadableKeys = {
  path: dataFileUnreadableEvent.site("path"),
  reason: dataFileUnreadableEvent.site("reason"),
};

function dataFileUnreadableSeen(payload: DataFileUnreadableData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "path") seen |= 1;
    else if (key === "reason") seen |= 2;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

const dataStageCompleteEvent = defineEvent(registry, EVENTS["data.stage_complete"]);
const dataStageCompleteKeys = {
  stage: dataStageCompleteEvent.site("stage"),
  files_in: dataStageCompleteEvent.site("files_in"),
  files_out: dataStageCompleteEvent.site("files_out"),
};

function dataStageCompleteSeen(payload: DataStageCompleteData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "stage") seen |= 1;
    else if (key === "files_in") seen |= 2;
    else if (key === "files_out") seen |= 4;
    else unknownKey();
  }
  demandKeys(seen, 7);
  return seen;
}

const dataCompleteEvent = defineEvent(registry, EVENTS["data.complete"]);
const dataCompleteKeys = {
  files_processed: dataCompleteEvent.site("files_processed"),
  files_rejected: dataCompleteEvent.site("files_rejected"),
  duplicates_removed: dataCompleteEvent.site("duplicates_removed"),
  filter_reasons: dataCompleteEvent.site("filter_reasons"),
  shards: dataCompleteEvent.site("shards"),
  bytes: dataCompleteEvent.site("bytes"),
};

function dataCompleteSeen(payload: DataCompleteData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "files_processed") seen |= 1;
    else if (key === "files_rejected") seen |= 2;
    else if (key === "duplicates_removed") seen |= 4;
    else if (key === "filter_reasons") seen |= 8;
    else if (key === "shards") seen |= 16;
    else if (key === "bytes") seen |= 32;
    else unknownKey();
  }
  demandKeys(seen, 63);
  return seen;
}

const tokenizerProgressEvent = defineEvent(registry, EVENTS["tokenizer.progress"]);
const tokenizerProgressKeys = {
  merges: tokenizerProgressEvent.site("merges"),
  vocab_size: tokenizerProgressEvent.site("vocab_size"),
};

function tokenizerProgressSeen(payload: TokenizerProgressData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "merges") seen |= 1;
    else if (key === "vocab_size") seen |= 2;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

const tokenizerCompleteEvent = defineEvent(registry, EVENTS["tokenizer.complete"]);
const tokenizerCompleteKeys = {
  vocab_size: tokenizerCompleteEvent.site("vocab_size"),
  coverage: tokenizerCompleteEvent.site("coverage"),
  tokens_per_word: tokenizerCompleteEvent.site("tokens_per_word"),
  single_byte_share: tokenizerCompleteEvent.site("single_byte_share"),
  duration_s: tokenizerCompleteEvent.site("duration_s"),
};

function tokenizerCompleteSeen(payload: TokenizerCompleteData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "vocab_size") seen |= 1;
    else if (key === "coverage") seen |= 2;
    else if (key === "tokens_per_word") seen |= 4;
    else if (key === "single_byte_share") seen |= 8;
    else if (key === "duration_s") seen |= 16;
    else unknownKey();
  }
  demandKeys(seen, 31);
  return seen;
}

const trainStartEvent = defineEvent(registry, EVENTS["train.start"]);
const trainStartKeys = {
  parameters: trainStartEvent.site("parameters"),
  tokens: trainStartEvent.site("tokens"),
  steps: trainStartEvent.site("steps"),
  seed: trainStartEvent.site("seed"),
};

function trainStartSeen(payload: TrainStartData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "parameters") seen |= 1;
    else if (key === "tokens") seen |= 2;
    else if (key === "steps") seen |= 4;
    else if (key === "seed") seen |= 8;
    else unknownKey();
  }
  demandKeys(seen, 15);
  return seen;
}

const stepCompleteEvent = defineEvent(registry, EVENTS["step_complete"]);
const stepCompleteKeys = {
  loss: stepCompleteEvent.site("loss"),
  lr: stepCompleteEvent.site("lr"),
  grad_norm: stepCompleteEvent.site("grad_norm"),
  tokens_per_sec: stepCompleteEvent.site("tokens_per_sec"),
  memory_bytes: stepCompleteEvent.site("memory_bytes"),
};

function stepCompleteSeen(payload: StepCompleteData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "loss") seen |= 1;
    else if (key === "lr") seen |= 2;
    else if (key === "grad_norm") seen |= 4;
    else if (key === "tokens_per_sec") seen |= 8;
    else if (key === "memory_bytes") seen |= 16;
    else unknownKey();
  }
  demandKeys(seen, 31);
  return seen;
}

function stepCompleteMetrics(
  loss: StepCompleteData["loss"],
  tokens_per_sec: StepCompleteData["tokens_per_sec"],
): void {
  if (typeof loss === "number") {
    metrics.loss.set(loss);
  }
  if (typeof tokens_per_sec === "number") {
    metrics.throughput.set(tokens_per_sec);
  }
}

function stepCompleteMetricsOnly(data: StepCompleteData): void {
  stepCompleteMetrics(data.loss, data.tokens_per_sec);
}

const trainValidationEvent = defineEvent(registry, EVENTS["train.validation"]);
const trainValidationKeys = {
  val_loss: trainValidationEvent.site("val_loss"),
};

function trainValidationSeen(payload: TrainValidationData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "val_loss") seen |= 1;
    else unknownKey();
  }
  demandKeys(seen, 1);
  return seen;
}

const trainCheckpointEvent = defineEvent(registry, EVENTS["train.checkpoint"]);
const trainCheckpointKeys = {
  path: trainCheckpointEvent.site("path"),
  size_bytes: trainCheckpointEvent.site("size_bytes"),
  sha256: trainCheckpointEvent.site("sha256"),
};

function trainCheckpointSeen(payload: TrainCheckpointData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "path") seen |= 1;
    else if (key === "size_bytes") seen |= 2;
    else if (key === "sha256") seen |= 4;
    else unknownKey();
  }
  demandKeys(seen, 7);
  return seen;
}

const trainGradientClippedEvent = defineEvent(registry, EVENTS["train.gradient_clipped"]);
const trainGradientClippedKeys = {
  grad_norm: trainGradientClippedEvent.site("grad_norm"),
  limit: trainGradientClippedEvent.site("limit"),
};

function trainGradientClippedSeen(payload: TrainGradientClippedData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "grad_norm") seen |= 1;
    else if (key === "limit") seen |= 2;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

const trainCompleteEvent = defineEvent(registry, EVENTS["train.complete"]);
const trainCompleteKeys = {
  steps: trainCompleteEvent.site("steps"),
  best_loss: trainCompleteEvent.site("best_loss"),
  reason: trainCompleteEvent.site("reason"),
};

function trainCompleteSeen(payload: TrainCompleteData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "steps") seen |= 1;
    else if (key === "best_loss") seen |= 2;
    else if (key === "reason") seen |= 4;
    else unknownKey();
  }
  demandKeys(seen, 7);
  return seen;
}

const evalStartEvent = defineEvent(registry, EVENTS["eval.start"]);
const evalStartKeys = {
  tasks: evalStartEvent.site("tasks"),
  samples_per_task: evalStartEvent.site("samples_per_task"),
};

function evalStartSeen(payload: EvalStartData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "tasks") seen |= 1;
    else if (key === "samples_per_task") seen |= 2;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

const evalTaskCompleteEvent = defineEvent(registry, EVENTS["eval.task_complete"]);
const evalTaskCompleteKeys = {
  task: evalTaskCompleteEvent.site("task"),
  category: evalTaskCompleteEvent.site("category"),
  compiled: evalTaskCompleteEvent.site("compiled"),
  passed: evalTaskCompleteEvent.site("passed"),
  samples: evalTaskCompleteEvent.site("samples"),
  latency_ms: evalTaskCompleteEvent.site("latency_ms"),
};

function evalTaskCompleteSeen(payload: EvalTaskCompleteData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "task") seen |= 1;
    else if (key === "category") seen |= 2;
    else if (key === "compiled") seen |= 4;
    else if (key === "passed") seen |= 8;
    else if (key === "samples") seen |= 16;
    else if (key === "latency_ms") seen |= 32;
    else unknownKey();
  }
  demandKeys(seen, 63);
  return seen;
}

const evalCompleteEvent = defineEvent(registry, EVENTS["eval.complete"]);
const evalCompleteKeys = {
  compile_rate: evalCompleteEvent.site("compile_rate"),
  pass_at_k: evalCompleteEvent.site("pass_at_k"),
  per_category: evalCompleteEvent.site("per_category"),
  latency_ms: evalCompleteEvent.site("latency_ms"),
  memory_bytes: evalCompleteEvent.site("memory_bytes"),
};

function evalCompleteSeen(payload: EvalCompleteData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "compile_rate") seen |= 1;
    else if (key === "pass_at_k") seen |= 2;
    else if (key === "per_category") seen |= 4;
    else if (key === "latency_ms") seen |= 8;
    else if (key === "memory_bytes") seen |= 16;
    else unknownKey();
  }
  demandKeys(seen, 31);
  return seen;
}

function evalCompleteMetrics(compile_rate: EvalCompleteData["compile_rate"]): void {
  if (typeof compile_rate === "number") {
    metrics.compileRate.set(compile_rate);
  }
}

function evalCompleteMetricsOnly(data: EvalCompleteData): void {
  evalCompleteMetrics(data.compile_rate);
}

const serveStartEvent = defineEvent(registry, EVENTS["serve.start"]);
const serveStartKeys = {
  model: serveStartEvent.site("model"),
  log_prompts: serveStartEvent.site("log_prompts"),
};

function serveStartSeen(payload: ServeStartData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "model") seen |= 1;
    else if (key === "log_prompts") seen |= 2;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

const serveRequestCompleteEvent = defineEvent(registry, EVENTS["serve.request_complete"]);
const serveRequestCompleteKeys = {
  request: serveRequestCompleteEvent.site("request"),
  prompt_tokens: serveRequestCompleteEvent.site("prompt_tokens"),
  tokens_generated: serveRequestCompleteEvent.site("tokens_generated"),
  latency_ms: serveRequestCompleteEvent.site("latency_ms"),
  memory_bytes: serveRequestCompleteEvent.site("memory_bytes"),
};

function serveRequestCompleteSeen(payload: ServeRequestCompleteData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "request") seen |= 1;
    else if (key === "prompt_tokens") seen |= 2;
    else if (key === "tokens_generated") seen |= 4;
    else if (key === "latency_ms") seen |= 8;
    else if (key === "memory_bytes") seen |= 16;
    else unknownKey();
  }
  demandKeys(seen, 31);
  return seen;
}

function serveRequestCompleteMetrics(latency_ms: ServeRequestCompleteData["latency_ms"]): void {
  if (typeof latency_ms === "number") {
    metrics.latency.observe(latency_ms);
  }
  metrics.requests.inc();
}

function serveRequestCompleteMetricsOnly(data: ServeRequestCompleteData): void {
  serveRequestCompleteMetrics(data.latency_ms);
}

const servePromptEvent = defineEvent(registry, EVENTS["serve.prompt"]);
const servePromptKeys = {
  request: servePromptEvent.site("request"),
  prompt_text: servePromptEvent.site("prompt_text"),
};

function servePromptSeen(payload: ServePromptData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "request") seen |= 1;
    else if (key === "prompt_text") seen |= 2;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

const serveRequestFailedEvent = defineEvent(registry, EVENTS["serve.request_failed"]);
const serveRequestFailedKeys = {
  request: serveRequestFailedEvent.site("request"),
  latency_ms: serveRequestFailedEvent.site("latency_ms"),
  context: serveRequestFailedEvent.site("context"),
};

function serveRequestFailedSeen(payload: ServeRequestFailedData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "request") seen |= 1;
    else if (key === "latency_ms") seen |= 2;
    else if (key === "context") seen |= 4;
    else unknownKey();
  }
  demandKeys(seen, 7);
  return seen;
}

function serveRequestFailedMetrics(fields_error_code: ErrorFields["error_code"]): void {
  metrics.errors.inc(1, { code: fields_error_code });
}

function serveRequestFailedMetricsOnly(_data: ServeRequestFailedData, fields: ErrorFields): void {
  serveRequestFailedMetrics(fields.error_code);
}

const serveStopEvent = defineEvent(registry, EVENTS["serve.stop"]);
const serveStopKeys = {
  answered: serveStopEvent.site("answered"),
  failed: serveStopEvent.site("failed"),
};

function serveStopSeen(payload: ServeStopData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "answered") seen |= 1;
    else if (key === "failed") seen |= 2;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

const pipelineFailedEvent = defineEvent(registry, EVENTS["pipeline.failed"]);
const pipelineFailedKeys = {
  stage: pipelineFailedEvent.site("stage"),
  context: pipelineFailedEvent.site("context"),
};

function pipelineFailedSeen(payload: PipelineFailedData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "stage") seen |= 1;
    else if (key === "context") seen |= 2;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

function pipelineFailedMetrics(fields_error_code: ErrorFields["error_code"]): void {
  metrics.errors.inc(1, { code: fields_error_code });
}

function pipelineFailedMetricsOnly(_data: PipelineFailedData, fields: ErrorFields): void {
  pipelineFailedMetrics(fields.error_code);
}

const pipelineAbortedEvent = defineEvent(registry, EVENTS["pipeline.aborted"]);
const pipelineAbortedKeys = {
  reason: pipelineAbortedEvent.site("reason"),
};

function pipelineAbortedSeen(payload: PipelineAbortedData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "reason") seen |= 1;
    else unknownKey();
  }
  demandKeys(seen, 1);
  return seen;
}

/** The logger of the registry "m31r". */
export class M31RLogger extends Logger {
  readonly #dataStart = emissionOf(this, dataStartEvent);
  readonly #dataFileRejected = emissionOf(this, dataFileRejectedEvent);
  readonly #dataFileUnreadable = emissionOf(this, dataFileUnreadableEvent);
  readonly #dataStageComplete = emissionOf(this, dataStageCompleteEvent);
  readonly #dataComplete = emissionOf(this, dataCompleteEvent);
  readonly #tokenizerProgress = emissionOf(this, tokenizerProgressEvent);
  readonly #tokenizerComplete = emissionOf(this, tokenizerCompleteEvent);
  readonly #trainStart = emissionOf(this, trainStartEvent);
  readonly #stepComplete = emissionOf(this, stepCompleteEvent);
  readonly #trainValidation = emissionOf(this, trainValidationEvent);
  readonly #trainCheckpoint = emissionOf(this, trainCheckpointEvent);
  readonly #trainGradientClipped = emissionOf(this, trainGradientClippedEvent);
  readonly #trainComplete = emissionOf(this, trainCompleteEvent);
  readonly #evalStart = emissionOf(this, evalStartEvent);
  readonly #evalTaskComplete = emissionOf(this, evalTaskCompleteEvent);
  readonly #evalComplete = emissionOf(this, evalCompleteEvent);
  readonly #serveStart = emissionOf(this, serveStartEvent);
  readonly #serveRequestComplete = emissionOf(this, serveRequestCompleteEvent);
  readonly #servePrompt = emissionOf(this, servePromptEvent);
  readonly #serveRequestFailed = emissionOf(this, serveRequestFailedEvent);
  readonly #serveStop = emissionOf(this, serveStopEvent);
  readonly #pipelineFailed = emissionOf(this, pipelineFailedEvent);
  readonly #pipelineAborted = emissionOf(this, pipelineAbortedEvent);

  constructor(scope: RunScope, component: string) {
    super(scope, component, {
      registry,
      events: [
        dataStartEvent,
        dataFileRejectedEvent,
        dataFileUnreadableEvent,
        dataStageCompleteEvent,
        dataCompleteEvent,
        tokenizerProgressEvent,
        tokenizerCompleteEvent,
        trainStartEvent,
        stepCompleteEvent,
        trainValidationEvent,
        trainCheckpointEvent,
        trainGradientClippedEvent,
        trainCompleteEvent,
        evalStartEvent,
        evalTaskCompleteEvent,
        evalCompleteEvent,
        serveStartEvent,
        serveRequestCompleteEvent,
        servePromptEvent,
        serveRequestFailedEvent,
        serveStopEvent,
        pipelineFailedEvent,
        pipelineAbortedEvent,
      ],
      metricsOnly: {
        stepComplete: stepCompleteMetricsOnly,
        evalComplete: evalCompleteMetricsOnly,
        serveRequestComplete: serveRequestCompleteMetricsOnly,
        serveRequestFailed: serveRequestFailedMetricsOnly,
        pipelineFailed: pipelineFailedMetricsOnly,
      },
    });
  }

  /** reading of the source files begins */
  dataStart(data: DataStartData, fields: Fields = NO_FIELDS): void {
    const emission = this.#dataStart;
    let files: unknown = unread;
    try {
      dataStartSeen(data);
      let line = "";
      line += number(dataStartKeys.files, (files = data.files));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { files },
      });
    }
  }

  /** a source file is left out */
  dataFileRejected(data: DataFileRejectedData, fields: Fields = NO_FIELDS): void {
    const emission = this.#dataFileRejected;
    let path: unknown = unread;
    let reason: unknown = unread;
    try {
      dataFileRejectedSeen(data);
      let line = "";
      line += text(dataFileRejectedKeys.path, (path = data.path));
      line += member(dataFileRejectedKeys.reason, (reason = data.reason));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { path, reason },
      });
    }
  }

  /** a source file could not be read, and was left out */
  dataFileUnreadable(data: DataFileUnreadableData, fields: Fields = NO_FIELDS): void {
    const emission = this.#dataFileUnreadable;
    let path: unknown = unread;
    let reason: unknown = unread;
    try {
      dataFileUnreadableSeen(data);
      let line = "";
      line += text(dataFileUnreadableKeys.path, (path = data.path));
      line += text(dataFileUnreadableKeys.reason, (reason = data.reason));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { path, reason },
      });
    }
  }

  /** one stage of the data pipeline is done */
  dataStageComplete(data: DataStageCompleteData, fields: Fields = NO_FIELDS): void {
    const emission = this.#dataStageComplete;
    let stage: unknown = unread;
    let files_in: unknown = unread;
    let files_out: unknown = unread;
    try {
      dataStageCompleteSeen(data);
      let line = "";
      line += member(dataStageCompleteKeys.stage, (stage = data.stage));
      line += number(dataStageCompleteKeys.files_in, (files_in = data.files_in));
      line += number(dataStageCompleteKeys.files_out, (files_out = data.files_out));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { stage, files_in, files_out },
      });
    }
  }

  /** the data set stands */
  dataComplete(data: DataCompleteData, fields: Fields = NO_FIELDS): void {
    const emission = this.#dataComplete;
    let files_processed: unknown = unread;
    let files_rejected: unknown = unread;
    let duplicates_removed: unknown = unread;
    let filter_reasons: unknown = unread;
    let shards: unknown = unread;
    let bytes: unknown = unread;
    try {
      dataCompleteSeen(data);
      let line = "";
      line += number(dataCompleteKeys.files_processed, (files_processed = data.files_processed));
      line += number(dataCompleteKeys.files_rejected, (files_rejected = data.files_rejected));
      line += number(
        dataCompleteKeys.duplicates_removed,
        (duplicates_removed = data.duplicates_removed),
      );
      line += value(
        dataCompleteKeys.filter_reasons,
        (filter_reasons = data.filter_reasons),
        emission.hash,
      );
      line += number(dataCompleteKeys.shards, (shards = data.shards));
      line += number(dataCompleteKeys.bytes, (bytes = data.bytes));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: {
          files_processed,
          files_rejected,
          duplicates_removed,
          filter_reasons,
          shards,
          bytes,
        },
      });
    }
  }

  /** merges so far */
  tokenizerProgress(data: TokenizerProgressData, fields: Fields = NO_FIELDS): void {
    const emission = this.#tokenizerProgress;
    let merges: TokenizerProgressData["merges"] = unread;
    let vocab_size: unknown = unread;
    try {
      merges = data.merges;
      if (emission.skips(merges)) return;
      tokenizerProgressSeen(data);
      let line = "";
      line += number(tokenizerProgressKeys.merges, merges);
      line += number(tokenizerProgressKeys.vocab_size, (vocab_size = data.vocab_size));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { merges, vocab_size },
      });
    }
  }

  /** the tokenizer is trained */
  tokenizerComplete(data: TokenizerCompleteData, fields: Fields = NO_FIELDS): void {
    const emission = this.#tokenizerComplete;
    let vocab_size: unknown = unread;
    let coverage: unknown = unread;
    let tokens_per_word: unknown = unread;
    let single_byte_share: unknown = unread;
    let duration_s: unknown = unread;
    try {
      tokenizerCompleteSeen(data);
      let line = "";
      line += number(tokenizerCompleteKeys.vocab_size, (vocab_size = data.vocab_size));
      line += number(tokenizerCompleteKeys.coverage, (coverage = data.coverage));
      line += number(
        tokenizerCompleteKeys.tokens_per_word,
        (tokens_per_word = data.tokens_per_word),
      );
      line += number(
        tokenizerCompleteKeys.single_byte_share,
        (single_byte_share = data.single_byte_share),
      );
      line += number(tokenizerCompleteKeys.duration_s, (duration_s = data.duration_s));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { vocab_size, coverage, tokens_per_word, single_byte_share, duration_s },
      });
    }
  }

  /** training begins */
  trainStart(data: TrainStartData, fields: Fields = NO_FIELDS): void {
    const emission = this.#trainStart;
    let parameters: unknown = unread;
    let tokens: unknown = unread;
    let steps: unknown = unread;
    let seed: unknown = unread;
    try {
      trainStartSeen(data);
      let line = "";
      line += number(trainStartKeys.parameters, (parameters = data.parameters));
      line += number(trainStartKeys.tokens, (tokens = data.tokens));
      line += number(trainStartKeys.steps, (steps = data.steps));
      line += number(trainStartKeys.seed, (seed = data.seed));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { parameters, tokens, steps, seed },
      });
    }
  }

  /** an optimiser step is done (sampled) */
  stepComplete(data: StepCompleteData, fields: Fields = NO_FIELDS): void {
    const emission = this.#stepComplete;
    let fields_step: Fields["step"] = unread;
    let loss: StepCompleteData["loss"] = unread;
    let tokens_per_sec: StepCompleteData["tokens_per_sec"] = unread;
    let lr: unknown = unread;
    let grad_norm: unknown = unread;
    let memory_bytes: unknown = unread;
    try {
      fields_step = fields.step;
      loss = data.loss;
      tokens_per_sec = data.tokens_per_sec;
      stepCompleteMetrics(loss, tokens_per_sec);
      if (emission.skips(fields_step)) return;
      stepCompleteSeen(data);
      let line = "";
      line += number(stepCompleteKeys.loss, loss);
      line += number(stepCompleteKeys.lr, (lr = data.lr));
      line += number(stepCompleteKeys.grad_norm, (grad_norm = data.grad_norm));
      line += number(stepCompleteKeys.tokens_per_sec, tokens_per_sec);
      line += number(stepCompleteKeys.memory_bytes, (memory_bytes = data.memory_bytes));
      line = emission.start() + fieldsText(fields, fields_step) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { loss, tokens_per_sec, lr, grad_norm, memory_bytes },
        fields: { step: fields_step },
      });
    }
  }

  /** loss on the validation split */
  trainValidation(data: TrainValidationData, fields: Fields = NO_FIELDS): void {
    const emission = this.#trainValidation;
    let val_loss: unknown = unread;
    try {
      trainValidationSeen(data);
      let line = "";
      line += number(trainValidationKeys.val_loss, (val_loss = data.val_loss));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { val_loss },
      });
    }
  }

  /** a checkpoint is written */
  trainCheckpoint(data: TrainCheckpointData, fields: Fields = NO_FIELDS): void {
    const emission = this.#trainCheckpoint;
    let path: unknown = unread;
    let size_bytes: unknown = unread;
    let sha256: unknown = unread;
    try {
      trainCheckpointSeen(data);
      let line = "";
      line += text(trainCheckpointKeys.path, (path = data.path));
      line += number(trainCheckpointKeys.size_bytes, (size_bytes = data.size_bytes));
      line += text(trainCheckpointKeys.sha256, (sha256 = data.sha256));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { path, size_bytes, sha256 },
      });
    }
  }

  /** the gradient was longer than allowed */
  trainGradientClipped(data: TrainGradientClippedData, fields: Fields = NO_FIELDS): void {
    const emission = this.#trainGradientClipped;
    let grad_norm: unknown = unread;
    let limit: unknown = unread;
    try {
      if (emission.skipsCount()) return;
      trainGradientClippedSeen(data);
      let line = "";
      line += number(trainGradientClippedKeys.grad_norm, (grad_norm = data.grad_norm));
      line += number(trainGradientClippedKeys.limit, (limit = data.limit));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { grad_norm, limit },
      });
    }
  }

  /** training is over */
  trainComplete(data: TrainCompleteData, fields: Fields = NO_FIELDS): void {
    const emission = this.#trainComplete;
    let steps: unknown = unread;
    let best_loss: unknown = unread;
    let reason: unknown = unread;
    try {
      trainCompleteSeen(data);
      let line = "";
      line += number(trainCompleteKeys.steps, (steps = data.steps));
      line += number(trainCompleteKeys.best_loss, (best_loss = data.best_loss));
      line += member(trainCompleteKeys.reason, (reason = data.reason));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { steps, best_loss, reason },
      });
    }
  }

  /** evaluation begins */
  evalStart(data: EvalStartData, fields: Fields = NO_FIELDS): void {
    const emission = this.#evalStart;
    let tasks: unknown = unread;
    let samples_per_task: unknown = unread;
    try {
      evalStartSeen(data);
      let line = "";
      line += number(evalStartKeys.tasks, (tasks = data.tasks));
      line += number(evalStartKeys.samples_per_task, (samples_per_task = data.samples_per_task));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { tasks, samples_per_task },
      });
    }
  }

  /** one task is evaluated */
  evalTaskComplete(data: EvalTaskCompleteData, fields: Fields = NO_FIELDS): void {
    const emission = this.#evalTaskComplete;
    let task: unknown = unread;
    let category: unknown = unread;
    let compiled: unknown = unread;
    let passed: unknown = unread;
    let samples: unknown = unread;
    let latency_ms: unknown = unread;
    try {
      evalTaskCompleteSeen(data);
      let line = "";
      line += text(evalTaskCompleteKeys.task, (task = data.task));
      line += member(evalTaskCompleteKeys.category, (category = data.category));
      line += number(evalTaskCompleteKeys.compiled, (compiled = data.compiled));
      line += number(evalTaskCompleteKeys.passed, (passed = data.passed));
      line += number(evalTaskCompleteKeys.samples, (samples = data.samples));
      line += number(evalTaskCompleteKeys.latency_ms, (latency_ms = data.latency_ms));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { task, category, compiled, passed, samples, latency_ms },
      });
    }
  }

  /** evaluation is over */
  evalComplete(data: EvalCompleteData, fields: Fields = NO_FIELDS): void {
    const emission = this.#evalComplete;
    let compile_rate: EvalCompleteData["compile_rate"] = unread;
    let pass_at_k: unknown = unread;
    let per_category: unknown = unread;
    let latency_ms: unknown = unread;
    let memory_bytes: unknown = unread;
    try {
      compile_rate = data.compile_rate;
      evalCompleteMetrics(compile_rate);
      evalCompleteSeen(data);
      let line = "";
      line += number(evalCompleteKeys.compile_rate, compile_rate);
      line += value(evalCompleteKeys.pass_at_k, (pass_at_k = data.pass_at_k), emission.hash);
      line += value(
        evalCompleteKeys.per_category,
        (per_category = data.per_category),
        emission.hash,
      );
      line += number(evalCompleteKeys.latency_ms, (latency_ms = data.latency_ms));
      line += number(evalCompleteKeys.memory_bytes, (memory_bytes = data.memory_bytes));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { compile_rate, pass_at_k, per_category, latency_ms, memory_bytes },
      });
    }
  }

  /** the server takes requests */
  serveStart(data: ServeStartData, fields: Fields = NO_FIELDS): void {
    const emission = this.#serveStart;
    let model: unknown = unread;
    let log_prompts: unknown = unread;
    try {
      serveStartSeen(data);
      let line = "";
      line += text(serveStartKeys.model, (model = data.model));
      line += value(serveStartKeys.log_prompts, (log_prompts = data.log_prompts), emission.hash);
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { model, log_prompts },
      });
    }
  }

  /** a request is answered */
  serveRequestComplete(data: ServeRequestCompleteData, fields: Fields = NO_FIELDS): void {
    const emission = this.#serveRequestComplete;
    let latency_ms: ServeRequestCompleteData["latency_ms"] = unread;
    let request: unknown = unread;
    let prompt_tokens: unknown = unread;
    let tokens_generated: unknown = unread;
    let memory_bytes: unknown = unread;
    try {
      latency_ms = data.latency_ms;
      serveRequestCompleteMetrics(latency_ms);
      serveRequestCompleteSeen(data);
      let line = "";
      line += number(serveRequestCompleteKeys.request, (request = data.request));
      line += number(serveRequestCompleteKeys.prompt_tokens, (prompt_tokens = data.prompt_tokens));
      line += number(
        serveRequestCompleteKeys.tokens_generated,
        (tokens_generated = data.tokens_generated),
      );
      line += number(serveRequestCompleteKeys.latency_ms, latency_ms);
      line += number(serveRequestCompleteKeys.memory_bytes, (memory_bytes = data.memory_bytes));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { latency_ms, request, prompt_tokens, tokens_generated, memory_bytes },
      });
    }
  }

  /** the text of a prompt; emitted only with --log-prompts */
  servePrompt(data: ServePromptData, fields: Fields = NO_FIELDS): void {
    const emission = this.#servePrompt;
    let request: unknown = unread;
    let prompt_text: unknown = unread;
    try {
      servePromptSeen(data);
      let line = "";
      line += number(servePromptKeys.request, (request = data.request));
      line += text(servePromptKeys.prompt_text, (prompt_text = data.prompt_text));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { request, prompt_text },
      });
    }
  }

  /** a request could not be answered */
  serveRequestFailed(data: ServeRequestFailedData, fields: ErrorFields): void {
    const emission = this.#serveRequestFailed;
    let fields_error_code: ErrorFields["error_code"] = unread;
    let request: unknown = unread;
    let latency_ms: unknown = unread;
    let context: unknown = unread;
    try {
      fields_error_code = fields.error_code;
      serveRequestFailedMetrics(fields_error_code);
      serveRequestFailedSeen(data);
      let line = "";
      line += number(serveRequestFailedKeys.request, (request = data.request));
      line += number(serveRequestFailedKeys.latency_ms, (latency_ms = data.latency_ms));
      line += value(serveRequestFailedKeys.context, (context = data.context), emission.hash);
      line =
        emission.start() +
        errorFieldsText(fields, emission.hash, fields_error_code) +
        emission.c +
        line +
        emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { request, latency_ms, context },
        fields: { error_code: fields_error_code },
      });
    }
  }

  /** the server stops */
  serveStop(data: ServeStopData, fields: Fields = NO_FIELDS): void {
    const emission = this.#serveStop;
    let answered: unknown = unread;
    let failed: unknown = unread;
    try {
      serveStopSeen(data);
      let line = "";
      line += number(serveStopKeys.answered, (answered = data.answered));
      line += number(serveStopKeys.failed, (failed = data.failed));
      line = emission.start() + fieldsText(fields, unread) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { answered, failed },
      });
    }
  }

  /** a stage ended with an exception */
  pipelineFailed(data: PipelineFailedData, fields: ErrorFields): void {
    const emission = this.#pipelineFailed;
    let fields_error_code: ErrorFields["error_code"] = unread;
    let stage: unknown = unread;
    let context: unknown = unread;
    try {
      fields_error_code = fields.error_code;
      pipelineFailedMetrics(fields_error_code);
      pipelineFailedSeen(data);
      let line = "";
      line += member(pipelineFailedKeys.stage, (stage = data.stage));
      line += value(pipelineFailedKeys.context, (context = data.context), emission.hash);
      line =
        emission.start() +
        errorFieldsText(fields, emission.hash, fields_error_code) +
        emission.c +
        line +
        emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { stage, context },
        fields: { error_code: fields_error_code },
      });
    }
  }

  /** the run cannot go on */
  pipelineAborted(data: PipelineAbortedData, fields: ErrorFields): void {
    const emission = this.#pipelineAborted;
    let reason: unknown = unread;
    try {
      pipelineAbortedSeen(data);
      let line = "";
      line += text(pipelineAbortedKeys.reason, (reason = data.reason));
      line =
        emission.start() +
        errorFieldsText(fields, emission.hash, unread) +
        emission.c +
        line +
        emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { reason },
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

  /** Emits an event of severity critical by its name. */
  critical<Name extends CriticalEvent>(
    event: Name,
    data: EventPayloads[Name],
    fields: ErrorFields,
  ): void {
    emitByName(this, event, data, fields);
  }
}
