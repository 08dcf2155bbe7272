// violation: the module of a way out is loaded at run time, under its name, another type or a computed name
import { createRequire } from "node:module";
import type { LogRecord } from "@logwright/runtime";

interface Disk {
  writeFileSync(path: string, text: string): void;
}

const builtin = process.getBuiltinModule("node:fs");
const { appendFileSync: add } = process.getBuiltinModule("fs");
const { Worker: Thread } = process.getBuiltinModule("node:worker_threads");
const disk = process.getBuiltinModule("node:fs") as unknown as Disk;
const load = createRequire(import.meta.url);
const { writeFileSync: put } = load("node:fs");
const computed: string = ["node", "fs"].join(":");

export async function leak(record: LogRecord): Promise<void> {
  const text = JSON.stringify(record.data);
  builtin.writeFileSync("a", text); //! rawToEgress
  add("a", text); //! rawToEgress
  new Thread("./thread.js", { workerData: record.data }); //! rawToEgress
  disk.writeFileSync("a", text); //! rawToEgress
  load("fs").appendFileSync("a", text); //! rawToEgress
  put("a", text); //! rawToEgress
  load(computed).writeFileSync("a", text); //! rawToEgress
  (process.getBuiltinModule(computed) as any).writeFileSync("a", text); //! rawToEgress
  (await import(computed)).writeFileSync("a", text); //! rawToEgress
  (process as any).binding("fs").writeString(1, text); //! rawToEgress
}
