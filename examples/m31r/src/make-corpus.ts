import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sourceOf, TASKS } from "./functions.ts";

const NAMES: readonly (readonly [string, string])[] = [
  ["a", "b"],
  ["x", "y"],
  ["left", "right"],
  ["p", "q"],
  ["first", "second"],
  ["u", "v"],
];

/** Files that the pipeline must reject or recognise, one for each reason. */
const SPOILT: Readonly<Record<string, string>> = {
  "broken.ts": "function broken(a: number { return a;\n}\n",
  "empty.ts": "\n",
  "greek.ts": "function π(): number {\n  return 3.14159;\n}\n",
  "huge.ts": `// ${"x".repeat(5_000)}\n`,
  "copy-of-add.ts": sourceOf(TASKS[0] as (typeof TASKS)[number], ["a", "b"]),
};

/** Writes the corpus of the example: small TypeScript functions in files of their own, a few of them spoilt on purpose. */
export function makeCorpus(directory: string): void {
  mkdirSync(directory, { recursive: true });
  for (const task of TASKS) {
    for (const [index, names] of NAMES.entries())
      writeFileSync(join(directory, `${task.name}-${String(index)}.ts`), sourceOf(task, names));
  }
  for (const [name, text] of Object.entries(SPOILT)) writeFileSync(join(directory, name), text);
}
