import type { Buffer } from "node:buffer";
import { createReadStream } from "node:fs";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { LineSplitter, type LogLine } from "./line-splitter.ts";

const CHUNK_BYTES = 1024 * 1024;

/** Reads a log of any size line by line; `-` is standard input, `.gz` is unpacked. Rejects with the system's error. */
export async function readLines(path: string, each: (line: LogLine) => void): Promise<void> {
  const splitter = new LineSplitter(each);
  for await (const chunk of bytesOf(path) as AsyncIterable<Buffer>) splitter.push(chunk);
  splitter.end();
}

function bytesOf(path: string): Readable {
  if (path === "-") return process.stdin;
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  if (!path.endsWith(".gz")) return file;
  // An error of either reaches the reader, who reads the unpacked end.
  return pipeline(file, createGunzip(), () => undefined);
}
