// violation: kept in a map under a key, gone through elsewhere
import { writeFileSync } from "node:fs";
import { byEvent } from "./by-event.ts";

export function save(): void {
  for (const [event, text] of byEvent) writeFileSync(event, text); //! rawToEgress
  byEvent.forEach((text) => writeFileSync("a.json", text)); //! rawToEgress
  writeFileSync("b.json", [...byEvent.values()].join()); //! rawToEgress
}
// @file: by-event.ts
import { recordOf } from "@logwright/runtime";

export const byEvent = new Map<string, string>();
byEvent.set("a", JSON.stringify(recordOf("a", {})));
