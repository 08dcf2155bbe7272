// clean: a function of the language turns a list of severities into text
import { appendFileSync } from "node:fs";
import { getLogger } from "@logwright/runtime";

const all: string[] = [];
getLogger("a").addProcessor({ process: (record) => (all.push(record.severity), record) });

export function save(): void {
  appendFileSync("a", all.map(String).join());
  appendFileSync("a", all.map(JSON.stringify as (value: unknown) => string).join());
}
