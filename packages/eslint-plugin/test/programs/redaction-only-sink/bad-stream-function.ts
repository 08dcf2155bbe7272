// violation: functions that a stream calls give it the record
import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { LogRecord } from "@logwright/runtime";

export async function leak(record: LogRecord): Promise<void> {
  await pipeline(async function* () { //! rawToEgress
    yield JSON.stringify(record.data);
  }, createWriteStream("a"));

  const answering = new Transform({
    transform(_chunk, _encoding, done) {
      done(null, JSON.stringify(record.data));
    },
  });
  answering.pipe(createWriteStream("a")); //! rawToEgress

  const pushing = new Transform({
    flush(done) {
      this.push(JSON.stringify(record.data));
      done();
    },
  });
  pushing.pipe(createWriteStream("a")); //! rawToEgress
}
