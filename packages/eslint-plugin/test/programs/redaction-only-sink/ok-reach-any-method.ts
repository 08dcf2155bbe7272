// clean: a method found by its name alone gets a redacted line
import { recordOf, Redactor } from "@logwright/runtime";
import { store } from "./store.ts";

(store as any).deposit(new Redactor().redact(recordOf("a", {})).line);
// @file: store.ts
import { writeFileSync } from "node:fs";

class Store {
  deposit(value: unknown): void {
    writeFileSync("a.json", JSON.stringify(value));
  }
}
export const store = new Store();
