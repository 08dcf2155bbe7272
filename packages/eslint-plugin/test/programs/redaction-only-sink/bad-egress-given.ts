// violation: ways out that a function gives, or that are properties
import { env } from "node:process";
import type { ServerResponse } from "node:http";
import { debuglog } from "node:util";
import * as util from "node:util";
import type { LogRecord } from "@logwright/runtime";

const say = debuglog("team");

export function leak(record: LogRecord, response: ServerResponse): void {
  say("%j", record.data); //! rawToEgress
  util.debuglog("team")("%j", record.data); //! rawToEgress
  util.debug("team")(JSON.stringify(record)); //! rawToEgress
  debuglog(String(record.data["user"]))("here"); //! rawToEgress
  response.statusMessage = String(record.data["user"]); //! rawToEgress
  env["LAST"] = String(record.data["user"]); //! rawToEgress
}
