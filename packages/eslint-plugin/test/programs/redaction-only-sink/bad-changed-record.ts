// violation: a redacted record is changed where the compiler lets it be
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

export function assigned(sink: Sink, record: RedactedRecord): void {
  sink.write(Object.assign(record, { note: "x" })); //! forgedRecord
}
export function defined(record: RedactedRecord): void {
  Object.defineProperty(record, "line", { value: "x" }); //! forgedRecord
  Object.defineProperties(record, { line: { value: "x" } }); //! forgedRecord
  Reflect.defineProperty(record, "line", { value: "x" }); //! forgedRecord
  Reflect.set(record, "line", "x"); //! forgedRecord
  Object.setPrototypeOf(record, { line: "x" }); //! forgedRecord
}
export function written(record: RedactedRecord): void {
  (record as { line: string }).line = "x"; //! forgedRecord
  (record as any)["data"] = {}; //! forgedRecord
  delete (record as any).line; //! forgedRecord
}
export function wrapped(sink: Sink, record: RedactedRecord): void {
  sink.write(new Proxy(record, { get: () => "x" })); //! forgedRecord
}
export function byAnotherName(sink: Sink, redactor: Redactor, raw: LogRecord): void {
  const { assign: mix } = Object;
  const O: any = Object;
  const safe = redactor.redact(raw);
  mix(safe, { note: "x" }); //! forgedRecord
  O.assign(safe, { note: "x" }); //! forgedRecord
  const alias: any = safe;
  alias.line = "x"; //! forgedRecord
  globalThis.Object.assign(safe, { note: "x" }); //! forgedRecord
}
