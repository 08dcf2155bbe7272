// violation: the record is handed over as `this`
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

function keep(this: any): void {
  appendFileSync("a", JSON.stringify(this)); //! rawToEgress
}

const show = function (this: any): void {
  appendFileSync("a", JSON.stringify(this.data)); //! rawToEgress
};

export function leak(record: LogRecord): void {
  keep.call(record);
  show.bind(record)();
}
