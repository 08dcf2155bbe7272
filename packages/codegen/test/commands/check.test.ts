import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DRIFT_FINDINGS } from "../../src/commands/drift-finding.ts";
import { REGISTRY, Sandbox } from "./sandbox.ts";

/** Two warnings: the summary only repeats the name, and so does the other one. */
const WARNED = `${REGISTRY.replace("the job ended", "job done")}  job.begun:
    severity: info
    summary: job begun
`;

let box: Sandbox;
beforeEach(() => {
  box = new Sandbox({ "registry.yaml": WARNED });
  box.run("generate");
});
afterEach(() => box[Symbol.dispose]());

test("warnings are findings, unless as many may stay", () => {
  const { status, stderr } = box.run("check");
  expect(status).toBe(1);
  expect(stderr.match(/: warning /g)).toHaveLength(2);
  expect(box.run("check", "--max-warnings", "1").status).toBe(1);
  const allowed = box.run("check", "--max-warnings", "2");
  expect(allowed.status).toBe(0);
  expect(allowed.stderr).toBe(stderr);
});

test("the last line counts errors, warnings and generated files that are not up to date", () => {
  expect(box.run("check").stdout).toBe(
    "registry.yaml: 2 events, 0 metrics; 0 errors, 2 warnings; the generated files are up to date\n",
  );
  box.write("docs/log-events.md", "mine\n");
  expect(box.run("check").stdout).toMatch(/; 0 errors, 2 warnings; 1 generated file is not up to date\n$/);
  box.write("registry.yaml", WARNED.replace("severity: info", "severity: inof"));
  expect(box.run("check").stderr).toMatch(/\nregistry\.yaml: 1 error, [12] warnings?\n$/);
});

test("machine formats have no last line", () => {
  for (const format of ["json", "github", "sarif", "junit"]) {
    const { stdout, stderr } = box.run("check", "--format", format);
    expect(`${stdout}${stderr}`).not.toContain("up to date");
  }
});

test("an error and a file that is not up to date are findings whatever may stay", () => {
  box.write("docs/log-events.md", "mine\n");
  expect(box.run("check", "--max-warnings", "2").status).toBe(1);
  box.write("registry.yaml", WARNED.replace("severity: info", "severity: inof"));
  expect(box.run("check", "--max-warnings", "99").status).toBe(1);
});

test.each(["few", "-1", "1.5"])("a number of warnings that is none is refused: %s", (number) => {
  expect(box.run("check", "--max-warnings", number)).toMatchObject({
    status: 2,
    stderr: `logwright: --max-warnings is "${number}"; it must be a whole number\n`,
  });
});

test("stale generated files are named, and their diffs are left to generate --check", () => {
  box.write("registry.yaml", WARNED.replace("job begun", "a job has begun its work"));
  const { status, stdout, stderr } = box.run("check", "--max-warnings", "9");
  expect(status).toBe(1);
  expect(stdout).toContain("docs/log-events.md: changed\n");
  expect(stdout).not.toContain("@@");
  expect(stderr).toContain("`logwright generate --check` shows the differences");
});

describe("in a machine format, a generated file that is not as the registry says is a finding", () => {
  /** The findings of a command as JSON: code and file. */
  const told = (...command: readonly string[]): readonly string[] => {
    const { stdout, status } = box.run(...command, "--format", "json");
    const { problems } = JSON.parse(stdout) as { problems: readonly { code: string; file: string }[] };
    expect(status).toBe(problems.length === 0 ? 0 : 1);
    return problems.map(({ code, file }) => `${code} ${file}`);
  };
  const RIGHT = WARNED.replace("job done", "the job ended").replace("job begun", "the job began");

  test("one for each way in which it is not, and none where all are", () => {
    box.write("registry.yaml", RIGHT);
    box.run("generate");
    expect(told("check")).toEqual([]);
    box.write("docs/log-events.md", "mine\n");
    box.write("generated/events.ts", "<<<<<<< ours\n=======\n>>>>>>> theirs\n");
    rmSync(join(box.root, "generated/spans.ts"));
    const found = [
      "output/edited docs/log-events.md",
      "output/conflicted generated/events.ts",
      "output/missing generated/spans.ts",
    ];
    expect(told("check")).toEqual(found);
    expect(told("generate", "--check")).toEqual(found);
  });

  test("what another registry made, what none makes any more, and what the generator did not write", () => {
    box.write("generated/sql/duckdb.sql", "-- mine\n");
    box.write("registry.yaml", WARNED.replace("job begun", "a job has begun").concat("outputs: { sql: false }\n"));
    expect(told("check")).toEqual(
      expect.arrayContaining([
        "text/repeats-name registry.yaml",
        "output/changed docs/log-events.md",
        "output/stale generated/sql/clickhouse.sql",
        "output/stale-edited generated/sql/duckdb.sql",
      ]),
    );
    rmSync(join(box.root, "generated/.manifest.json"));
    box.write("docs/log-events.md", "mine\n");
    expect(told("check")).toContain("output/foreign docs/log-events.md");
  });

  test("and every format that holds findings tells of it", () => {
    box.write("docs/log-events.md", "mine\n");
    const sarif = JSON.parse(box.run("check", "--format", "sarif").stdout) as {
      runs: [{ tool: { driver: { version: string } }; results: readonly { ruleId: string }[] }];
    };
    expect(sarif.runs[0].results.at(-1)?.ruleId).toBe("output/edited");
    expect(sarif.runs[0].tool.driver.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(box.run("check", "--format", "junit").stdout).toContain('<testsuites tests="3" failures="3">');
    expect(box.run("check", "--format", "github").stdout).toMatch(/^::error file=docs\/log-events\.md,line=1,/m);
  });

  test("and the page of the command explains each, in the same words", () => {
    const page = readFileSync(join(import.meta.dirname, "../../../../docs/commands/generate.md"), "utf8");
    const rows = [...page.matchAll(/^\| `(output\/[\w-]+)` \| (.+) \| (.+) \|$/gm)].map(([, code, message, why]) => [
      code,
      { severity: "error", message, why },
    ]);
    expect(Object.fromEntries(rows)).toEqual(DRIFT_FINDINGS);
  });
});

test("people are told in one line where they read why", () => {
  expect(box.run("check").stderr).toMatch(/\n\n`logwright explain text\/repeats-name` says why\.\n$/);
  box.write("registry.yaml", WARNED.replace("severity: info", "severity: inof"));
  expect(box.run("check").stderr).toMatch(
    /`logwright explain shape\/unknown-word` says why, and likewise of each code\.\n/,
  );
  expect(box.run("check", "--format", "junit").stdout).not.toContain("logwright explain");
});
