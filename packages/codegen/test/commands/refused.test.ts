import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { REGISTRY, Sandbox } from "./sandbox.ts";

let box: Sandbox;
beforeEach(() => {
  box = new Sandbox({ "registry.yaml": REGISTRY });
});
afterEach(() => {
  for (const undo of undone.splice(0)) undo();
  box[Symbol.dispose]();
});

/** What has to be undone before the folder can go. */
const undone: (() => unknown)[] = [];

/** Takes permissions away until the test is over. */
function lock(path: string, mode: number): void {
  const full = join(box.root, path);
  chmodSync(full, mode);
  undone.push(() => existsSync(full) && chmodSync(full, 0o700));
}

/** Every file with what it holds. */
function contents(): Readonly<Record<string, string>> {
  return Object.fromEntries(box.files().map((file) => [file, box.read(file)]));
}

const CHANGED = REGISTRY.replace("the job ended", "the job is over");

describe("without permission a command is exit 2 and one sentence, and every file stays as it was", () => {
  /** What is on disk before, where nothing may be done, and what is said. */
  test.each<[what: string, generated: boolean, path: string, mode: number, args: readonly string[], said: string]>([
    ["a project", false, ".", 0o500, ["generate"], "cannot create generated/registry.index.json: permission denied"],
    ["a registry to read", false, "registry.yaml", 0o000, ["generate"], "cannot read registry.yaml: permission denied"],
    ["a registry to check", false, "registry.yaml", 0o000, ["check"], "cannot read registry.yaml: permission denied"],
    [
      "a registry to explain",
      false,
      "registry.yaml",
      0o000,
      ["explain", "job.done"],
      "cannot read registry.yaml: permission denied",
    ],
    ["a folder of outputs", true, "docs", 0o500, ["generate"], "cannot write docs/log-events.md: permission denied"],
    ["a folder to look into", true, "docs", 0o000, ["generate"], "cannot read docs/log-events.md: permission denied"],
    [
      "a file to compare",
      true,
      "docs/log-events.md",
      0o000,
      ["generate"],
      "cannot read docs/log-events.md: permission denied",
    ],
    [
      "a manifest",
      true,
      "generated/.manifest.json",
      0o000,
      ["generate"],
      "cannot read generated/.manifest.json: permission denied",
    ],
    ["a folder to begin in", false, ".", 0o500, ["init"], "cannot write tsconfig.json: permission denied"],
  ])("%s", (_, generated, path, mode, args, said) => {
    if (generated) {
      box.run("generate");
      box.write("registry.yaml", CHANGED);
    }
    const before = contents();
    box.giveAway();
    lock(path, mode);
    const { status, stdout, stderr } = box.runAsNobody(...args);
    chmodSync(join(box.root, path), 0o700);
    expect(contents()).toEqual(before);
    expect({ status, stderr }).toEqual({ status: 2, stderr: `logwright: ${said}\n` });
    if (args[0] !== "init") expect(stdout).toBe("");
  });
});

describe("what cannot be read keeps nobody from what can be told of the rest, and is exit 2", () => {
  /** All that differs is named, whether it stands before or behind the file that cannot be read. */
  const names = (stdout: string): readonly string[] => stdout.split("\n").filter((line) => /^\S+: \w/.test(line));

  test.each([["generate", "--check"], ["check"]])("%s %s", (...args) => {
    box.run("generate");
    box.write("registry.yaml", CHANGED);
    const all = names(box.run(...args).stdout);
    box.giveAway();
    lock("docs/log-events.md", 0o000);
    const { status, stdout, stderr } = box.runAsNobody(...args);
    expect(status).toBe(2);
    expect(stderr).toContain("logwright: cannot read docs/log-events.md: permission denied\n");
    expect(all.length).toBeGreaterThan(3);
    expect(names(stdout)).toEqual(
      all.map((line) =>
        line
          .replace("docs/log-events.md: changed", "docs/log-events.md: cannot be compared")
          .replace(
            /(\d+) generated files are not up to date/,
            (_, n: string) =>
              `${String(Number(n) - 1)} generated files are not up to date, 1 generated file cannot be compared`,
          ),
      ),
    );
  });

  test("where the rest is as it should be, nothing is out of date", () => {
    box.run("generate");
    box.giveAway();
    lock("docs/log-events.md", 0o000);
    const { status, stdout, stderr } = box.runAsNobody("generate", "--check");
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "logwright: cannot read docs/log-events.md: permission denied\n",
    });
    expect(stdout).toBe(
      "docs/log-events.md: cannot be compared\nregistry.yaml: 1 event, 0 metrics; 1 generated file cannot be compared\n",
    );
  });
});

test("a file that cannot be written, in a folder that can, is replaced", () => {
  box.run("generate");
  box.write("registry.yaml", CHANGED);
  box.giveAway();
  lock("docs/log-events.md", 0o400);
  expect(box.runAsNobody("generate")).toMatchObject({ status: 0, stderr: "" });
  expect(box.read("docs/log-events.md")).toContain("the job is over");
});

test("a stale file that cannot be removed stays the generator's: the next run removes it", () => {
  box.run("generate");
  box.write("registry.yaml", `${REGISTRY}outputs: { docs: false }\n`);
  box.giveAway();
  lock("docs", 0o500);
  expect(box.runAsNobody("generate")).toMatchObject({
    status: 2,
    stderr: "logwright: cannot remove docs/log-events.md: permission denied\n",
  });
  expect(box.files().filter((file) => file.endsWith(".tmp"))).toEqual([]);
  chmodSync(join(box.root, "docs"), 0o700);
  expect(box.runAsNobody("generate")).toMatchObject({
    status: 0,
    stdout:
      "removed docs/log-events.md\nwrote generated/.manifest.json\nregistry.yaml: 1 event, 0 metrics; 1 file written, 1 removed\n",
  });
  expect(box.files().filter((file) => file.startsWith("docs/"))).toEqual([]);
});

test("an extended registry that cannot be read is a finding at its name", () => {
  box.write("registry.yaml", REGISTRY.replace("events:", "extends: ./base.yaml\nevents:"));
  box.write("base.yaml", REGISTRY.replace("job.done", "base.ready"));
  box.giveAway();
  lock("base.yaml", 0o000);
  const { status, stderr } = box.runAsNobody("check");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^registry\.yaml:4:10: error .*\n/);
  expect(stderr).toContain("cannot read base.yaml: permission denied");
});

const isRoot = process.getuid?.() === 0;
if (!isRoot) process.stderr.write("The test of a full disk needs root, to mount a tmpfs.\n");

test.skipIf(!isRoot && process.env["CI"] !== "true")("a full disk leaves the old files whole and nothing else", () => {
  const disk = join(box.root, "disk");
  mkdirSync(disk);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=512k", "tmpfs", disk]);
  undone.push(() => execFileSync("umount", [disk]));
  const args = ["generate", "--registry", "disk/registry.yaml"];
  box.write("disk/registry.yaml", REGISTRY);
  expect(box.run(...args)).toMatchObject({ status: 0, stderr: "" });
  box.write("disk/registry.yaml", CHANGED);
  fill(join(disk, "ballast"));
  const before = contents();
  const { status, stdout, stderr } = box.run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^logwright: cannot write \S+: the disk is full\n$/);
  expect(contents()).toEqual(before);
});

/** Writes until no more can be written. */
function fill(file: string): void {
  try {
    for (let kilobytes = 0; kilobytes < 4096; kilobytes += 4) writeFileSync(file, Buffer.alloc(4096), { flag: "a" });
  } catch {
    // Full, as it should be.
  }
}
