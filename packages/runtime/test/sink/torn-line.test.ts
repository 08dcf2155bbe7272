import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isolateTornLine } from "../../src/sink/torn-line.ts";

let path = "";
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "logwright-")), "r.jsonl");
});
afterEach(() => rmSync(join(path, ".."), { recursive: true }));

test.each([
  { before: "", length: 0, after: "" },
  { before: "{}\n", length: 0, after: "{}\n" },
  { before: "{", length: 1, after: "{\n" },
  { before: '{}\n{"a', length: 3, after: '{}\n{"a\n' },
  { before: `{}\n${"x".repeat(70_000)}`, length: 65_536, after: `{}\n${"x".repeat(70_000)}\n` },
])(
  "a file that ends in a torn line of $length bytes gets a line feed, any other is left alone",
  ({ before, length, after }) => {
    writeFileSync(path, before);
    expect(isolateTornLine(path)).toBe(length);
    expect(readFileSync(path, "utf8")).toBe(after);
    expect(existsSync(`${path}.recover`)).toBe(false);
  },
);

test("a file that is not there is no torn one", () => {
  expect(isolateTornLine(path)).toBe(0);
  expect(existsSync(path)).toBe(false);
});

test("while another process mends the file this one waits and does nothing", async () => {
  writeFileSync(path, "{torn");
  writeFileSync(`${path}.recover`, "");
  const script = `
    const { appendFileSync, unlinkSync } = require("node:fs");
    const { parentPort, workerData } = require("node:worker_threads");
    parentPort.postMessage("ready");
    parentPort.once("message", () => setTimeout(() => {
      appendFileSync(workerData, "\\n");
      unlinkSync(workerData + ".recover");
    }, 60));`;
  const other = new Worker(script, { eval: true, workerData: path });
  await new Promise((resolve) => other.once("message", resolve));
  other.postMessage("now");
  expect(isolateTornLine(path)).toBe(0);
  expect(readFileSync(path, "utf8")).toBe("{torn\n");
  await other.terminate();
});

test("the lock of a process that died with it is taken over", () => {
  writeFileSync(path, "{torn");
  writeFileSync(`${path}.recover`, "");
  expect(isolateTornLine(path)).toBe(5);
  expect(readFileSync(path, "utf8")).toBe("{torn\n");
  expect(existsSync(`${path}.recover`)).toBe(false);
});
