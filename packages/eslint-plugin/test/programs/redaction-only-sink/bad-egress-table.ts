// violation: one raw record, many ways out
import { execFileSync, fork, spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import diagnostics from "node:diagnostics_channel";
import { createWriteStream, promises, writeSync } from "node:fs";
import { open, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { connect as connectTls } from "node:tls";
import { parentPort, Worker } from "node:worker_threads";
import type { LogRecord } from "@logwright/runtime";

export async function leak(record: LogRecord): Promise<void> {
  const text = JSON.stringify(record);
  process.stdout.write(text); //! rawToEgress
  console.log(record); //! rawToEgress
  writeSync(1, text); //! rawToEgress
  await writeFile("a", text); //! rawToEgress
  await promises.appendFile("a", text); //! rawToEgress
  await (await open("a")).write(text); //! rawToEgress
  createWriteStream("a").end(text); //! rawToEgress
  connect(1).write(text); //! rawToEgress
  connectTls(1).end(text); //! rawToEgress
  createSocket("udp4").send(Buffer.from(text), 1); //! rawToEgress
  request("http://localhost").end(text); //! rawToEgress
  await fetch("http://localhost", { method: "POST", body: text }); //! rawToEgress
  spawn("logger", [text]); //! rawToEgress
  execFileSync("logger", { input: text }); //! rawToEgress
  fork("a.js").send(record); //! rawToEgress
  parentPort?.postMessage(record); //! rawToEgress
  new Worker("a.js", { workerData: record }); //! rawToEgress
  diagnostics.channel("a").publish(record); //! rawToEgress
  process.send?.(text); //! rawToEgress
  process.emitWarning(text); //! rawToEgress
}
