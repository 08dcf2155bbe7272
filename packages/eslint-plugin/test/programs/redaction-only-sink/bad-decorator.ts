// violation: a decorator sends what the method that it decorates is given
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

function traced(method: (record: any) => void, _context: ClassMethodDecoratorContext) {
  return function (this: unknown, record: any): void {
    appendFileSync("a", JSON.stringify(record)); //! rawToEgress
    method.call(this, record);
  };
}

export class Service {
  @traced
  handle(record: any): void {
    void record;
  }
}

export function run(service: Service, record: LogRecord): void {
  service.handle(record);
}

function logged(prefix: string) {
  return (method: (record: any) => any, _context: ClassMethodDecoratorContext) =>
    (record: any): any => {
      appendFileSync("a", prefix + JSON.stringify(record)); //! rawToEgress
      return method(record);
    };
}

export class Other {
  @logged("x")
  accept(record: any): void {
    void record;
  }
}

export function runOther(other: Other, record: LogRecord): void {
  other.accept(record);
}
