// limit 1, says nothing: what was also logged is written, and never was a record
import { writeFileSync } from "node:fs";
import { getLogger } from "@logwright/runtime";

export function start(user: string): void {
  const data = { user };
  getLogger("a").info("training.run.start", data);
  writeFileSync("a.json", JSON.stringify(data)); //? not seen
}
