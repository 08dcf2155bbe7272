export type { OpenRunOptions } from "./open-run-options.ts";
export { openRun } from "./open-run.ts";
export type { CheckpointTrace, Run } from "./run.ts";
export { RunError } from "./run-error.ts";
export { KILLED, RUNNING } from "./metadata.ts";
export type {
  Attempt,
  Better,
  GitState,
  JsonNumber,
  MetricsDocument,
  MetricSummary,
  RunMetadata,
  RunMetricSpec,
  Versioned,
} from "../contract/index.ts";
export { MANDATORY_METRICS } from "./mandatory-metrics.ts";
export { RUN_FILES } from "../contract/index.ts";
