import { join } from "node:path";

/** The files of a run directory, by what they hold. */
export const RUN_FILES: {
  readonly log: "train.log";
  readonly metrics: "metrics.json";
  readonly config: "config_snapshot.yaml";
  readonly metadata: "metadata.json";
  readonly checkpoints: "checkpoints";
} = {
  log: "train.log",
  metrics: "metrics.json",
  config: "config_snapshot.yaml",
  metadata: "metadata.json",
  checkpoints: "checkpoints",
};

export function runFile(directory: string, file: keyof typeof RUN_FILES): string {
  return join(directory, RUN_FILES[file]);
}

/** JSON as it stands in the files of a run: indented, sorted by nothing, one line feed at the end. JSON is YAML as well. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
