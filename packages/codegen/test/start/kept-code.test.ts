import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const BUILT = join(import.meta.dirname, "../../dist/bin");

const REGISTRY = `logwright: 1
name: shop
version: 1.0.0
events:
  order.placed:
    severity: info
    summary: a customer ordered
`;

let folder: string;
let bin: string;
let compiled: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "logwright-kept-"));
  bin = join(folder, "bin");
  compiled = join(bin, "compiled");
  cpSync(BUILT, bin, { recursive: true });
  rmSync(compiled, { recursive: true, force: true });
  writeFileSync(join(folder, "registry.yaml"), REGISTRY);
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(bin, "logwright.cjs"), ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_V8_COVERAGE: undefined, NODE_DISABLE_COMPILE_CACHE: undefined, ...env },
  });
  return `${status} ${stdout}${stderr}`;
}

const UP_TO_DATE = "0 registry.yaml: 1 event, 0 metrics; the generated files are up to date\n";
const CHECK = ["generate", "--check"];

/** The one file in which code is kept. */
function keptFile(): string {
  const [name = "", ...others] = readdirSync(compiled);
  expect(others).toEqual([]);
  return join(compiled, name);
}

test("the code of a run is kept and taken by the next, which does the same", () => {
  expect(run(["generate"])).toMatch(/^0 [^]*files written\n$/);
  const kept = keptFile();
  const { mtimeMs, ino } = statSync(kept);
  expect(run(CHECK)).toBe(UP_TO_DATE);
  expect(statSync(kept)).toMatchObject({ mtimeMs, ino });
});

test("what a run over a large registry keeps is taken by the next as well", () => {
  writeFileSync(join(folder, "registry.yaml"), `${REGISTRY}${"# padding\n".repeat(20_000)}`);
  expect(run(["generate"])).toMatch(/^0 [^]*files written\n$/);
  const { mtimeMs, ino } = statSync(keptFile());
  expect(run(CHECK)).toBe(UP_TO_DATE);
  expect(statSync(keptFile())).toMatchObject({ mtimeMs, ino });
});

test.each<[what: string, damage: (bytes: Buffer) => Buffer]>([
  ["cut off", (bytes) => bytes.subarray(0, bytes.length / 2)],
  ["empty", (bytes) => bytes.subarray(0, 0)],
  ["changed in the middle", (bytes) => bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 4096)],
  ["changed in its digest", (bytes) => bytes.fill(0, 0, 3)],
])("kept code that is %s is not taken, and made anew", (_what, damage) => {
  run(["generate"]);
  const whole = readFileSync(keptFile());
  writeFileSync(keptFile(), damage(Buffer.from(whole)));
  expect(run(CHECK)).toBe(UP_TO_DATE);
  expect(readFileSync(keptFile()).length).toBeGreaterThan(whole.length / 2);
  expect(run(CHECK)).toBe(UP_TO_DATE);
});

test("the program is ASCII, which is read sooner, and one that is not says what it says", () => {
  const program = join(bin, "command-line.cjs");
  const text = readFileSync(program, "utf8");
  expect(text).not.toMatch(/\P{ASCII}/u);
  writeFileSync(program, text.replaceAll("nothing to write", "nichts zu tun \u2013 \u{1f600}"));
  run(["generate"]);
  expect(run(["generate"])).toContain("nichts zu tun \u2013 \u{1f600}");
  expect(run(["generate"])).toContain("nichts zu tun \u2013 \u{1f600}");
});

test("another program of the same length is run as it is, not as the one before", () => {
  run(["generate"]);
  const program = join(bin, "command-line.cjs");
  const text = readFileSync(program, "utf8");
  expect(text).toContain("nothing to write");
  rmSync(compiled, { recursive: true });
  expect(run(["generate"])).toContain("nothing to write");
  writeFileSync(program, text.replaceAll("nothing to write", "nothing to print"));
  expect(run(["generate"])).toContain("nothing to print");
});

test("where nothing can be kept a run is like any other and leaves nothing behind", () => {
  writeFileSync(compiled, "in the way");
  expect(run(["generate"])).toMatch(/^0 [^]*files written\n$/);
  expect(run(CHECK)).toBe(UP_TO_DATE);
  expect(readdirSync(bin).sort()).toEqual(["command-line.cjs", "compiled", "logwright.cjs"]);
});

test("who switches Node's own cache off switches this one off, and other commands keep nothing", () => {
  run(["generate"], { NODE_DISABLE_COMPILE_CACHE: "1" });
  run(["--version"]);
  run(["explain", "order.placed"]);
  expect(readdirSync(bin)).not.toContain("compiled");
});

test("a run that ends in an error ends with its exit code", () => {
  writeFileSync(join(folder, "registry.yaml"), "logwright: 2\n");
  expect(run(["generate"])).toMatch(/^1 /);
  expect(run(["generate"])).toMatch(/^1 /);
});
