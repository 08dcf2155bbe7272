// clean: a foreign function makes another one of the function that writes, and the line is redacted
import { appendFile, writeFile } from "node:fs";
import { callbackify, promisify } from "node:util";
import type { LogRecord, Redactor } from "@logwright/runtime";

const write = promisify(writeFile);
const twice = promisify(callbackify(promisify(appendFile)));

export async function save(redactor: Redactor, record: LogRecord): Promise<void> {
  const { line } = redactor.redact(record);
  await write("a", line);
  await twice("a", line);
}
