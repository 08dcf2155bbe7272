// limit 3, says nothing: an object of a package is filled by the language's own functions
import { client } from "client";
import type { LogRecord } from "@logwright/runtime";

export function keep(record: LogRecord): void {
  client.options = JSON.stringify(record); //! rawToEgress
  Object.assign(client, { options: JSON.stringify(record) }); //? not seen
  client.lines.push(JSON.stringify(record)); //? not seen
}
// @file: node_modules/client/package.json
{ "name": "client", "version": "1.0.0", "types": "index.d.ts" }
// @file: node_modules/client/index.d.ts
export declare const client: { options: string; lines: string[] };
