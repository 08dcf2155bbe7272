// violation: a method found by its name alone, on a value without a type
import { recordOf } from "@logwright/runtime";
import { store } from "./store.ts";

(store as any).deposit(recordOf("a", {}));
// @file: store.ts
import { writeFileSync } from "node:fs";

class Store {
  deposit(value: unknown): void {
    writeFileSync("a.json", JSON.stringify(value)); //! rawToEgress
  }
}
export const store = new Store();
