// clean: the writer is handed over, bound and stored, and gets redacted lines
import { Recorder } from "./recorder.ts";
import { save } from "./save.ts";

new Recorder({ write: save.bind(undefined, "a.json") }).record();
// @file: save.ts
import { writeFileSync } from "node:fs";

export function save(path: string, text: string): void {
  writeFileSync(path, text);
}
// @file: recorder.ts
import { recordOf, Redactor } from "@logwright/runtime";

export class Recorder {
  readonly #redactor = new Redactor();
  readonly #out: { readonly write: (text: string) => void };
  constructor(out: { readonly write: (text: string) => void }) {
    this.#out = out;
  }
  record(): void {
    this.#out.write(this.#redactor.redact(recordOf("a", {})).line);
  }
}
