// clean: a field decorator's initialiser counts
import { appendFileSync } from "node:fs";
import { recordOf, type LogRecord } from "@logwright/runtime";

const kept: LogRecord = recordOf("a", {});
function filled(_value: undefined, _context: ClassFieldDecoratorContext) {
  return (first: number): number => first + (kept.severity === "error" ? 1 : 0);
}

export class Service {
  @filled
  last: any = 1;
  flush(): void {
    appendFileSync("a", String(this.last));
  }
}
