// clean: a processor that enriches
import { hostname } from "node:os";
import { getLogger, type LogRecord, type Processor } from "@logwright/runtime";

class Host implements Processor {
  #seen = 0;
  process(record: LogRecord): LogRecord {
    this.#seen += 1;
    return { ...record, fields: { ...record.fields, host: hostname() } };
  }
  report(): void {
    console.log(`${this.#seen} records`);
  }
}

getLogger("a").addProcessor(new Host());
