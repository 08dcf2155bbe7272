import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const PROGRAM = join(import.meta.dirname, "../../dist/bin/logwright.cjs");
const [MAJOR = 0] = process.versions.node.split(".").map(Number);
const CAN_BEGIN_ANEW = MAJOR >= 24 && process.platform !== "win32";

let folder: string;
let ending: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "logwright-lean-"));
  ending = join(folder, "ending.json");
  const facts = "{ flags: process.execArgv, pid: process.pid, kilobytes: process.resourceUsage().maxRSS }";
  const write = `require("node:fs").writeFileSync(${JSON.stringify(ending)}, JSON.stringify(${facts}))`;
  writeFileSync(join(folder, "ending.cjs"), `process.on("exit", () => ${write});`);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Events of six typed keys each, and a tenth as many metrics. */
function writeRegistry(events: number): void {
  const keys = ["double", "int", "string", "boolean", "duration_ms", "list<double>"];
  const lines = ["logwright: 1", "name: acme", "version: 1.0.0", "events:"];
  for (let event = 0; event < events; event += 1) {
    lines.push(`  area${event % 50}.thing${event}.done:`, "    severity: info");
    lines.push(`    summary: thing number ${event} came to its end`, "    data:");
    keys.forEach((type, index) => lines.push(`      field_${"abcdefghij".charAt(event % 10)}${index}: ${type}`));
  }
  lines.push("metrics:");
  for (let metric = 0; metric < events / 10; metric += 1) {
    lines.push(`  acme.thing${metric}.ends:`, "    kind: counter", "    unit: events");
    lines.push(`    summary: how often thing number ${metric} ended`);
  }
  writeFileSync(join(folder, "registry.yaml"), `${lines.join("\n")}\n`);
}

interface Ending {
  readonly flags: readonly string[];
  readonly pid: number;
  readonly kilobytes: number;
}

function run(args: readonly string[], flags: readonly string[] = []): Ending & { readonly said: string } {
  const hook = join(folder, "ending.cjs");
  const { pid, status, stdout, stderr } = spawnSync(process.execPath, [...flags, "-r", hook, PROGRAM, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: undefined, NODE_V8_COVERAGE: undefined },
  });
  const found = JSON.parse(readFileSync(ending, "utf8")) as Ending;
  expect(found.pid).toBe(pid);
  return { ...found, said: `${status} ${stdout.split("\n").at(-2)}${stderr}` };
}

const LEAN = "--max-semi-space-size=16";

test("ten thousand events are compiled in less than 300 MB, be it to write or to compare", () => {
  writeRegistry(10_000);
  for (const [args, said] of [
    [["generate"], "0 registry.yaml: 10000 events, 1000 metrics; 14 files written"],
    [["generate", "--check"], "0 registry.yaml: 10000 events, 1000 metrics; the generated files are up to date"],
  ] as const) {
    const ended = run(args);
    expect(ended.said).toBe(said);
    expect(ended.kilobytes / 1024).toBeLessThan(300);
    expect(ended.flags.includes(LEAN)).toBe(CAN_BEGIN_ANEW);
  }
}, 180_000);

test("a small registry does not make the process begin anew, nor a flag of the user's own", () => {
  writeRegistry(20);
  expect(run(["generate"]).flags).not.toContain(LEAN);
  const path = join(folder, "registry.yaml");
  writeFileSync(path, `${readFileSync(path, "utf8")}${"# padding\n".repeat(110_000)}`);
  expect(run(["generate"]).flags.includes(LEAN)).toBe(CAN_BEGIN_ANEW);
  expect(run(["generate"], ["--max-semi-space-size=12"]).flags).not.toContain(LEAN);
});

test.runIf(CAN_BEGIN_ANEW)("under Node's permission model it goes on as it is, and says nothing of it", () => {
  writeRegistry(20);
  const path = join(folder, "registry.yaml");
  writeFileSync(path, `${readFileSync(path, "utf8")}${"# padding\n".repeat(110_000)}`);
  const ended = run(["generate"], ["--permission", "--allow-fs-read=*", "--allow-fs-write=*"]);
  expect(ended.flags).not.toContain(LEAN);
  expect(ended.said).toBe("0 registry.yaml: 20 events, 2 metrics; 14 files written");
});
