// clean: the decorator stands in another file and writes how long it took
// @file: traced.ts
import { appendFileSync } from "node:fs";

export function traced(method: (record: any) => void, context: ClassMethodDecoratorContext) {
  return function (this: unknown, record: any): void {
    const began = Date.now();
    method.call(this, record);
    appendFileSync("a", `${String(context.name)} ${Date.now() - began}`);
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
