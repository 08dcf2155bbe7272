// clean: classes of one's own that are called like the runtime's
import { writeFileSync } from "node:fs";
import { getLogger } from "@logwright/runtime";

interface LogRecord {
  readonly id: number;
}
class Sink {
  write(record: LogRecord): void {
    writeFileSync("a.json", JSON.stringify(record));
  }
}
class Redactor {
  redact(record: LogRecord): LogRecord {
    return record;
  }
}

new Sink().write(new Redactor().redact({ id: 1 }));
getLogger("a").info("training.run.start", {});
