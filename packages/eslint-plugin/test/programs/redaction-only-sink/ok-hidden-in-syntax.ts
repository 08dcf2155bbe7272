// clean: the same syntax over what is no record, beside one
import { appendFileSync } from "node:fs";
import type { LogRecord, Redactor } from "@logwright/runtime";

export function write(redactor: Redactor, record: LogRecord, settings: Record<string, string>): void {
  const { text = redactor.redact(record).line } = {} as { text?: string };
  appendFileSync("a", text);
  for (const key in settings) appendFileSync("a", key);
  const copy: any = {};
  ({ a: copy.a, ...copy.rest } = { a: record, b: 1 } as any);
  [copy.first, ...copy.others] = [1, 2, 3] as any[];
  appendFileSync("a", JSON.stringify(copy.others));
  const names = { [record.severity]: 1, ["a" + "b"]: 2 };
  appendFileSync("a", Object.keys(names).join());
  const error = new Error("x", { cause: redactor.redact(record) });
  appendFileSync("a", error.message);
}
