// violation: an interface's method is called, and a class that nobody hands over implements it
import type { Store } from "./store.ts";
import { writeFileSync } from "node:fs";

export function save(store: Store): void {
  writeFileSync("a.json", store.last()); //! rawToEgress
}
// @file: store.ts
export interface Store {
  last(): string;
}
// @file: file-store.ts
import { recordOf } from "@logwright/runtime";

export class FileStore {
  last(): string {
    return JSON.stringify(recordOf("a", {}));
  }
}
