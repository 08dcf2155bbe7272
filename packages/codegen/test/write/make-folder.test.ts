import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { makeFolder } from "../../src/write/make-folder.ts";

const PACKAGE = join(import.meta.dirname, "../..");

test("the outermost folder that was made is told, and none where all are there", () => {
  const root = mkdtempSync(join(tmpdir(), "logwright-folder-"));
  expect(makeFolder(join(root, "a/b/c"))).toBe(join(root, "a"));
  expect(makeFolder(join(root, "a/b/c"))).toBeUndefined();
  expect(makeFolder(join(root, "a/b/d"))).toBe(join(root, "a/b/d"));
  writeFileSync(join(root, "file"), "");
  expect(() => makeFolder(join(root, "file"))).toThrow("EEXIST");
  expect(() => makeFolder(join(root, "file/a"))).toThrow("ENOTDIR");
});

test.skipIf(!existsSync("/proc/self"))("a folder below /proc is refused at once", () => {
  const file = pathToFileURL(join(PACKAGE, "dist/write/make-folder.js")).href;
  const text = `import { makeFolder } from ${JSON.stringify(file)}; makeFolder("/proc/nope/deeper");`;
  // In a process of its own: what hangs here cannot be interrupted.
  const command = ["--input-type=module", "-e", text];
  const ended = spawnSync(process.execPath, command, { encoding: "utf8", timeout: 10_000, killSignal: "SIGKILL" });
  expect(ended.signal).toBeNull();
  expect(ended.stderr).toContain("ENOENT");
});

test("nothing in the compiler leaves the walk to Node", () => {
  const source = join(PACKAGE, "src");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const callers = files.filter((name) => /mkdir(Sync)?\(/.test(readFileSync(join(source, name), "utf8")));
  expect(callers).toEqual([join("write", "make-folder.ts")]);
});
