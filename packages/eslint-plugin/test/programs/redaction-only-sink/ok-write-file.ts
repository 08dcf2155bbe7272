// clean: results that have nothing to do with a record
import { writeFileSync } from "node:fs";
import { getLogger } from "@logwright/runtime";

export function save(loss: number): void {
  getLogger("trainer").info("training.run.end", { loss });
  writeFileSync("result.json", JSON.stringify({ loss }));
}
