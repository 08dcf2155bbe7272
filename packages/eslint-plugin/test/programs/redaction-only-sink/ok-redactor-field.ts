// clean: the redactor comes in through options
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

interface Options {
  readonly redactor: Redactor;
  readonly sinks?: readonly Sink[];
}

export class Forwarder {
  readonly #options: Options;
  constructor(options: Options) {
    this.#options = options;
  }
  forward(record: LogRecord): void {
    const { redactor, sinks = [] } = this.#options;
    const safe = redactor.redact(record);
    for (const sink of sinks) sink.write(safe);
  }
}
