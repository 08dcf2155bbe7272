import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RUNTIME_TYPES } from "../call-graph/runtime-types.ts";

const cli = join(import.meta.dirname, "../../dist/audit/cli.js");
let folder = "";

function put(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function audit(...argv: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  return spawnSync(process.execPath, [cli, ...argv], { cwd: folder, encoding: "utf8" });
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "logwright-audit-")));
  const options = {
    module: "nodenext",
    moduleResolution: "nodenext",
    target: "es2023",
    lib: ["es2023"],
    types: [],
    strict: true,
    allowImportingTsExtensions: true,
    noEmit: true,
  };
  put(
    "node_modules/@logwright/runtime/package.json",
    JSON.stringify({ name: "@logwright/runtime", version: "0.0.0", type: "module", types: "./index.d.ts" }),
  );
  put("node_modules/@logwright/runtime/index.d.ts", RUNTIME_TYPES);
  put("package.json", JSON.stringify({ type: "module" }));
  put("clean/tsconfig.json", JSON.stringify({ compilerOptions: options, include: ["."] }));
  put("clean/main.ts", 'import { getLogger } from "@logwright/runtime";\ngetLogger("a").info("a", {});\n');
  put("bad/tsconfig.json", JSON.stringify({ compilerOptions: options, include: ["."] }));
  put(
    "bad/writer.ts",
    'import type { Sink } from "@logwright/runtime";\nexport function forward(sink: Sink, value: any): void {\n  sink.write(value);\n}\n',
  );
  put(
    "bad/main.ts",
    'import { recordOf, type Sink } from "@logwright/runtime";\nimport { forward } from "./writer.ts";\nexport const run = (sink: Sink) => forward(sink, recordOf("a", {}));\n',
  );
  put("bare/tsconfig.json", JSON.stringify({ compilerOptions: options, files: ["main.ts"] }));
  put("bare/main.ts", 'export { send } from "../shared/send.ts";\n');
  put(
    "shared/send.ts",
    'import type { Sink } from "@logwright/runtime";\nexport const send = (sink: Sink, value: any) => sink.write(value);\n',
  );
  put("tsconfig.json", JSON.stringify({ files: [], references: [{ path: "./clean" }, { path: "./bad" }] }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("logwright-audit", () => {
  test("says that nothing was found, and exits with 0", () => {
    const { status, stdout } = audit("-p", "clean");
    expect(stdout).toBe("Nothing gets past the redactor in 1 file of clean/tsconfig.json.\n");
    expect(status).toBe(0);
  });

  test("finds what two files do together, and exits with 1", () => {
    const { status, stdout } = audit("-p", "bad/tsconfig.json");
    expect(status).toBe(1);
    expect(stdout).toContain("bad/writer.ts:3:14: error rawToSink");
    expect(stdout).toMatch(/recordOf \(main\.ts:3\) -> .*\(writer\.ts:3\)/);
  });

  test("looks into files that the tsconfig does not list, where a listed one imports them", () => {
    const { status, stdout } = audit("-p", "bare");
    expect(stdout).toContain("shared/send.ts:2:");
    expect(status).toBe(1);
  });

  test("follows the references of a project", () => {
    const { status, stdout } = audit("--format", "json");
    const report = JSON.parse(stdout) as { files: number; findings: { id: string; file: string; line: number }[] };
    expect(status).toBe(1);
    expect(report.files).toBe(3);
    expect(report.findings).toMatchObject([{ id: "rawToSink", file: "bad/writer.ts", line: 3 }]);
  });

  test("writes SARIF with the way as a code flow", () => {
    const { runs } = JSON.parse(audit("-p", "bad", "--format", "sarif").stdout) as {
      runs: { results: { ruleId: string; codeFlows: object[] }[] }[];
    };
    expect(runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(["rawToSink"]);
    expect(runs[0]?.results[0]?.codeFlows).toHaveLength(1);
  });

  test.each([
    [["-p", "nowhere"], /There is no tsconfig at ".*nowhere"/],
    [["--format", "xml"], /"xml" is no format: use text, json, sarif/],
    [["--sink", "queue"], /"queue" is no row of a sink/],
    [["--bogus"], /--bogus/],
    [["bad"], /"bad" is no option/],
  ])("%j is one clear error and exits with 2", (argv, message) => {
    const { status, stdout, stderr } = audit(...argv);
    expect(stderr).toMatch(message);
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });
});
