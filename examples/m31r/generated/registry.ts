// @generated from registry.yaml. Do not edit.
// Change registry.yaml, then run `npm run codegen`.

import { type RegistrySpec, deepFreeze } from "@logwright/runtime/generated";

/** Layout, standard fields, error codes, redaction rules and defaults of the registry. */
export const registry: RegistrySpec = {
  name: "m31r",
  version: "1.0.0",
  envPrefix: "M31R",
  logRoot: "~/.m31r/logs",
  layout: {
    order: ["timestamp", "severity", "component", "event", "fields", "data"],
    timestamp: "ts",
    severity: "level",
    event: "msg",
    runId: false,
    component: "module",
    data: false,
    severities: {
      debug: "DEBUG",
      info: "INFO",
      warn: "WARNING",
      error: "ERROR",
      critical: "CRITICAL",
    },
    deterministic: true,
  },
  fields: [
    { name: "step", shape: "scalar", type: "int", required: false, nullable: false },
    {
      name: "error_code",
      shape: "scalar",
      type: "string",
      required: false,
      nullable: false,
      severities: ["error", "critical"],
    },
    {
      name: "stack",
      shape: "list",
      type: "string",
      required: false,
      nullable: false,
      severities: ["error", "critical"],
    },
    { name: "epoch", shape: "scalar", type: "int", required: false, nullable: false },
    { name: "phase", shape: "scalar", type: "string", required: false, nullable: false },
    { name: "duration_ms", shape: "scalar", type: "duration_ms", required: false, nullable: false },
    {
      name: "trace_id",
      shape: "scalar",
      type: "string",
      required: false,
      nullable: false,
      allow: "^[0-9a-f]{32}$",
    },
    {
      name: "span_id",
      shape: "scalar",
      type: "string",
      required: false,
      nullable: false,
      allow: "^[0-9a-f]{16}$",
    },
  ],
  errors: [
    "DataError.Unreadable",
    "TrainingError.Diverged",
    "EvaluationError.Crashed",
    "ServingError.BadRequest",
    "ServingError.Failed",
    "InternalError.Aborted",
  ],
  redaction: {
    strict: true,
    deny: [
      "prompt",
      "completion",
      "file_contents",
      "source_text",
      "password",
      "secret",
      "token",
      "api_key",
      "authorization",
      "email",
      "phone",
    ],
    patterns: [
      {
        name: "bearer",
        match: "[Bb]earer [A-Za-z0-9._-]{16,}",
        where: "anywhere",
        hardened: false,
      },
    ],
    caps: { string: 8192, list: 256, map: 64 },
  },
  knobs: [
    {
      name: "tokenizer_log_every",
      env: "M31R_TOKENIZER_LOG_EVERY",
      flag: "--tokenizer-log-every",
      default: 16,
    },
    { name: "log_every", env: "M31R_LOG_EVERY", flag: "--log-every", default: 10 },
    { name: "clip_log_every", env: "M31R_CLIP_LOG_EVERY", flag: "--clip-log-every", default: 10 },
  ],
  runtime: { stdout: true, durability: "batch", rotate: { bytes: 67108864 } },
  redactedKeysMetric: "m31r.redacted_keys",
};
deepFreeze(registry);
