import type { Environment } from "../config/environment.ts";
import type { RedactionRules } from "../contract/index.ts";
import { demandFiltered, type RedactedRecord } from "../record/redacted-record.ts";
import { DescriptorQueue } from "./descriptor-queue.ts";
import { countDropped } from "./drop-counts.ts";
import { prettyLine } from "./pretty-line.ts";
import type { Sink } from "./sink.ts";

const STDERR = 2;
const WAITING_MAX = 65_536;

/** Records for a human on standard error. Never blocks: what a stalled terminal or pipe does not take is dropped and counted. */
export class PrettySink implements Sink {
  readonly name: string = "stderr";
  readonly #queue: DescriptorQueue = new DescriptorQueue(STDERR);
  readonly #colour: boolean;

  readonly #rules: RedactionRules;

  /** @param rules of the run: records that were filtered by others are refused. */
  constructor(rules: RedactionRules, env: Environment = process.env) {
    this.#rules = rules;
    this.#colour = wantsColour(env);
  }

  /** @throws TypeError for anything but a record that the run's own filter made. */
  write(record: RedactedRecord): void {
    demandFiltered(record, this.#rules, this.name);
    this.#queue.pump();
    if (this.#queue.isClosed || this.#queue.waiting > WAITING_MAX) return countDropped(this.name, 1);
    this.#queue.add(prettyLine(record, this.#colour));
    this.#queue.pump();
  }

  flush(): void {
    this.#queue.pump();
  }
}

/** Colour on a terminal only, and not when NO_COLOR is set to anything (https://no-color.org) or the terminal is a dumb one. */
function wantsColour(env: Environment): boolean {
  const noColor = env["NO_COLOR"];
  return (
    process.getBuiltinModule("node:tty").isatty(STDERR) &&
    (noColor === undefined || noColor === "") &&
    env["TERM"] !== "dumb"
  );
}
