import type { EventSpec, KeySpec, RegistryIndex } from "@logwright/runtime/contract";
import { DEFAULT_CAPS } from "@logwright/runtime/contract";
import { registry } from "../emit/support/models.ts";

const key = (name: string, more: Partial<KeySpec> = {}): KeySpec => ({
  name,
  shape: "scalar",
  type: "double",
  required: true,
  nullable: false,
  ...more,
});

const event = (
  name: string,
  severity: EventSpec["severity"],
  keys: readonly KeySpec[],
): RegistryIndex["events"][number] => ({
  name,
  method: name,
  severity,
  summary: name,
  keys,
  dataType: name,
  stability: "stable",
});

/** A registry of three events for the log tools' tests. */
export const INDEX: RegistryIndex = {
  format: 1,
  logger: "Logger",
  sources: [],
  registry: {
    name: "acme",
    version: "1.0.0",
    envPrefix: "ACME",
    logRoot: "~/.acme/logs",
    layout: registry().layout,
    fields: [
      key("step", { type: "int", required: false }),
      { ...key("error_code", { type: "string", required: false }), severities: ["error"] },
    ],
    errors: ["Input.Bad"],
    redaction: {
      strict: true,
      deny: ["email"],
      patterns: [{ name: "dna", match: "[ACGTNacgtn]{20,}", where: "anywhere", hardened: true }],
      caps: DEFAULT_CAPS,
    },
    knobs: [],
    runtime: { stdout: false, durability: "batch" },
  },
  events: [
    event("train.step", "info", [
      key("loss"),
      key("best", { type: "int", required: false, nullable: true }),
      key("split", { type: "enum", values: ["train", "val"], required: false }),
      key("path", { type: "string", allow: "[a-z/]+", required: false }),
      key("parts", { shape: "list", type: "string", required: false }),
      key("scores", { shape: "map", type: "double", required: false }),
      key("user", { type: "string", hash: true, required: false }),
    ]),
    event("train.end", "info", []),
    event("failed", "error", [key("why", { type: "string", required: false })]),
  ],
  metrics: [],
  spans: [],
  errors: [{ code: "Input.Bad", summary: "bad" }],
};
