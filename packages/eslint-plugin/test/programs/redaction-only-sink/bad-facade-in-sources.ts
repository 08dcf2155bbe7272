// violation: a façade named by a path mapping is one module; the files around it are still looked at
// settings: { "runtime": ["@acme/own"] }
// compiler options: { "paths": { "@acme/own": ["./src/index.ts"] } }
import type { RedactedRecord, Redactor } from "@acme/own";
import { tamper } from "./src/tamper.ts";

export function run(redactor: Redactor): RedactedRecord {
  tamper(redactor);
  return redactor.redact({ data: {} });
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
// @file: src/tamper.ts
import type { Redactor } from "@acme/own";

export function tamper(redactor: Redactor): void {
  redactor.redact = (record) => record as never; //! tamperedRedactor
}
