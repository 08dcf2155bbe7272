// clean: objects that hold a logger or count records, and show something else of themselves
import { appendFileSync, writeFileSync } from "node:fs";
import { getLogger, type LogRecord, type Processor, type RedactedRecord, type Sink } from "@logwright/runtime";

class Service {
  readonly logger = getLogger("service");
  readonly name = "service";
  toString(): string {
    return this.name;
  }
}

class Counter implements Processor {
  readonly #first: LogRecord[] = [];
  total = 0;
  process(record: LogRecord): LogRecord {
    this.#first.push(record);
    this.total += 1;
    return record;
  }
  toJSON(): object {
    return { total: this.total };
  }
}

class Recording implements Sink {
  readonly seen: RedactedRecord[] = [];
  write(record: RedactedRecord): void {
    this.seen.push(record);
  }
}

const counter = new Counter();
const recording = new Recording();

export function dump(): void {
  appendFileSync("a", `${new Service()}`);
  writeFileSync("b", JSON.stringify(counter));
  writeFileSync("c", JSON.stringify(recording));
}
