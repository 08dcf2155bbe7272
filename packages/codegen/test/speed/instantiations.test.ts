import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";

/** Types that the checker may make for one event of six keys; a number of the compiler's, so no load distorts it. */
const PER_EVENT = 52;

/** What the checker makes for a registry of hardly any events. */
const BASE = 1_500;

const runtime = join(import.meta.dirname, "../../../runtime");
let folder: string;

beforeAll(() => {
  mkdirSync(join(import.meta.dirname, "../../dist"), { recursive: true });
  folder = mkdtempSync(join(import.meta.dirname, "../../dist/instantiations-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function registryOf(events: number): string {
  const types = ["double", "int", "string", "boolean | null", "duration_ms", "list<double>"];
  const event = (index: number): string =>
    [
      `  area${index % 50}.thing${index}:`,
      "    severity: info",
      `    summary: thing ${index} came to its end`,
      "    data:",
      ...types.map((type, key) => `      key_${key}${key % 2 === 0 ? "" : "?"}: ${type}`),
    ].join("\n");
  return `logwright: 1\nname: acme\nversion: 1.0.0\nevents:\n${Array.from({ length: events }, (_, index) => event(index)).join("\n")}\n`;
}

function instantiations(events: number): number {
  const { outputs } = compile({ file: "registry.yaml", text: registryOf(events) });
  const project = join(folder, String(events));
  for (const { path, content } of outputs.filter(({ path: each }) => each.endsWith(".ts"))) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content);
  }
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: "es2023",
    module: "nodenext",
    skipLibCheck: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    types: [],
    paths: { "@logwright/runtime/generated": [join(runtime, "dist/generated.d.ts")] },
  };
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["generated/*.ts"] }));
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
  const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", project, "--extendedDiagnostics"], {
    encoding: "utf8",
  });
  expect({ status, errors: stdout.match(/error TS.*/g) }).toEqual({ status: 0, errors: null });
  return Number(/^Instantiations:\s+(\d+)/m.exec(stdout)?.[1]);
}

test("the checker makes few types for the generated code, and their number grows in line with the events", () => {
  const [some, many] = [instantiations(100), instantiations(400)];
  expect(some).toBeLessThanOrEqual(BASE + 100 * PER_EVENT);
  expect(many).toBeLessThanOrEqual(BASE + 400 * PER_EVENT);
  expect(many - some).toBeLessThanOrEqual(300 * PER_EVENT);
});
