import type { Severity } from "../contract/index.ts";
import type { RedactedLine } from "../record/redacted-line.ts";
import type { Sink } from "./sink.ts";

/** Where the finished lines of one run go: its file first, then whatever else is attached. */
export interface RunOutput {
  /** Takes one finished line. Never throws; severity error and above is on disk when it returns. */
  append(line: RedactedLine, severity: Severity): void;
  /** Attaches a sink; it gets the records of at least `level`. */
  addSink(sink: Sink, options?: { readonly level?: Severity }): void;
  /** Emits one of the runtime's own events (`OWN_EVENTS`), permissively redacted. Never throws. */
  emitOwn(event: string, data: Readonly<Record<string, string | number>>): void;
  /** Writes everything that is buffered, synchronously. */
  flush(): void;
  /** Flushes and closes; waits for sinks at most `deadlineMs` (2,000). */
  close(deadlineMs?: number): Promise<void>;
}
