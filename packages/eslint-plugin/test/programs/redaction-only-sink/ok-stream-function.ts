// clean: streams that change what they read, and log beside it
import { createReadStream, createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { getLogger, type RedactedRecord } from "@logwright/runtime";

const log = getLogger("copy");

export async function copy(record: RedactedRecord): Promise<void> {
  const upper = new Transform({
    transform(chunk, _encoding, done) {
      log.debug("chunk", { bytes: chunk.length });
      done(null, String(chunk).toUpperCase());
    },
  });
  await pipeline(createReadStream("a"), upper, createWriteStream("b"));
  await pipeline(function* () {
    yield record.line;
  }, createWriteStream("c"));
}
