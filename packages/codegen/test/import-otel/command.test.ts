import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { afterEach, describe, expect, test } from "vitest";
import { Sandbox } from "../commands/sandbox.ts";
import { attributes } from "./imported.ts";

let box: Sandbox;
afterEach(() => box[Symbol.dispose]());

const MODEL = attributes({ "job.size": "type: int, brief: how much there was to do", "job.id": "type: string" });
const EVENT = `groups:
  - { id: event.job.done, type: event, name: job.done, brief: a job ended, attributes: [{ ref: job.size, requirement_level: required }] }
`;

const folder = (files: Readonly<Record<string, string>> = {}): Sandbox =>
  new Sandbox({ "model/job.yaml": MODEL, "model/deep/events.yml": EVENT, ...files });

describe("a registry from conventions", () => {
  test("goes to standard output, what is to be said to standard error", () => {
    box = folder({ "model/README.md": "no conventions" });
    const { status, stdout, stderr } = box.run("import", "otel", "model");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# Made by[^]*\nname: otel\n[^]*\n  job\.done:\n/);
    expect(stderr).toMatch(/^standard output: 2 attributes, 1 event, 0 metrics, 0 spans, from 2 files\n/);
    expect(stderr).toContain("\n  1: events with severity info");
    expect(box.files()).toEqual(["model/README.md", "model/deep/events.yml", "model/job.yaml"]);
  });

  test("goes to a file that is not there yet, under the name that was asked for, and compiles", () => {
    box = folder();
    const first = box.run("import", "otel", "model/", "--out", "jobs.registry.yaml", "--name", "jobs");
    expect(first).toMatchObject({ status: 0, stdout: "" });
    const text = box.read("jobs.registry.yaml");
    expect(text).toContain("\nname: jobs\n");
    expect(box.run("import", "otel", "model/job.yaml", "--out", "jobs.registry.yaml")).toMatchObject({
      status: 2,
      stdout: "",
      stderr:
        "logwright: jobs.registry.yaml exists and is not overwritten; remove it, or name another file with --out\n",
    });
    expect(box.read("jobs.registry.yaml")).toBe(text);
    expect(box.run("generate", "--registry", "jobs.registry.yaml")).toMatchObject({ status: 0, stderr: "" });
    expect(box.run("check", "--registry", "jobs.registry.yaml")).toMatchObject({ status: 0, stderr: "" });
  });

  test("is logged with by a program: keys with dots, hashed persons, denied addresses", () => {
    const persons = `groups:
  - { id: registry.user, type: attribute_group, brief: x, attributes: [{ id: user.id, type: string }, { id: user.email, type: string }, { id: user.age-group, type: string }] }
  - { id: e, type: event, name: user.seen, brief: somebody came by, attributes: [{ ref: user.id, requirement_level: required }, { ref: user.age-group }] }
`;
    box = folder({
      "model/user.yaml": persons,
      "package.json": '{ "type": "module" }',
      "run.ts": `import { getLogger, shutdownRun } from "./generated/index.ts";
const logger = getLogger("test", { runId: "r", logDir: "logs" });
logger.userSeen({ "user.id": "somebody", "user.age_group": "adult" });
logger.jobDone({ "job.size": 3 });
await shutdownRun("r");
`,
      "tsconfig.json": JSON.stringify({
        compilerOptions: {
          target: "es2022",
          module: "nodenext",
          strict: true,
          rewriteRelativeImportExtensions: true,
          skipLibCheck: true,
          types: ["node"],
          rootDir: ".",
          outDir: "dist",
        },
        include: ["generated/*.ts", "run.ts"],
      }),
    });
    const modules = join(import.meta.dirname, "../../../../node_modules");
    symlinkSync(modules, join(box.root, "node_modules"));
    expect(box.run("import", "otel", "model", "--out", "registry.yaml")).toMatchObject({ status: 0 });
    expect(box.run("generate")).toMatchObject({ status: 0 });
    const compiled = spawnSync(process.execPath, [join(modules, "typescript/bin/tsc"), "-p", "."], {
      cwd: box.root,
      encoding: "utf8",
    });
    expect(compiled.stdout).toBe("");
    const ran = spawnSync(process.execPath, ["dist/run.js"], { cwd: box.root, encoding: "utf8" });
    expect(ran).toMatchObject({ status: 0, stderr: "" });
    const log = box.files().find((file) => file.startsWith("logs/") && file.endsWith(".jsonl"));
    const [seen, done] = box
      .read(log ?? "")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { data: Record<string, unknown> });
    expect(seen?.data).toEqual({
      "user.id": expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      "user.age_group": "adult",
    });
    expect(done?.data).toEqual({ "job.size": 3 });
    expect(box.run("verify", log ?? "")).toMatchObject({ status: 0 });
  });

  test("takes several folders, each file once, and those that belong to nobody never", () => {
    box = folder({
      "model/.hidden/x.yaml": "{",
      "model/node_modules/x.yaml": "{",
      "other/e.yaml": EVENT.replaceAll("job.done", "job.begun"),
    });
    const { status, stderr } = box.run("import", "otel", "model", "other", "model/job.yaml", "./other");
    expect(stderr).toMatch(/^standard output: 2 attributes, 2 events, 0 metrics, 0 spans, from 3 files\n/);
    expect(status).toBe(0);
  });

  test("shows a few of what was left out, and all with --all", () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`a.n${at}`, "type: any"]));
    box = folder({ "model/many.yaml": attributes(many).replace("registry.test", "registry.many") });
    const few = box.run("import", "otel", "model").stderr;
    expect(few).toContain("    a.n4 (model/many.yaml:10:15): any\n    and 4 more, with --all\n");
    expect(few).not.toContain("a.n5");
    expect(box.run("import", "otel", "model", "--all").stderr).toContain("a.n8");
  });

  test("is the same when links lead in a circle, or to one file twice", () => {
    box = folder();
    const before = box.run("import", "otel", "model");
    symlinkSync("..", join(box.root, "model/deep/up"));
    symlinkSync("job.yaml", join(box.root, "model/twice.yaml"));
    symlinkSync("nowhere", join(box.root, "model/broken"));
    symlinkSync("itself", join(box.root, "model/itself"));
    expect(box.run("import", "otel", "model")).toMatchObject({ status: 0, stdout: before.stdout });
  });
});

describe("what cannot be imported is said in a sentence, and nothing is written", () => {
  const refused = (args: readonly string[], status: 1 | 2, message: RegExp): void => {
    const before = box.files();
    const result = box.run("import", ...args, "--out", "out.yaml");
    expect(result.stderr).toMatch(message);
    expect(result.stderr).not.toMatch(/\n\s+at /);
    expect(result).toMatchObject({ status, stdout: "" });
    expect(box.files()).toEqual(before);
  };

  test.each([
    [["otel"], /usage: logwright import otel DIR/],
    [["otle", "model"], /unknown source "otle"; did you mean "otel"\?/],
    [["model"], /unknown source "model"; it imports otel/],
    [["otel", "nowhere"], /nowhere does not exist/],
    [["otel", "model", "--name", "Otel"], /"Otel" is no registry name/],
    [["otel", "model", "--name", "a".repeat(201)], /cannot be the registry's name: .* longer than 200 characters/],
    [["otel", "model", "--only", ","], /--only needs the beginning of names/],
    [["otel", "model", "--only", "jbo"], /did you mean "job"\?/],
    [["otel", "docs"], /docs holds no YAML file/],
    [["otel", "empty"], /none of the files holds semantic conventions/],
  ])("%j", (args, message) => {
    box = folder({
      "docs/a.md": "",
      "empty/a.yaml": "",
      "empty/b.yaml": "- a list\n",
      "empty/c.yaml": "other: things\n",
    });
    refused(args, 2, message);
  });

  test.each<readonly [string, string, RegExp]>([
    ["YAML that does not read", "groups: [\n", /^model\/bad\.yaml:\d+:\d+: error yaml\/syntax/],
    [
      "a reference that leads nowhere",
      EVENT.replaceAll("job.done", "job.bad").replace("job.size", "job.sise"),
      /^model\/bad\.yaml:2:\d+: error otel\/reference\n[^]*did you mean "job\.size"\?[^]*`logwright explain otel\/reference` says why/,
    ],
  ])("%s", (_what, text, message) => {
    box = folder({ "model/bad.yaml": text });
    refused(["otel", "model"], 1, message);
  });

  test("a file that is not UTF-8", () => {
    box = folder();
    box.write("model/bad.yaml", Buffer.from([0x67, 0xff, 0xfe]));
    refused(["otel", "model"], 2, /model\/bad\.yaml is not UTF-8 text/);
  });

  test.each([
    ["nowhere.yaml", /cannot read .*model\/link\.yaml: no such file or folder/],
    ["link.yaml", /cannot read .*model\/link\.yaml: too many symbolic links/],
  ])("a link to %s", (target, message) => {
    box = folder();
    symlinkSync(target, join(box.root, "model/link.yaml"));
    refused(["otel", "model"], 2, message);
  });

  test("files and folders that may not be read", () => {
    box = folder();
    mkdirSync(join(box.root, "model/closed"));
    box.giveAway();
    chmodSync(join(box.root, "model/closed"), 0);
    expect(box.runAsNobody("import", "otel", "model")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/cannot read .*model\/closed: permission denied/) as string,
    });
    chmodSync(join(box.root, "model/closed"), 0o755);
    chmodSync(join(box.root, "model/job.yaml"), 0);
    expect(box.runAsNobody("import", "otel", "model")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/cannot read model\/job\.yaml: permission denied/) as string,
    });
  });

  test("a place to write to that is none", () => {
    box = folder();
    const result = box.run("import", "otel", "model", "--out", "no/such/folder.yaml");
    expect(result).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("cannot write no/such/folder.yaml") as string,
    });
  });
});
