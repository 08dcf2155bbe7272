import { join } from "node:path";
import { RUN_FILES } from "../contract/index.ts";

/** The path of one of a run's files. */
export function runFile(directory: string, file: keyof typeof RUN_FILES): string {
  return join(directory, RUN_FILES[file]);
}

/** JSON as it stands in the files of a run: indented, sorted by nothing, one line feed at the end. JSON is YAML as well. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
