// compiler options: {"experimentalDecorators":true}
// violation: a decorator of the older kind changes the descriptor
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

function traced(_target: object, _key: string, descriptor: PropertyDescriptor): void {
  const before = descriptor.value as (...args: any[]) => unknown;
  descriptor.value = function (this: unknown, ...args: any[]): unknown {
    appendFileSync("a", JSON.stringify(args)); //! rawToEgress
    return before.apply(this, args);
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
