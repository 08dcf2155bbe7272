// violation: the writer is a function that is handed over, bound and stored
import { Recorder } from "./recorder.ts";
import { save } from "./save.ts";

new Recorder({ write: save.bind(undefined, "a.json") }).record();
// @file: save.ts
import { writeFileSync } from "node:fs";

export function save(path: string, text: string): void {
  writeFileSync(path, text); //! rawToEgress
}
// @file: recorder.ts
import { recordOf } from "@logwright/runtime";

export class Recorder {
  readonly #out: { readonly write: (text: string) => void };
  constructor(out: { readonly write: (text: string) => void }) {
    this.#out = out;
  }
  record(): void {
    this.#out.write(JSON.stringify(recordOf("a", {})));
  }
}
