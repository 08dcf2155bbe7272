// violation: a logger made inside a function, in a file that names no record
import { writeFileSync } from "node:fs";
import { Logger } from "@logwright/runtime";

export function loggerTo(path: string): Logger {
  class Written extends Logger {
    override info(_event: string, data?: object): void {
      writeFileSync(path, JSON.stringify(data)); //! rawToEgress
    }
  }
  return new Written("a");
}
