import type { Command } from "./command.ts";

/** What the overview of commands knows of one; its module is loaded only when it runs. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

/** Every command, in the order of the help. Adding one is one file and one line here. */
export const commands: readonly CommandEntry[] = [
  {
    name: "generate",
    summary: "compile the registry and write what changed",
    load: async () => (await import("./generate.ts")).generate,
  },
  {
    name: "verify",
    summary: "say which lines of JSONL logs break the registry's contract",
    load: async () => (await import("./verify.ts")).verify,
  },
];
