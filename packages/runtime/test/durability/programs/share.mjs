// One of several writers of one file: a process, or a process with worker threads that write as well.
import { isMainThread, Worker, workerData } from "node:worker_threads";
import { given, line, nextTurn, open, sleep } from "./lib.mjs";

async function write(writer, options) {
  const { output } = open(options);
  for (let i = 0; i < given.count; i++) {
    output.append(line(i, writer), i % 97 === 0 ? "error" : "info");
    if (i % 50 === 49) await nextTurn();
    if (given.pauseEvery && i % given.pauseEvery === given.pauseEvery - 1) await sleep(5);
  }
}

if (isMainThread) {
  for (let thread = 1; thread <= (given.threads ?? 0); thread++) {
    new Worker(new URL(import.meta.url), { workerData: { writer: given.writer + thread }, argv: process.argv.slice(2) });
  }
  await write(given.writer);
} else {
  await write(workerData.writer);
}
