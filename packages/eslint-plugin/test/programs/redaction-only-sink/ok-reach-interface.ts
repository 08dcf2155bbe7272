// clean: an implementation in a file that imports nothing gets what is redacted
import { recordOf, type Redactor } from "@logwright/runtime";
import type { Store } from "./store.ts";

export function keep(store: Store, redactor: Redactor): void {
  store.deposit(redactor.redact(recordOf("a", {})));
}
// @file: store.ts
export interface Store {
  deposit(value: unknown): void;
}
// @file: file-store.ts
import { writeFileSync } from "node:fs";

export class FileStore {
  deposit(value: unknown): void {
    writeFileSync("a.json", JSON.stringify(value));
  }
}
