// violation: the record stands in a method that the language calls when an object becomes text
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

class Held {
  #record: LogRecord | undefined;
  hold(record: LogRecord): void {
    this.#record = record;
  }
  toJSON(): unknown {
    return this.#record?.data;
  }
}

class Shown {
  readonly last: unknown;
  constructor(last: unknown) {
    this.last = last;
  }
}

const held = new Held();

export function hold(record: LogRecord): void {
  held.hold(record);
}

export function leak(record: LogRecord): void {
  const primitive = { [Symbol.toPrimitive]: () => JSON.stringify(record.data) };
  const text = {
    toString() {
      return JSON.stringify(record.data);
    },
  };
  appendFileSync("a", `${primitive}`); //! rawToEgress
  appendFileSync("a", `${text}`); //! rawToEgress
  appendFileSync("a", String(text)); //! rawToEgress
  appendFileSync("a", "" + text); //! rawToEgress
  appendFileSync("a", JSON.stringify(held)); //! rawToEgress
  appendFileSync("a", JSON.stringify(new Shown(record.data))); //! rawToEgress
}
