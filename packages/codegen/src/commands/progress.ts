import type { OutputFile } from "../emit/emitters.ts";
import { printable } from "../text/printable.ts";
import type { Terminal } from "./command.ts";

/** Who waits longer than this is told what is being done, in milliseconds. */
const PATIENCE_MS = 1000;

/** What is being done, in one line on the terminal that goes away at the end; nothing before it takes longer than a second. */
export class Progress {
  readonly #terminal: Pick<Terminal, "interactive" | "err">;
  readonly #began: number;
  #isTold = false;

  /** @param began when the run began, on the clock of `performance.now()`: 0 is the start of the process. */
  constructor(terminal: Pick<Terminal, "interactive" | "err">, began: number) {
    this.#terminal = terminal;
    this.#began = began;
  }

  tell(what: string): void {
    const { interactive, err } = this.#terminal;
    if (!interactive || performance.now() - this.#began <= PATIENCE_MS) return;
    err(`\r\u001b[K${printable(what)}`);
    this.#isTold = true;
  }

  end(): void {
    if (this.#isTold) this.#terminal.err("\r\u001b[K");
  }
}

/** The same outputs, the name of each told. */
export function* shown(outputs: Iterable<OutputFile>, terminal: Terminal, began: number): Generator<OutputFile, void> {
  const progress = new Progress(terminal, began);
  try {
    for (const output of outputs) {
      progress.tell(output.path);
      yield output;
    }
  } finally {
    progress.end();
  }
}
