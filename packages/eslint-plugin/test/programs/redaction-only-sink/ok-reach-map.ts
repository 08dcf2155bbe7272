// clean: redacted lines kept in a map under a key, gone through elsewhere
import { writeFileSync } from "node:fs";
import { byEvent } from "./by-event.ts";

export function save(): void {
  for (const [event, text] of byEvent) writeFileSync(event, text);
  byEvent.forEach((text) => writeFileSync("a.json", text));
  writeFileSync("b.json", [...byEvent.values()].join());
}
// @file: by-event.ts
import { recordOf, Redactor } from "@logwright/runtime";

export const byEvent = new Map<string, string>();
byEvent.set("a", new Redactor().redact(recordOf("a", {})).line);
