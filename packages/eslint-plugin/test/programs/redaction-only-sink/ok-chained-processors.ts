// clean: processors in a row, the redactor at the end
import { Redactor, type LogRecord, type Processor, type Sink } from "@logwright/runtime";

export class Pipeline {
  readonly #redactor = new Redactor();
  constructor(private readonly processors: readonly Processor[], private readonly sinks: readonly Sink[]) {}
  handle(record: LogRecord): void {
    const last = this.processors.reduce<LogRecord | undefined>((current, processor) => current && processor.process(current), record);
    if (last === undefined) return;
    const safe = this.#redactor.redact(last);
    this.sinks.forEach((sink) => void sink.write(safe));
  }
}
