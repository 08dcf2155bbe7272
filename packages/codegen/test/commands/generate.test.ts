import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { REGISTRY, Sandbox } from "./sandbox.ts";

let box: Sandbox;
beforeEach(() => {
  box = new Sandbox({ "registry.yaml": REGISTRY });
});
afterEach(() => box[Symbol.dispose]());

const OLD = new Date("2020-01-01T00:00:00Z");

function age(): void {
  for (const file of box.files()) utimesSync(join(box.root, file), OLD, OLD);
}

function freshFiles(): readonly string[] {
  return box.files().filter((file) => statSync(join(box.root, file)).mtimeMs !== OLD.getTime());
}

describe("writing", () => {
  test("a second run writes nothing and keeps every time", () => {
    expect(box.run("generate")).toMatchObject({ status: 0 });
    age();
    expect(box.run("generate")).toMatchObject({
      status: 0,
      stdout: "registry.yaml: 1 event, 0 metrics; nothing to write\n",
      stderr: "",
    });
    expect(freshFiles()).toEqual([]);
  });

  test("only what changed is written", () => {
    box.run("generate");
    age();
    box.write("registry.yaml", REGISTRY.replace("the job ended", "the job came to its end"));
    const written = box.run("generate").stdout;
    expect(written).toContain("wrote docs/log-events.md");
    expect(freshFiles()).toContain("generated/events.ts");
    expect(freshFiles()).not.toContain("generated/metrics.ts");
  });

  test("what is not generated any more goes, with its folder; what others wrote stays", () => {
    box.run("generate");
    box.write("docs/mine.md", "mine\n");
    box.write("registry.yaml", `${REGISTRY}outputs: { docs: false, grafana: false }\n`);
    expect(box.run("generate").stdout).toContain("removed docs/log-events.md");
    expect(box.files()).toContain("docs/mine.md");
    expect(box.files().filter((file) => /log-events|grafana/.test(file))).toEqual([]);
    expect(box.run("generate", "--check")).toMatchObject({ status: 0 });
  });

  test("a stale file that somebody edited is left alone and named", () => {
    box.run("generate");
    box.write("docs/log-events.md", "my notes\n");
    box.write("registry.yaml", `${REGISTRY}outputs: { docs: false }\n`);
    expect(box.run("generate").stdout).toMatch(/left alone.* docs\/log-events\.md/);
    expect(box.read("docs/log-events.md")).toBe("my notes\n");
  });

  test("a foreign file in the way stops everything, and nothing is written", () => {
    box.write("docs/log-events.md", "written by hand\n");
    const before = box.files();
    expect(box.run("generate")).toMatchObject({ status: 2, stderr: expect.stringContaining("docs/log-events.md") });
    expect(box.files()).toEqual(before);
    expect(box.read("docs/log-events.md")).toBe("written by hand\n");
  });

  test("says at the end what the registry has, how many findings there are, and what was written", () => {
    box.write("registry.yaml", REGISTRY.replace("the job ended", "job done"));
    const first = box.run("generate").stdout;
    const written = first.match(/^wrote /gm)?.length ?? 0;
    expect(first).toMatch(
      new RegExp(`\nregistry.yaml: 1 event, 0 metrics; 0 errors, 1 warning; ${String(written)} files written\n$`),
    );
    box.write("registry.yaml", `${REGISTRY}outputs: { docs: false }\n`);
    expect(box.run("generate").stdout).toMatch(
      /\nregistry\.yaml: 1 event, 0 metrics; \d+ files written, \d+ removed\n$/,
    );
    box.write("registry.yaml", REGISTRY.replace("int", "itn").replace("info", "inof"));
    expect(box.run("generate").stderr).toMatch(/\nregistry\.yaml: 2 errors, 0 warnings; nothing was written\n$/);
  });

  test("an error in the registry leaves every file as it is", () => {
    box.run("generate");
    age();
    box.write("registry.yaml", REGISTRY.replace("size: int", "size: itn"));
    expect(box.run("generate")).toMatchObject({ status: 1, stdout: "" });
    expect(freshFiles()).toEqual(["registry.yaml"]);
  });

  test("a manifest cannot make it delete what lies outside, nor what somebody else wrote", () => {
    box.run("generate");
    box.write("precious.txt", "precious\n");
    const manifest = "generated/.manifest.json";
    const lines = ["../precious", "/etc/hostname", "precious.txt", ".git/config"].map(
      (path) => `["${path}", "${"0".repeat(64)}"],`,
    );
    box.write(manifest, box.read(manifest).replace('"files": [', `"files": [${lines.join("")}`));
    box.run("generate");
    expect(box.read("precious.txt")).toBe("precious\n");
  });

  test.each([".GIT/config", ".git/config", "NODE_MODULES/a/index.js", "generated/../precious.txt", "docs/con.md"])(
    "a manifest cannot make it delete %s, not even with the right hash",
    (path) => {
      box.run("generate");
      const precious = Buffer.from("precious\n");
      box.write(path, precious);
      const manifest = "generated/.manifest.json";
      const line = `["${path}", "${createHash("sha256").update(precious).digest("hex")}"],`;
      box.write(manifest, box.read(manifest).replace('"files": [', `"files": [${line}`));
      expect(box.run("generate")).toMatchObject({ status: 0, stderr: expect.not.stringContaining("removed") });
      expect(box.read(path)).toBe("precious\n");
    },
  );

  test.each(["generated/./events.ts", "./generated/events.ts", "generated//events.ts"])(
    "a file that a manifest names twice is not taken for a stale one: %s",
    (alias) => {
      box.run("generate");
      const manifest = "generated/.manifest.json";
      const events = box.read("generated/events.ts");
      box.write(
        manifest,
        box
          .read(manifest)
          .replace(
            /\["generated\/events\.ts",[^\]]*\]/,
            (own) => `${own}, ${own.replace("generated/events.ts", alias)}`,
          ),
      );
      expect(box.run("generate")).toMatchObject({ status: 0 });
      expect(box.read("generated/events.ts")).toBe(events);
    },
  );

  test("files that git checked out with CRLF are as they should be, and are replaced when they change", () => {
    box.run("generate");
    const files = box.files().filter((file) => file !== "registry.yaml");
    for (const file of files) box.write(file, box.read(file).replaceAll("\n", "\r\n"));
    expect(box.run("generate", "--check")).toMatchObject({ status: 0 });
    expect(box.run("generate").stdout).toMatch(/^registry\.yaml: .*\n$/);
    expect(box.read("docs/log-events.md")).toContain("\r\n");
    box.write("registry.yaml", REGISTRY.replace("the job ended", "the job came to its end"));
    const { stdout } = box.run("generate");
    expect(stdout).toContain("wrote docs/log-events.md\n");
    expect(stdout).not.toContain("hand edit");
    expect(box.read("docs/log-events.md")).not.toContain("\r");
    box.write("docs/log-events.md", `${box.read("docs/log-events.md").replaceAll("\n", "\r\n")}more\r\n`);
    expect(box.run("generate", "--check").stdout).toContain("docs/log-events.md: edited by hand");
  });

  test("a stale file that a link led to goes with the link", () => {
    box.run("generate");
    mkdirSync(join(box.root, "pages"));
    renameSync(join(box.root, "docs/log-events.md"), join(box.root, "pages/events.md"));
    symlinkSync("../pages/events.md", join(box.root, "docs/log-events.md"));
    box.write("registry.yaml", `${REGISTRY}outputs: { docs: false }\n`);
    expect(box.run("generate")).toMatchObject({ status: 0 });
    expect(box.files().filter((file) => /^(?:docs|pages)\//.test(file))).toEqual([]);
    box.write("registry.yaml", REGISTRY);
    expect(box.run("generate")).toMatchObject({ status: 0 });
  });

  test("a stale file with CRLF is removed like any other", () => {
    box.run("generate");
    box.write("docs/log-events.md", box.read("docs/log-events.md").replaceAll("\n", "\r\n"));
    box.write("registry.yaml", `${REGISTRY}outputs: { docs: false }\n`);
    expect(box.run("generate").stdout).toContain("removed docs/log-events.md\n");
  });

  test.skipIf(process.platform === "win32")("a pipe in the place of an output is not waited for", () => {
    mkdirSync(join(box.root, "docs"));
    execFileSync("mkfifo", [join(box.root, "docs/log-events.md")]);
    expect(box.run("generate")).toMatchObject({
      status: 2,
      stderr: "logwright: docs/log-events.md is no file; move it away\n",
    });
    expect(box.files()).toEqual(["docs/log-events.md", "registry.yaml"]);
  });

  test("a file that an output reaches by another name is not taken for a stale one", () => {
    box.run("generate");
    const docs = box.read("docs/log-events.md");
    symlinkSync("docs", join(box.root, "Docs"));
    box.write("registry.yaml", `${REGISTRY}outputs: { docs: Docs }\n`);
    expect(box.run("generate")).toMatchObject({ status: 0 });
    expect(box.read("Docs/log-events.md")).toBe(docs);
    expect(box.run("generate", "--check").status).toBe(0);
  });

  test("outputs that a file and a folder of one name would take are refused before anything is written", () => {
    box.write("registry.yaml", `${REGISTRY}outputs: { docs: a, sql: a/log-events.md/b }\n`);
    const { status, stdout, stderr } = box.run("generate");
    expect([status, stderr]).toEqual([1, expect.stringContaining("nothing was written")]);
    expect(stdout + stderr).toContain('"a/log-events.md" is a file of the output docs');
    expect(box.files()).toEqual(["registry.yaml"]);
  });

  test.each(["generated", "generated/events.ts", "docs"])("a symbolic link that leads out is refused: %s", (link) => {
    using outside = new Sandbox({ "target.ts": "theirs\n" });
    if (link.includes("/")) mkdirSync(join(box.root, "generated"));
    symlinkSync(link.endsWith(".ts") ? join(outside.root, "target.ts") : outside.root, join(box.root, link));
    expect(box.run("generate")).toMatchObject({ status: 2, stderr: expect.stringContaining("outside the project") });
    expect(outside.files()).toEqual(["target.ts"]);
    expect(outside.read("target.ts")).toBe("theirs\n");
  });

  test("a link to nowhere is refused", () => {
    symlinkSync(join(box.root, "nowhere"), join(box.root, "docs"));
    expect(box.run("generate")).toMatchObject({ status: 2, stderr: expect.stringContaining("leads nowhere") });
  });

  test("a file where a folder belongs is exit 2 and one sentence, and nothing is written", () => {
    box.write("generated", "a file\n");
    const { status, stderr } = box.run("generate");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^logwright: cannot .*generated.*\n$/);
    expect(box.files()).toEqual(["generated", "registry.yaml"]);
  });

  test("Ctrl-C while files are written leaves all of them whole and no temporary one", async () => {
    const events = Array.from(
      { length: 1_500 },
      (_, index) => `  job.done${index}: { severity: info, summary: it ended, data: { size: int, path: string } }\n`,
    );
    box.write("registry.yaml", `${REGISTRY}${events.join("")}`);
    const child = box.start("generate");
    const ended = new Promise((done) => child.on("exit", (code, signal) => done({ code, signal })));
    const isStaging = (): boolean => box.files().some((file) => file.endsWith(".tmp"));
    for (let tries = 0; tries < 10_000 && child.exitCode === null && !isStaging(); tries += 1)
      await new Promise((next) => setTimeout(next, 2));
    child.kill("SIGINT");
    const cameInTime = isStaging();
    const how = await ended;
    if (cameInTime) expect(how).toEqual({ code: null, signal: "SIGINT" });
    expect(box.files().filter((file) => file.endsWith(".tmp"))).toEqual([]);
    expect(box.run("generate", "--check").status).toBe(0);
  });

  test("no temporary file is left", () => {
    box.run("generate");
    expect(box.files().filter((file) => file.includes(".tmp"))).toEqual([]);
  });
});

describe("--check", () => {
  test("is one line when all is as it should be", () => {
    box.run("generate");
    expect(box.run("generate", "--check")).toMatchObject({
      status: 0,
      stdout: "registry.yaml: 1 event, 0 metrics; the generated files are up to date\n",
      stderr: "",
    });
  });

  test("names missing, changed and stale files with a unified diff, and writes nothing", () => {
    box.run("generate");
    age();
    renameSync(join(box.root, "generated/spans.ts"), join(box.root, "spans.bak"));
    box.write("registry.yaml", `${REGISTRY.replace("the job ended", "the job is over")}outputs: { sql: false }\n`);
    const { status, stdout, stderr } = box.run("generate", "--check");
    expect(status).toBe(1);
    expect(stdout).toContain("generated/spans.ts: missing\n");
    expect(stdout).toContain("docs/log-events.md: changed\n");
    expect(stdout).toContain("generated/sql/duckdb.sql: stale\n");
    expect(stdout).toMatch(/--- a\/docs\/log-events\.md\n\+\+\+ b\/docs\/log-events\.md\n@@ -\d+,\d+ \+\d+,\d+ @@\n/);
    expect(stdout).toMatch(/^-.*the job ended.*$/m);
    expect(stdout).toMatch(/^\+.*the job is over.*$/m);
    expect(stderr).toContain("logwright generate");
    expect(freshFiles()).toEqual(["registry.yaml"]);
  });

  test("names a hand edit and merge-conflict markers", () => {
    box.run("generate");
    box.write("generated/events.ts", `${box.read("generated/events.ts")}// mine\n`);
    box.write("generated/metrics.ts", `<<<<<<< HEAD\n${box.read("generated/metrics.ts")}=======\n>>>>>>> theirs\n`);
    const { stdout } = box.run("generate", "--check");
    expect(stdout).toContain("generated/events.ts: edited by hand\n");
    expect(stdout).toContain("generated/metrics.ts: has merge-conflict markers\n");
    expect(box.run("generate").stdout).toContain("wrote over a hand edit in generated/events.ts");
    expect(box.run("generate", "--check")).toMatchObject({ status: 0 });
  });

  test("a manifest with conflict markers still tells whose the files are", () => {
    box.run("generate");
    const manifest = box.read("generated/.manifest.json");
    box.write("generated/.manifest.json", `<<<<<<< HEAD\n${manifest}=======\n${manifest}>>>>>>> theirs\n`);
    expect(box.run("generate", "--check").stdout).toContain("generated/.manifest.json: has merge-conflict markers");
    expect(box.run("generate")).toMatchObject({ status: 0 });
    expect(box.read("generated/.manifest.json")).toBe(manifest);
  });
});

describe("input", () => {
  test.each([
    ["no registry", [], "registry.yaml"],
    ["a named registry that does not exist", ["--registry", "other.yaml"], "other.yaml does not exist"],
    ["an unknown option", ["--chekc"], 'did you mean "--check"?'],
    ["an unknown letter", ["-x"], 'unknown option "-x" of generate; see "logwright generate --help"'],
    ["an option without its value", ["--registry"], "--registry needs a value: --registry FILE"],
    [
      "an option in the place of a value",
      ["--registry", "--check"],
      '--registry needs a value, and "--check" is an option; write "--registry=--check" where it is the value',
    ],
    ["a switch with a value", ["--check=yes"], '"--check" takes no value'],
    ["an argument", ["extra"], "usage: logwright generate"],
    ["an unknown format", ["--format", "jsno"], 'did you mean "json"?'],
    ["--check with --watch", ["--check", "--watch"], "--watch"],
  ])("%s is exit 2 with one sentence", (_, args, said) => {
    using empty = new Sandbox(args.length === 0 ? {} : { "registry.yaml": REGISTRY });
    const { status, stderr, stdout } = empty.run("generate", ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^logwright: .+\n$/);
    expect(stderr).toContain(said);
    expect(empty.files()).toEqual(args.length === 0 ? [] : ["registry.yaml"]);
  });

  test("a folder, and bytes that are no UTF-8, are exit 2", () => {
    expect(box.run("generate", "--registry", ".")).toMatchObject({ status: 2 });
    box.write("latin.yaml", Buffer.from([0x6c, 0x3a, 0x20, 0xe9]));
    expect(box.run("generate", "--registry", "latin.yaml")).toMatchObject({
      status: 2,
      stderr: "logwright: latin.yaml is not UTF-8 text\n",
    });
  });

  test("the registry is found from a folder below, and files are named from there", () => {
    box.write("registry.yaml", REGISTRY.replace("info", "inof"));
    mkdirSync(join(box.root, "deep/er"), { recursive: true });
    const run = new Sandbox();
    run[Symbol.dispose]();
    Object.assign(run, { root: join(box.root, "deep/er") });
    expect(run.run("generate").stderr).toMatch(/^\.\.\/\.\.\/registry\.yaml:6:15: error shape\/unknown-word/);
  });

  test("machine formats go to standard output, alone", () => {
    box.write("registry.yaml", REGISTRY.replace("info", "inof"));
    const { status, stdout, stderr } = box.run("generate", "--format", "json");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: "shape/unknown-word", file: "registry.yaml" }] });
  });

  test("extends reads files beside the registry and packages of node_modules, whatever they export", () => {
    box.write("registry.yaml", REGISTRY.replace("events:", "extends: [./shared/base.yaml, '@acme/base']\nevents:"));
    box.write("shared/base.yaml", REGISTRY.replace("job.done", "base.ready"));
    box.write("node_modules/@acme/base/package.json", '{ "name": "@acme/base", "exports": {} }');
    box.write("node_modules/@acme/base/registry.yaml", REGISTRY.replace("job.done", "package.ready"));
    expect(box.run("generate")).toMatchObject({ status: 0 });
    expect(box.read("docs/log-events.md")).toContain("| package.ready |");
    expect(box.read("docs/log-events.md")).toContain("| base.ready |");
  });

  test("a package that a linked package extends is found beside the real one, as pnpm lays them out", () => {
    const store = "node_modules/.pnpm/acme-base@1.0.0/node_modules";
    box.write("registry.yaml", REGISTRY.replace("events:", "extends: ['@acme/base']\nevents:"));
    box.write(
      `${store}/@acme/base/registry.yaml`,
      "logwright: 1\nname: base\nversion: 1.0.0\nextends: ['@acme/core']\n",
    );
    box.write(`${store}/@acme/core/registry.yaml`, REGISTRY.replace("job.done", "core.ready"));
    mkdirSync(join(box.root, "node_modules/@acme"), { recursive: true });
    symlinkSync(join("..", "..", store, "@acme/base"), join(box.root, "node_modules/@acme/base"), "dir");
    expect(box.run("generate")).toMatchObject({ status: 0 });
    expect(box.read("docs/log-events.md")).toContain("| core.ready |");
    expect(box.files()).toContain("generated/extends/@acme/core/registry.yaml");
  });

  test("a package that is installed above the project gives the same bytes in every checkout", () => {
    const write = (at: Sandbox): void => {
      at.write("packages/log/registry.yaml", REGISTRY.replace("events:", "extends: ['@acme/base']\nevents:"));
      at.write("node_modules/@acme/base/registry.yaml", REGISTRY.replace("job.done", "package.ready"));
    };
    write(box);
    const args = ["generate", "--registry", "packages/log/registry.yaml"];
    expect(box.run(...args)).toMatchObject({ status: 0 });
    using other = new Sandbox();
    write(other);
    expect(other.run(...args)).toMatchObject({ status: 0 });
    const generated = box.files().filter((path) => path.startsWith("packages/log/"));
    expect(generated.length).toBeGreaterThan(5);
    for (const path of generated) expect(other.read(path), path).toBe(box.read(path));
    expect(box.read("packages/log/generated/registry.index.json")).toContain(
      '"../../../node_modules/@acme/base/registry.yaml"',
    );
  });

  test("line ends and a byte order mark change nothing but the hash of the source", () => {
    box.run("generate");
    const before = box.read("generated/events.ts");
    box.write("registry.yaml", `\uFEFF${REGISTRY.replaceAll("\n", "\r\n")}`);
    expect(box.run("generate")).toMatchObject({ status: 0 });
    expect(box.read("generated/events.ts")).toBe(before);
  });
});

test("NO_COLOR and pipes get no colour", () => {
  box.write("registry.yaml", REGISTRY.replace("info", "inof"));
  expect(box.run("generate").stderr).not.toContain("\u001b");
});

test("output of a run is the same from any folder and locale", () => {
  box.run("generate");
  const before = readFileSync(join(box.root, "generated/registry.index.json"), "utf8");
  using second = new Sandbox({ "registry.yaml": REGISTRY });
  second.run("generate", "--registry", "./registry.yaml");
  expect(second.read("generated/registry.index.json")).toBe(before);
});
