import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { parseLog, runProgram, temporaryDirectory } from "./run-program.ts";
import { bytesOf, straceTest, systemCalls, traced } from "./strace.ts";

/** What was written to the log, one buffer a system call, in order. */
function writesTo(path: string, trace: string): readonly { bytes: Buffer; result: string }[] {
  const open = new Set<string>();
  const writes: { bytes: Buffer; result: string }[] = [];
  for (const { name, args, result } of systemCalls(trace)) {
    if (name === "openat") {
      const quoted = /"((?:\\x[0-9a-f]{2})*)"/.exec(args)?.[1] ?? "";
      const fd = result.split(" ")[0] as string;
      if (bytesOf(quoted).toString() === path && args.includes("O_APPEND")) open.add(fd);
      else open.delete(fd);
    }
    const [fd = "", quoted = ""] = /^(\d+), "((?:\\x[0-9a-f]{2})*)"/.exec(args)?.slice(1) ?? [];
    if (name !== "openat" && open.has(fd)) writes.push({ bytes: bytesOf(quoted), result });
  }
  return writes;
}

describe.each(["batch", "record"])("durability %s, as strace saw it", (durability) => {
  straceTest(
    "each write is one call with whole lines, and every prefix of the file is valid but for its last line",
    async () => {
      const logDir = temporaryDirectory();
      const trace = join(logDir, "trace");
      const path = join(logDir, "r.jsonl");
      const count = 120;
      await runProgram(
        "share.mjs",
        { writer: 0, count, options: { logDir, durability } },
        traced("openat,write,writev,pwrite64,pwritev", trace),
      );
      const writes = writesTo(path, trace);
      const file = readFileSync(path);
      expect(Buffer.concat(writes.map(({ bytes }) => bytes)).equals(file)).toBe(true);
      for (const { bytes, result } of writes) {
        expect(bytes.at(-1)).toBe(0x0a);
        expect(result).toBe(String(bytes.length));
      }
      if (durability === "record") expect(writes).toHaveLength(count);

      for (let length = 0; length <= file.length; length++) {
        const cut = file.lastIndexOf(0x0a, length - 1) + 1;
        // Every line before the cut was checked with a shorter prefix, except the newest.
        const newest = file.subarray(file.lastIndexOf(0x0a, Math.max(0, cut - 2)) + 1, cut).toString();
        if (length > 0 && cut > 0) expect(parseLog(newest).records).not.toContain(undefined);
        expect(file.subarray(cut, length).includes(0x0a)).toBe(false);
      }
    },
  );
});

straceTest(
  "durability fsync: each write is followed by a sync before the call returns, the first also by one of the directory",
  async () => {
    const logDir = temporaryDirectory();
    const trace = join(logDir, "trace");
    const count = 10;
    await runProgram(
      "share.mjs",
      { writer: 0, count, options: { logDir, durability: "fsync" } },
      traced("openat,write,fsync", trace),
    );
    const calls = systemCalls(trace);
    const log = calls.find(({ name, args }) => name === "openat" && args.includes("O_APPEND"))?.result;
    const order = calls
      .filter(({ name, args }) => name !== "openat" && (name === "fsync" || args.startsWith(`${log},`)))
      .map(({ name }) => name);
    expect(order).toEqual([
      "write",
      "fsync",
      "fsync",
      ...Array.from({ length: count - 1 }, () => ["write", "fsync"]).flat(),
    ]);
  },
);
