import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LogFile } from "../../src/sink/log-file.ts";

let directory = "";
let path = "";
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "logwright-"));
  path = join(directory, "r.jsonl");
});
afterEach(() => rmSync(directory, { recursive: true }));

function write(file: LogFile, text: string): void {
  file.prepare();
  const bytes = Buffer.from(text);
  expect(file.append(bytes, bytes.length)).toBe(bytes.length);
}

function rotated(): string[] {
  return readdirSync(directory).filter((name) => name !== "r.jsonl");
}

test("a file that is full is put aside before the next write, under the time, the process and nobody else's name", () => {
  const file = new LogFile(path, { bytes: 5 });
  for (const text of ["1234\n", "5\n", "6\n", "7\n", "8\n"]) write(file, text);
  expect(
    rotated()
      .map((name) => readFileSync(join(directory, name), "utf8"))
      .sort(),
  ).toEqual(["1234\n", "5\n6\n7\n"]);
  expect(readFileSync(path, "utf8")).toBe("8\n");
  for (const name of rotated()) expect(name).toMatch(new RegExp(`^r\\.\\d{8}T\\d{9}Z-${process.pid}(-\\d+)*\\.jsonl$`));
  file.close();
});

test("no name is taken twice, whoever had it: not in one millisecond, not by a process of the same number", () => {
  vi.useFakeTimers({ now: 1_800_000_000_123, toFake: ["Date"] });
  try {
    const others = join(directory, `r.20270115T080000123Z-${process.pid}.jsonl`);
    writeFileSync(others, "of another container\n");
    const file = new LogFile(path, { bytes: 1 });
    for (let count = 0; count < 40; count++) write(file, `${String(count)}\n`);
    file.close();
    const texts = [...rotated(), "r.jsonl"].map((name) => readFileSync(join(directory, name), "utf8"));
    expect(texts.sort()).toEqual(
      ["of another container\n", ...Array.from({ length: 40 }, (_, count) => `${String(count)}\n`)].sort(),
    );
  } finally {
    vi.useRealTimers();
  }
});

test("a writer whose file another has put aside follows, and does not put the new one aside as well", () => {
  const [one, other] = [new LogFile(path, { bytes: 10 }), new LogFile(path, { bytes: 10 })];
  write(other, "other\n");
  write(one, "one, one, one\n");
  write(one, "new\n");
  expect(rotated()).toHaveLength(1);
  write(other, "still to the old file\n");
  write(other, "follows\n");
  expect(rotated()).toHaveLength(1);
  expect(readFileSync(path, "utf8")).toBe("new\nfollows\n");
  one.close();
  other.close();
});

test("a file of an earlier period is put aside at the first write, one of the present period or of the future is not", () => {
  // In the middle of an hour.
  vi.useFakeTimers({ now: 1_800_001_800_000, toFake: ["Date"] });
  const now = Date.now() / 1_000;
  for (const [age, aside] of [
    [7_200, true],
    [0, false],
    [-7_200, false],
  ] as const) {
    const started = join(directory, `${age}.jsonl`);
    writeFileSync(started, "old\n");
    utimesSync(started, now - age, now - age);
    const file = new LogFile(started, { seconds: 3_600 });
    write(file, "new\n");
    file.close();
    expect(readFileSync(started, "utf8")).toBe(aside ? "new\n" : "old\nnew\n");
  }
  vi.useRealTimers();
});

test("a file that may not be read is written all the same", () => {
  writeFileSync(path, "{}\n");
  chmodSync(path, 0o200);
  const file = new LogFile(path, {});
  write(file, "more\n");
  file.close();
  chmodSync(path, 0o600);
  expect(readFileSync(path, "utf8")).toBe("{}\nmore\n");
});
