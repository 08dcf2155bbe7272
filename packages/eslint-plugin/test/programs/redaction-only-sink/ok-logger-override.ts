// clean: a logger that forwards its own event
import { Logger } from "@logwright/runtime";

export class Counting extends Logger {
  readonly counts = new Map<string, number>();
  override info(event: string, data: object = {}, fields: object = {}): void {
    this.counts.set(event, (this.counts.get(event) ?? 0) + 1);
    super.info(event, data, fields);
  }
  saveTo(path: string): string {
    return `${path}/${this.counts.size}`;
  }
}
