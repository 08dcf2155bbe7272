// clean: an abstract sink and what extends it
import type { RedactedRecord, Sink } from "@logwright/runtime";

abstract class Base implements Sink {
  write(record: RedactedRecord): void {
    if (this.accepts(record)) this.put(record);
  }
  protected accepts(_record: RedactedRecord): boolean {
    return true;
  }
  protected abstract put(record: RedactedRecord): void;
}

export class Forward extends Base {
  constructor(private readonly next: Sink) {
    super();
  }
  protected put(record: RedactedRecord): void {
    void this.next.write(record);
  }
}
