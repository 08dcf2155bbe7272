// clean: an interface's method is called, and the class that implements it redacts
import type { Store } from "./store.ts";
import { writeFileSync } from "node:fs";

export function save(store: Store): void {
  writeFileSync("a.json", store.last());
}
// @file: store.ts
export interface Store {
  last(): string;
}
// @file: file-store.ts
import { recordOf, Redactor } from "@logwright/runtime";

export class FileStore {
  last(): string {
    return new Redactor().redact(recordOf("a", {})).line;
  }
}
