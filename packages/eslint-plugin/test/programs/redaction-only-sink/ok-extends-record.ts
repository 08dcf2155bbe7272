// clean: an interface of one's own that a redacted record fits
import type { RedactedRecord } from "@logwright/runtime";

interface Line {
  readonly line: string;
}
export class Lines {
  readonly all: Line[] = [];
  add(record: RedactedRecord): void {
    this.all.push(record);
  }
}
