// clean: modules that are loaded at run time, and get nothing raw; a disk of one's own for tests
import { createRequire } from "node:module";
import type { LogRecord, RedactedRecord } from "@logwright/runtime";

interface Disk {
  writeFileSync(path: string, text: string): void;
}

const load = createRequire(import.meta.url);
const kept = new Map<string, string>();
const memory: Disk = { writeFileSync: (path, text) => void kept.set(path, text) };

export async function start(name: string, record: LogRecord, redacted: RedactedRecord): Promise<number> {
  const plugin = await import(name);
  plugin.start({ version: load("../package.json").version, level: record.severity });
  process.getBuiltinModule("node:fs").appendFileSync("a", redacted.line);
  load("node:fs").appendFileSync("a", redacted.line);
  memory.writeFileSync("a", JSON.stringify(record));
  return load("node:os").availableParallelism();
}
