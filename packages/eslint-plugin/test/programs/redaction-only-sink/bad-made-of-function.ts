// violation: a foreign function makes another one of the function that writes
import { appendFile, writeFile } from "node:fs";
import { callbackify, promisify } from "node:util";
import type { LogRecord } from "@logwright/runtime";

const write = promisify(writeFile);
const twice = promisify(callbackify(promisify(appendFile)));

export async function leak(record: LogRecord): Promise<void> {
  await write("a", JSON.stringify(record)); //! rawToEgress
  await twice("a", JSON.stringify(record)); //! rawToEgress
}
