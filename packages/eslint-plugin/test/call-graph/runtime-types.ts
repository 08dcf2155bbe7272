/** The roles of RUNTIME section 1 as a package of declarations: what a program that builds its own pipeline sees. */
export const RUNTIME_TYPES = `
export interface LogRecord {
  readonly state: "raw";
  readonly ts: string;
  readonly severity: "debug" | "info" | "warn" | "error" | "critical";
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>>;
}
export declare class RedactedRecord {
  #line;
  private constructor();
  readonly state: "redacted";
  get line(): string;
  get event(): string;
  get data(): Readonly<Record<string, unknown>>;
}
export declare class Redactor {
  #rules;
  constructor(options?: { readonly strict?: boolean });
  redact(record: LogRecord): RedactedRecord;
}
export interface Sink {
  readonly name?: string;
  write(record: RedactedRecord): void | Promise<void>;
  flush?(): void | Promise<void>;
  close?(): void | Promise<void>;
}
export interface Processor { process(record: LogRecord): LogRecord | undefined }
export declare class Logger {
  #scope;
  constructor(component: string);
  debug(event: string, data?: object, fields?: object): void;
  info(event: string, data?: object, fields?: object): void;
  warn(event: string, data?: object, fields?: object): void;
  error(event: string, data?: object, fields?: object): void;
  addSink(sink: Sink): void;
  addProcessor(processor: Processor): void;
}
export declare function getLogger(component: string): Logger;
export declare function recordOf(event: string, data: object): LogRecord;
`;
