// @generated from registry.yaml. Do not edit.
// Change registry.yaml, then run `npm run codegen`.

import { type RegistrySpec, deepFreeze } from "@logwright/runtime/generated";

/** Layout, standard fields, error codes, redaction rules and defaults of the registry. */
export const registry: RegistrySpec = {
  name: "geno_lewm",
  version: "0.1.0",
  envPrefix: "GENO_LEWM",
  logRoot: "~/.geno-lewm/logs",
  layout: {
    order: ["timestamp", "severity", "event", "run_id", "component", "fields", "data"],
    timestamp: "ts",
    severity: "severity",
    event: "event",
    runId: "run_id",
    component: "component",
    data: "data",
    severities: { debug: "debug", info: "info", warn: "warn", error: "error" },
    deterministic: false,
  },
  fields: [
    { name: "step", shape: "scalar", type: "int", required: false, nullable: false },
    { name: "epoch", shape: "scalar", type: "int", required: false, nullable: false },
    {
      name: "phase",
      shape: "scalar",
      type: "enum",
      required: false,
      nullable: false,
      values: ["phase1", "phase2"],
    },
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
    {
      name: "error_code",
      shape: "scalar",
      type: "string",
      required: false,
      nullable: false,
      severities: ["error"],
    },
  ],
  errors: [
    "InputError.BadVcf",
    "InputError.MissingFile",
    "EvalError.Regression",
    "NetworkError.Blocked",
    "ProvenanceError.HashMismatch",
    "TrainingError.Diverged",
    "InternalError.InvariantViolation",
  ],
  redaction: {
    strict: true,
    deny: [
      "vcf_content",
      "genotype",
      "sample_id",
      "user_email",
      "email",
      "phone",
      "address",
      "dob",
      "birthdate",
    ],
    patterns: [{ name: "dna", match: "[ACGTNacgtn]{20,}", where: "anywhere", hardened: true }],
    caps: { string: 8192, list: 256, map: 64 },
  },
  knobs: [
    { name: "log_every", env: "GENO_LEWM_LOG_EVERY", flag: "--log-every", default: 100 },
    {
      name: "cache_log_every",
      env: "GENO_LEWM_CACHE_LOG_EVERY",
      flag: "--cache-log-every",
      default: 1000,
    },
  ],
  runtime: { stdout: false, durability: "batch" },
  redactedKeysMetric: "geno_lewm.observability.redacted_keys",
};
deepFreeze(registry);
