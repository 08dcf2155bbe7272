// clean: a logger's class, declared or an expression, keeps how long an event's name is
import { appendFileSync } from "node:fs";
import { Logger } from "@logwright/runtime";

export const Measuring = class extends Logger {
  override info(event: string, data?: object): void {
    appendFileSync("a", String(event.length));
    super.info(event, data);
  }
};
export class Declared extends Logger {
  override info(event: string, data?: object): void {
    appendFileSync("a", "info\n");
    super.info(event, data);
  }
}
