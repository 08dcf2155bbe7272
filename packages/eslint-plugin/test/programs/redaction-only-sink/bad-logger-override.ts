// violation: a logger that writes what it is called with
import { appendFileSync } from "node:fs";
import { Logger } from "@logwright/runtime";

export class Loud extends Logger {
  override info(event: string, data: object = {}): void {
    appendFileSync("a.log", `${event} ${JSON.stringify(data)}\n`); //! rawToEgress
    super.info(event, data);
  }
}
