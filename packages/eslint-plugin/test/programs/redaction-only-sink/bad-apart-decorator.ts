// violation: the decorator stands in a file that nothing but the class that it decorates imports
// @file: traced.ts
import { appendFileSync } from "node:fs";

export function traced(method: (record: any) => void, _context: ClassMethodDecoratorContext) {
  return function (this: unknown, record: any): void {
    appendFileSync("a", JSON.stringify(record)); //! rawToEgress
    method.call(this, record);
  };
}
// @file: service.ts
import { traced } from "./traced.ts";

export class Service {
  @traced
  handle(record: any): void {
    void record;
  }
}
// @file: main.ts
import { recordOf } from "@logwright/runtime";
import { Service } from "./service.ts";

export function run(): void {
  new Service().handle(recordOf("a", {}));
}
