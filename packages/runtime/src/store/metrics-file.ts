import { FileWriter } from "../sink/file-writer.ts";
import type { StoreContext } from "./store-context.ts";

/** Rows gather this long, or to this many UTF-16 code units, before they are written. */
const DELAY_MS = 100;
const BUFFER_LENGTH = 65_536;

/**
 * A file of JSON rows, written by the log files' own writer: whole lines in one append each, so that several processes may
 * share it; a line torn by a kill is isolated; a full disk holds rows in memory, then drops and counts them.
 */
export class MetricsFile {
  readonly #writer: FileWriter;
  readonly #forgetExit: () => void;
  #rows = "";
  #timer: NodeJS.Timeout | undefined;

  constructor(path: string, context: StoreContext) {
    this.#writer = new FileWriter({
      path,
      rotate: {},
      sync: false,
      own: (event, data) => this.#tell(context, event, data),
    });
    this.#forgetExit = context.onExit(() => this.#flush(true));
    this.#writer.write("", true);
  }

  /** Takes one row, line feed included. */
  append(row: string): void {
    this.#rows += row;
    if (this.#rows.length >= BUFFER_LENGTH) this.#flush(false);
    else this.#timer ??= setTimeout(() => this.#flush(false), DELAY_MS).unref();
  }

  close(): void {
    this.#flush(true);
    this.#forgetExit();
    this.#writer.close();
  }

  #flush(urgent: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const rows = this.#rows;
    this.#rows = "";
    this.#writer.write(rows, urgent);
  }

  /** The file holds rows and nothing else, so what a log would record about itself goes to the store's warnings. */
  #tell(context: StoreContext, event: string, data: Readonly<Record<string, string | number>>): "" {
    context.warn(`${event} ${JSON.stringify(data)}`);
    return "";
  }
}
