// violation: the text goes through bytes
import { writeFileSync } from "node:fs";
import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import { createHash, createCipheriv } from "node:crypto";
import type { LogRecord } from "@logwright/runtime";

export function leak(record: LogRecord): void {
  const text = JSON.stringify(record);
  writeFileSync("a", Buffer.from(text)); //! rawToEgress
  writeFileSync("a", new TextEncoder().encode(text)); //! rawToEgress
  const bytes = new Uint8Array(99);
  new TextEncoder().encodeInto(text, bytes);
  writeFileSync("a", bytes); //! rawToEgress
  const buffer = Buffer.alloc(99);
  buffer.write(text);
  writeFileSync("a", buffer); //! rawToEgress
  Buffer.from(text).copy(buffer);
  writeFileSync("a", Buffer.concat([Buffer.from(text)])); //! rawToEgress
  writeFileSync("a", gzipSync(text)); //! rawToEgress
  writeFileSync("a", btoa(text)); //! rawToEgress
  writeFileSync("a", encodeURIComponent(text)); //! rawToEgress
  const shared = new SharedArrayBuffer(99);
  const view = new Uint8Array(shared);
  view.set(new TextEncoder().encode(text));
  writeFileSync("a", view); //! rawToEgress
  const cipher = createCipheriv("aes-128-cbc", "k", "i");
  writeFileSync("a", cipher.update(text, "utf8", "hex") + cipher.final("hex")); //! rawToEgress
  void createHash;
}
