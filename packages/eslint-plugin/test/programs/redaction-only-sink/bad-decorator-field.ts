// violation: a field decorator's initialiser gives the record
import { appendFileSync } from "node:fs";
import { recordOf } from "@logwright/runtime";

const kept: any = recordOf("a", {});
function filled(_value: undefined, _context: ClassFieldDecoratorContext) {
  return (): any => kept;
}

export class Service {
  @filled
  last: any;
  flush(): void {
    appendFileSync("a", String(this.last)); //! rawToEgress
  }
}
