// clean: a class's static block stores the redacted record, another sends it
import { appendFileSync } from "node:fs";
import { recordOf, Redactor, type RedactedRecord } from "@logwright/runtime";

export class Registry {
  static last: any;
  static #hidden: RedactedRecord | undefined;
  static {
    Registry.last = new Redactor().redact(recordOf("a", {})).line;
    this.#hidden = new Redactor().redact(recordOf("b", {}));
  }
  static {
    appendFileSync("a", JSON.stringify(Registry.last));
    appendFileSync("a", this.#hidden?.line ?? "");
  }
}
