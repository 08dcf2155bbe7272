// clean: the redacted record is handed over as `this`
import { appendFileSync } from "node:fs";
import type { LogRecord, Redactor } from "@logwright/runtime";

function keep(this: any): void {
  appendFileSync("a", JSON.stringify(this));
}

const show = function (this: any): void {
  appendFileSync("a", JSON.stringify(this.data));
};

export function save(redactor: Redactor, record: LogRecord): void {
  keep.call(redactor.redact(record));
  show.bind(redactor.redact(record))();
}
