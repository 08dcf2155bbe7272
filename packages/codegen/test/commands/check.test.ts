import { afterEach, beforeEach, expect, test } from "vitest";
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
