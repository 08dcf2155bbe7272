// violation: a Proxy around the redactor, and other ways to change it
import { Redactor, type LogRecord } from "@logwright/runtime";

const redactor = new Redactor();
export const proxied = new Proxy(redactor, { get: () => (record: LogRecord) => record }); //! tamperedRedactor
Object.assign(redactor, { redact: (record: LogRecord) => record }); //! tamperedRedactor
Object.defineProperty(Redactor.prototype, "redact", { value: (record: LogRecord) => record }); //! tamperedRedactor
Reflect.set(redactor, "redact", (record: LogRecord) => record); //! tamperedRedactor
