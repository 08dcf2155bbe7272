// violation: the method that runs is an implementation in a file that imports nothing
import { recordOf } from "@logwright/runtime";
import type { Store } from "./store.ts";

export function keep(store: Store): void {
  store.deposit(recordOf("a", {}));
}
// @file: store.ts
export interface Store {
  deposit(value: unknown): void;
}
// @file: file-store.ts
import { writeFileSync } from "node:fs";

export class FileStore {
  deposit(value: unknown): void {
    writeFileSync("a.json", JSON.stringify(value)); //! rawToEgress
  }
}
