// violation: a class's static block stores the record, another sends it
import { appendFileSync } from "node:fs";
import { recordOf } from "@logwright/runtime";

export class Registry {
  static last: any;
  static #hidden: any;
  static {
    Registry.last = recordOf("a", {});
    this.#hidden = recordOf("b", {});
  }
  static {
    appendFileSync("a", JSON.stringify(Registry.last)); //! rawToEgress
    appendFileSync("a", JSON.stringify(this.#hidden)); //! rawToEgress
  }
}
