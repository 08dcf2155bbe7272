// clean: one redacted line, many ways out
import { execFileSync, spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import diagnostics from "node:diagnostics_channel";
import { createWriteStream, writeSync } from "node:fs";
import { open, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { parentPort, Worker } from "node:worker_threads";
import type { LogRecord, Redactor } from "@logwright/runtime";

export async function send(redactor: Redactor, record: LogRecord): Promise<void> {
  const text = redactor.redact(record).line;
  process.stdout.write(text);
  console.log(text, record.severity);
  writeSync(1, text);
  await writeFile("a", text);
  await (await open("a")).write(text);
  createWriteStream("a").end(text);
  connect(1).write(text);
  createSocket("udp4").send(Buffer.from(text), 1);
  request("http://localhost").end(text);
  await fetch("http://localhost", { method: "POST", body: text });
  spawn("logger", [text]);
  execFileSync("logger", { input: text });
  parentPort?.postMessage({ line: text });
  new Worker("a.js", { workerData: text });
  diagnostics.channel("a").publish(text);
  process.emitWarning(`${record.event.length} bytes`);
}
