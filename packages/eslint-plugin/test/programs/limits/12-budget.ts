// limit 12, says nothing: the source lies farther from the way out than the search looks
// settings: { "budget": 8 }
import { appendFileSync } from "node:fs";
import { recordOf } from "@logwright/runtime";

const a = (value: any): any => value;
const b = (value: any): any => a(value);
const c = (value: any): any => b(value);
const d = (value: any): any => c(value);
const record = recordOf("a", {});
appendFileSync("near", JSON.stringify(record)); //! rawToEgress
appendFileSync("far", JSON.stringify(d(d(record)))); //? not seen
