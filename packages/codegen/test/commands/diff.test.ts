import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CLI, REGISTRY, Sandbox } from "./sandbox.ts";

let box: Sandbox;

function git(...args: readonly string[]): void {
  const who = [
    "-c",
    "user.name=a",
    "-c",
    "user.email=a@b",
    "-c",
    "commit.gpgsign=false",
    "-c",
    "init.defaultBranch=main",
  ];
  const ran = spawnSync("git", [...who, ...args], { cwd: box.root, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(ran.stderr);
}

/** A repository whose first commit, tagged v1, holds the registry. */
beforeEach(() => {
  box = new Sandbox({ "registry.yaml": REGISTRY });
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "first");
  git("tag", "v1");
});

afterEach(() => box[Symbol.dispose]());

const without = REGISTRY.replace("    data:\n      size: int\n", "");
const more = `${REGISTRY}      kind?: string\n`;

test("nothing changed: exit 0 and one sentence", () => {
  expect(box.run("diff", "--against", "v1")).toMatchObject({
    status: 0,
    stdout: "No changes since 1.0.0.\n",
    stderr: "",
  });
});

test("a break is told with its rule, categories and the version it needs: exit 1", () => {
  box.write("registry.yaml", without);
  const { status, stdout, stderr } = box.run("diff", "--against", "v1");
  expect(status).toBe(1);
  expect(stdout).toBe(`MAJOR KEY_NO_DELETE job.done.size (TYPES, QUERY, WIRE)
  The key "job.done.size" is gone.

Since 1.0.0: 1 MAJOR; they need 2.0.0, and the registry is at 1.0.0.
`);
  expect(stderr).toContain("registry.yaml:5:3: error change/breaking");
  expect(stderr).toContain('approve it under "breaks:" with rule KEY_NO_DELETE and subject job.done.size');
});

test("a break that the version announces, or that is approved, is no finding", () => {
  box.write("registry.yaml", without.replace("1.0.0", "2.0.0"));
  expect(box.run("diff", "--against", "v1").status).toBe(0);
  box.write(
    "registry.yaml",
    `${without}breaks: [{ rule: KEY_NO_DELETE, subject: job.done.size, reason: never read }]\n`,
  );
  const { status, stdout } = box.run("diff", "--against", "v1");
  expect(status).toBe(0);
  expect(stdout).toContain("(TYPES, QUERY, WIRE), approved");
});

test("a file can be compared with, a folder's registry from anywhere below", () => {
  box.write("old/registry.yaml", more);
  const { status, stdout } = box.run("diff", "--against", "old/registry.yaml");
  expect(status).toBe(1);
  expect(stdout).toContain("KEY_NO_DELETE job.done.kind");
});

test("what a registry extends is read from the same commit", () => {
  box.write("base.yaml", REGISTRY);
  box.write("registry.yaml", "logwright: 1\nname: acme\nversion: 1.0.0\nextends: ./base.yaml\n");
  git("add", ".");
  git("commit", "-qm", "second");
  box.write("base.yaml", without);
  expect(box.run("diff", "--against", "HEAD").stdout).toContain("KEY_NO_DELETE job.done.size");
});

const EXTENDING = "logwright: 1\nname: acme\nversion: 1.0.0\nextends: '@acme/base'\n";

test("what a package brought is known from the copy among the generated files", () => {
  box.write(".gitignore", "node_modules\n");
  box.write(
    "node_modules/@acme/base/registry.yaml",
    "logwright: 1\nname: base\nversion: 1.0.0\nextends: ./more.yaml\n",
  );
  box.write("node_modules/@acme/base/more.yaml", REGISTRY);
  box.write("registry.yaml", EXTENDING);
  expect(box.run("generate")).toMatchObject({ status: 0 });
  expect(box.read("generated/extends/@acme/base/more.yaml")).toBe(REGISTRY);
  git("add", ".");
  git("commit", "-qm", "second");
  expect(box.run("diff", "--against", "HEAD").stdout).toBe("No changes since 1.0.0.\n");
  box.write("node_modules/@acme/base/more.yaml", without);
  const { stdout, stderr } = box.run("diff", "--against", "HEAD");
  expect(stdout).toContain("MAJOR KEY_NO_DELETE job.done.size");
  expect(stderr).toContain("note: before at HEAD:generated/extends/@acme/base/more.yaml:9:7");
});

test("what a package of the same repository brought is read from the same commit, also without generated files", () => {
  box.write(".gitignore", "node_modules\n");
  box.write("packages/base/registry.yaml", REGISTRY);
  box.write("packages/app/registry.yaml", EXTENDING);
  mkdirSync(join(box.root, "node_modules/@acme"), { recursive: true });
  symlinkSync("../../packages/base", join(box.root, "node_modules/@acme/base"), "dir");
  git("add", ".");
  git("commit", "-qm", "second");
  box.write("packages/base/registry.yaml", without);
  const { stdout } = box.run("diff", "--against", "HEAD", "--registry", "packages/app/registry.yaml");
  expect(stdout).toContain("MAJOR KEY_NO_DELETE job.done.size");
});

test("a registry beside the project's folder is read from the same commit", () => {
  box.write("shared/base.yaml", REGISTRY);
  box.write("app/registry.yaml", EXTENDING.replace("'@acme/base'", "../shared/base.yaml"));
  git("add", ".");
  git("commit", "-qm", "second");
  box.write("shared/base.yaml", without);
  const { stdout } = box.run("diff", "--against", "HEAD", "--registry", "app/registry.yaml");
  expect(stdout).toContain("MAJOR KEY_NO_DELETE job.done.size");
});

test("as JSON the changes are one object, in the other formats the findings", () => {
  box.write("registry.yaml", without);
  const json = JSON.parse(box.run("diff", "--against", "v1", "--format", "json").stdout) as {
    needed: string;
    changes: unknown[];
  };
  expect(json).toMatchObject({ before: "1.0.0", after: "1.0.0", level: "MAJOR", needed: "2.0.0" });
  expect(json.changes).toMatchObject([{ rule: "KEY_NO_DELETE", subject: "job.done.size", approved: false }]);
  expect(json.changes).toMatchObject([
    { span: { file: "registry.yaml", start: { line: 5 } }, before: { file: "v1:registry.yaml", start: { line: 9 } } },
  ]);
  expect(box.run("diff", "--against", "v1", "--format", "github").stdout).toContain("::error ");
});

test("annotations and code scanning name files from the repository's root, people and programs from where they stand", () => {
  box.write("app/registry.yaml", REGISTRY);
  git("add", ".");
  git("commit", "-qm", "second");
  box.write("app/registry.yaml", without);
  const from = (folder: string, ...args: readonly string[]): string => {
    const { stdout, stderr } = spawnSync(process.execPath, [CLI, "check", "--against", "HEAD", ...args], {
      cwd: join(box.root, folder),
      encoding: "utf8",
    });
    return stdout + stderr;
  };
  expect(from("app", "--format", "github")).toContain("::error file=app/registry.yaml,line=5,");
  expect(from("app", "--format", "sarif")).toContain('"uri": "app/registry.yaml"');
  expect(from("app")).toContain("registry.yaml:5:3: error change/breaking");
  const above = from(".", "--registry", "app/registry.yaml");
  expect(above).toContain("app/registry.yaml:5:3: error change/breaking");
  expect(above).toContain("note: before at HEAD:registry.yaml:9:7");
});

test("check --against adds the findings about changes to its own", () => {
  box.write("registry.yaml", more);
  box.run("generate");
  expect(box.run("check").status).toBe(0);
  const { status, stderr } = box.run("check", "--against", "v1");
  expect(status).toBe(1);
  expect(stderr).toContain("warning change/version");
  box.write("registry.yaml", more.replace("1.0.0", "1.1.0"));
  box.run("generate");
  expect(box.run("check", "--against", "v1")).toMatchObject({ status: 0 });
});

test.each([
  [["diff"], "diff needs --against"],
  [["diff", "--against", "v9"], '"v9" is neither a file nor a revision of git'],
  [["diff", "--against=--output=x"], '"--output=x" is neither a file nor a revision of git'],
  [["diff", "--against", "v1", "--registry", "other.yaml"], "other.yaml does not exist in v1"],
  [["diff", "--against", "bad.yaml"], "the registry of bad.yaml has errors; the first:"],
])("%j is refused in one sentence, exit 2", (args, sentence) => {
  box.write("other.yaml", REGISTRY);
  box.write("bad.yaml", "logwright: 1\n");
  const { status, stdout, stderr } = box.run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(sentence);
  expect(stderr.split("\n")).toHaveLength(2);
});

test("outside of git a revision is refused, a file is not", () => {
  using elsewhere = new Sandbox({ "registry.yaml": REGISTRY, "old.yaml": REGISTRY });
  const { status, stderr } = elsewhere.run("check", "--against", "main");
  expect(status).toBe(2);
  expect(stderr).toContain(`"main" is no file, and git opens no repository at ${elsewhere.root} (fatal: not a git`);
  expect(stderr).toContain("; name an earlier registry file\n");
  expect(elsewhere.run("diff", "--against", "old.yaml").status).toBe(0);
});

test.each(["2026-13-99", "2026-02-30", "tomorrow"])("check --today %s is no day", (day) => {
  expect(box.run("check", "--today", day)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining(`not "${day}"`),
  });
});
