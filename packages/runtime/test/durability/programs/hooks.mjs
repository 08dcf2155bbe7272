// Exit hooks, and a sink that needs time to deliver, at every kind of end.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { atExit } from "../../../dist/index.js";
import { given, line, open, sleep } from "./lib.mjs";

const { output } = open();
const delivered = [];
const note = () => writeFileSync(join(given.options.logDir, "delivered.json"), JSON.stringify(delivered));
output.addSink({
  async write(record) {
    await (given.hangs ? new Promise(() => undefined) : sleep(given.needsMs ?? 0));
    delivered.push(record.event);
    if (!given.inFlush) note();
  },
  async flush() {
    if (given.inFlush) await sleep(100).then(note);
  },
});
atExit(() => {
  throw new Error("a hook that fails");
});
const takenBack = atExit(() => output.append(line('"taken back"'), "info"));
takenBack();
atExit(() => output.append(line('"hook"'), "info"));
atExit((reason) => {
  writeFileSync(join(given.options.logDir, "reasons.txt"), `${reason}\n`, { flag: "a" });
});

output.append(line(0), "info");
const endings = {
  nothing() {},
  exit: () => process.exit(3),
  uncaught() {
    throw new Error("uncaught");
  },
  abort: () => process.abort(),
  async handledSignal() {
    process.on("SIGTERM", () => setTimeout(() => process.exit(4), 50));
    process.kill(process.pid, "SIGTERM");
    await sleep(20_000);
  },
  async survivedException() {
    process.once("uncaughtException", () => setTimeout(() => process.exit(5), 50));
    setImmediate(() => {
      throw new Error("survived");
    });
    await sleep(20_000);
  },
  async signalTwice() {
    process.stdout.write("ready\n");
    process.kill(process.pid, "SIGTERM");
    await sleep(200);
    process.kill(process.pid, "SIGTERM");
    await sleep(20_000);
  },
  async signal() {
    process.kill(process.pid, "SIGTERM");
    await sleep(20_000);
  },
};
await endings[given.ending]();
