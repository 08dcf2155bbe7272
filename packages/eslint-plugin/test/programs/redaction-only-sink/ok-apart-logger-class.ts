// clean: a logger made inside a function, which writes how often it was called
import { writeFileSync } from "node:fs";
import { Logger } from "@logwright/runtime";

export function countingTo(path: string): Logger {
  let calls = 0;
  class Counted extends Logger {
    override info(event: string, data?: object): void {
      calls += 1;
      writeFileSync(path, String(calls));
      super.info(event, data);
    }
  }
  return new Counted("a");
}
