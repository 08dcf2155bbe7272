import type { MetricsDocument, RunMetadata } from "@logwright/runtime/contract";
import { isObject } from "../record-reader.ts";

const TEXTS = ["run_id", "config_hash", "started_at", "exit_reason"] as const;
const VERSIONED = ["registry", "dataset", "tokenizer"] as const;

/** Whether a document is the `metadata.json` of a run, with all that is told of one. */
export function isMetadata(value: unknown): value is RunMetadata {
  if (!isObject(value) || value["format"] !== 1) return false;
  const { git, attempts, packages } = value;
  return (
    TEXTS.every((name) => typeof value[name] === "string") &&
    VERSIONED.every((name) => isVersioned(value[name])) &&
    isObject(git) &&
    typeof git["commit"] === "string" &&
    isObject(packages) &&
    Array.isArray(attempts) &&
    attempts.every(isObject)
  );
}

/** Whether a document is the `metrics.json` of a run. */
export function isMetrics(value: unknown): value is MetricsDocument {
  if (!isObject(value)) return false;
  const { metrics } = value;
  return isObject(metrics) && Object.values(metrics).every(isObject);
}

function isVersioned(value: unknown): boolean {
  return isObject(value) && typeof value["name"] === "string" && typeof value["version"] === "string";
}
