// violation: the raw record is the source of a stream, and never an argument of what sends it
import { createWriteStream } from "node:fs";
import { PassThrough, Readable, pipeline } from "node:stream";
import { pipeline as piped } from "node:stream/promises";
import type { LogRecord } from "@logwright/runtime";

export async function leak(record: LogRecord): Promise<void> {
  const text = [JSON.stringify(record)];
  Readable.from(text).pipe(createWriteStream("a")); //! rawToEgress
  pipeline(Readable.from(text), createWriteStream("a"), () => undefined); //! rawToEgress
  await piped(text, new PassThrough(), createWriteStream("a")); //! rawToEgress
  const source = Readable.from(text);
  source.pipe(new PassThrough()).pipe(createWriteStream("b")); //! rawToEgress rawToEgress
}
