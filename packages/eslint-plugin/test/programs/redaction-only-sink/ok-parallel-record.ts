// clean: a record of one's own beside the log
import { writeFileSync } from "node:fs";
import { getLogger, recordOf, Redactor } from "@logwright/runtime";

const redactor = new Redactor();

export function save(loss: number): void {
  const record = recordOf("training.step", { loss });
  const safe = redactor.redact(record);
  const summary = { loss, count: 1 };
  writeFileSync("summary.json", JSON.stringify(summary));
  writeFileSync("last.jsonl", safe.line);
  getLogger("a").debug("training.step", { loss });
}
