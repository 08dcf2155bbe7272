import type { OutputFile } from "../emit/emitters.ts";
import { printable } from "../text/printable.ts";
import type { Terminal } from "./command.ts";

/** Who waits longer than this is told what is being done, in milliseconds. */
const PATIENCE_MS = 1000;

/**
 * The same outputs; once the run takes longer than a second the name of each stands on the terminal, in one line that goes
 * away at the end.
 *
 * @param began when the run began, on the clock of `performance.now()`: 0 is the start of the process.
 */
export function* shown(
  outputs: Iterable<OutputFile>,
  { interactive, err }: Terminal,
  began: number,
): Generator<OutputFile, void> {
  let isTold = false;
  try {
    for (const output of outputs) {
      if (interactive && performance.now() - began > PATIENCE_MS) {
        err(`\r\u001b[K${printable(output.path)}`);
        isTold = true;
      }
      yield output;
    }
  } finally {
    if (isTold) err("\r\u001b[K");
  }
}
