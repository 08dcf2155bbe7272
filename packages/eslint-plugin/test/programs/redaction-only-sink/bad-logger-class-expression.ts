// violation: a logger's class, declared or an expression, keeps what it is called with
import { appendFileSync } from "node:fs";
import { Logger } from "@logwright/runtime";

export const Copying = class extends Logger {
  override info(event: string, data?: object): void {
    appendFileSync("a", JSON.stringify(data)); //! rawToEgress
    super.info(event, data);
  }
};
export class Declared extends Logger {
  override info(event: string, data?: object): void {
    appendFileSync("a", JSON.stringify(data)); //! rawToEgress
    super.info(event, data);
  }
}
