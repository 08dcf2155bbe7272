import { writeSync } from "node:fs";
import type { Terminal } from "./command.ts";

/** The terminal of this process. `NO_COLOR` is honoured as https://no-color.org says: any non-empty value. */
export function terminal(): Terminal {
  const plain = (process.env["NO_COLOR"] ?? "") !== "" || process.env["TERM"] === "dumb";
  return {
    out: (text) => write(1, text),
    err: (text) => write(2, text),
    // Asked for late: `process.stderr` loads Node's streams, and most runs have nothing to say there.
    get colour() {
      return !plain && process.stderr.isTTY === true;
    },
    get interactive() {
      return process.stderr.isTTY === true;
    },
  };
}

/** Writes everything before it returns, so that a large output to a pipe is whole when the process ends. */
function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
