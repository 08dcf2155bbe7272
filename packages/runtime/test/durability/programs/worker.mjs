// A worker thread that ends in its own way.
import { isMainThread, Worker, workerData } from "node:worker_threads";
import { given, line, open } from "./lib.mjs";

const endings = {
  nothing() {},
  exit: () => process.exit(0),
  throws() {
    throw new Error("in the worker");
  },
};

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url), { workerData: given.ending, argv: process.argv.slice(2) });
  worker.on("error", () => undefined);
} else {
  const { output } = open();
  for (let i = 0; i < given.count; i++) output.append(line(i), "info");
  process.on("exit", () => output.append(line(given.count), "info"));
  endings[workerData]();
}
