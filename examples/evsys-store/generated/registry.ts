// @generated from registry.yaml. Do not edit.
// Change registry.yaml, then run `npm run codegen`.

import { type RegistrySpec, deepFreeze } from "@logwright/runtime/generated";

/** Layout, standard fields, error codes, redaction rules and defaults of the registry. */
export const registry: RegistrySpec = {
  name: "evsys",
  version: "0.1.0",
  envPrefix: "EVSYS",
  logRoot: "~/.evsys/logs",
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
    {
      name: "error_code",
      shape: "scalar",
      type: "string",
      required: false,
      nullable: false,
      severities: ["error"],
    },
  ],
  errors: [],
  redaction: {
    strict: true,
    deny: ["password", "secret", "api_key", "email"],
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
  knobs: [],
  runtime: { stdout: false, durability: "batch" },
};
deepFreeze(registry);
