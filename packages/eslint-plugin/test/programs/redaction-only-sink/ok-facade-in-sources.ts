// clean: a façade named by a path mapping, and a file beside it that uses its redactor
// settings: { "runtime": ["@acme/own"] }
// compiler options: { "paths": { "@acme/own": ["./src/index.ts"] } }
import type { RedactedRecord, Redactor } from "@acme/own";
import { twice } from "./src/twice.ts";

export function run(redactor: Redactor): readonly RedactedRecord[] {
  return twice(redactor);
}
// @file: src/index.ts
export interface LogRecord {
  readonly data: object;
}
export declare class RedactedRecord {
  #line;
}
export declare class Redactor {
  redact(record: LogRecord): RedactedRecord;
}
// @file: src/twice.ts
import type { RedactedRecord, Redactor } from "@acme/own";

export function twice(redactor: Redactor): readonly RedactedRecord[] {
  return [redactor.redact({ data: {} }), redactor.redact({ data: {} })];
}
