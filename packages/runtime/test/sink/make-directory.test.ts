import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { makeDirectory } from "../../src/sink/make-directory.ts";
import { temporaryDirectory } from "../durability/run-program.ts";

const PACKAGE = join(import.meta.dirname, "../..");
const TIME_MS = 10_000;

function refusal(path: string): unknown {
  try {
    makeDirectory(path);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}

/** In a process of its own: what hangs here cannot be interrupted. */
function run(source: string): { readonly signal: unknown; readonly stderr: string } {
  const at = (file: string): string => JSON.stringify(pathToFileURL(join(PACKAGE, "dist", file)).href);
  const text = source.replace(/dist:([\w/.-]+)/g, (_, file: string) => at(file));
  const command = ["--input-type=module", "-e", text];
  return spawnSync(process.execPath, command, { encoding: "utf8", timeout: TIME_MS, killSignal: "SIGKILL" });
}

test("every missing folder is made, for nobody else to look into; one that is there stays as it is", () => {
  const root = temporaryDirectory();
  const path = join(root, "a/b/c");
  makeDirectory(path);
  makeDirectory(`${path}/`);
  for (const each of ["a", "a/b", "a/b/c"]) expect(statSync(join(root, each)).mode & 0o777).toBe(0o700);
  mkdirSync(join(root, "open"), { mode: 0o755 });
  makeDirectory(join(root, "open"));
  expect(statSync(join(root, "open")).mode & 0o777).toBe(0o755);
});

test("what has the name of a folder and is none is refused, and nothing is made", () => {
  const root = temporaryDirectory();
  writeFileSync(join(root, "file"), "");
  symlinkSync(join(root, "nowhere"), join(root, "link"));
  expect(refusal(join(root, "file"))).toBe("ENOTDIR");
  expect(refusal(join(root, "file/a/b"))).toBe("ENOTDIR");
  expect(refusal(join(root, "link"))).toBe("ENOTDIR");
  expect(refusal(join(root, "x".repeat(300), "a"))).toBe("ENAMETOOLONG");
  expect(readdirSync(root).sort()).toEqual(["file", "link"]);
});

test.skipIf(!existsSync("/proc/self"))("a folder below /proc is refused once, and the program runs on", () => {
  const { signal, stderr } = run(`
    import { openRunScope } from dist:lifecycle/open-run-scope.js;
    import { registry } from ${JSON.stringify(pathToFileURL(join(PACKAGE, "test/durability/programs/lib.mjs")).href)};
    openRunScope(registry, { runId: "r", logDir: "/proc/nope/deeper", format: "jsonl" })
      .output.emitOwn("logwright.run.interrupted", { signal: "x" });`);
  expect(signal).toBeNull();
  expect(stderr).toContain("cannot write /proc/nope/deeper/r.jsonl (ENOENT)");
});

test("nothing in the product leaves the walk to Node", () => {
  const source = join(PACKAGE, "src");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(100);
  const callers = files.filter((name) => /mkdir(Sync)?\(/.test(readFileSync(join(source, name), "utf8")));
  expect(callers).toEqual([join("sink", "make-directory.ts")]);
});
