// violation: a function of the language turns a list of records into text
import { appendFileSync } from "node:fs";
import { getLogger } from "@logwright/runtime";

const all: unknown[] = [];
getLogger("a").addProcessor({ process: (record) => (all.push(record), record) });

export function leak(): void {
  appendFileSync("a", all.map(String).join()); //! rawToEgress
  appendFileSync("a", all.map(JSON.stringify as (value: unknown) => string).join()); //! rawToEgress
}
