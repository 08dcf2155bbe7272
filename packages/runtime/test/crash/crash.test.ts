import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { testRegistry } from "../config/registry.ts";
import { type Ended, runProgram, temporaryDirectory } from "../durability/run-program.ts";

const DIST = join(import.meta.dirname, "../../dist");
const PROGRAM = "../../crash/programs/crash.mjs";
const preload = [process.execPath, "--import", join(DIST, "crash/preload.js")];
const plain = [process.execPath];
/** The programs stand in this repository, so the preload finds its registry. */
const REPOSITORY = "GENO_LEWM";
const FOREIGN = "InternalError.InvariantViolation";
const DNA = "ACGTACGTACGTACGTACGTACGTACGT";

interface Crashed extends Ended {
  readonly records: readonly Readonly<Record<string, unknown>>[];
  /** What is in the log directories: the one that is set, and those in the home directory. */
  readonly files: readonly string[];
  /** The records' text, to look for what must not be in it. */
  readonly text: string;
}

async function crash(
  name: string,
  command: readonly string[] = preload,
  env: NodeJS.ProcessEnv = {},
  message = "secret",
): Promise<Crashed> {
  const logDir = temporaryDirectory();
  const HOME = temporaryDirectory();
  const variables = { HOME, [`${REPOSITORY}_LOG_DIR`]: logDir, ACME_LOG_DIR: logDir, ...env };
  const ended = await runProgram(PROGRAM, { crash: name, message, logDir }, command, variables);
  const text = readdirSync(logDir)
    .map((file) => readFileSync(join(logDir, file), "utf8"))
    .join("");
  return {
    ...ended,
    files: [logDir, HOME].flatMap((directory) => readdirSync(directory)),
    text,
    records: text
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

describe("a crash before any logger exists", () => {
  test.each([
    { name: "thrown", code: FOREIGN, command: preload },
    { name: "rejected", code: FOREIGN, command: preload },
    { name: "inTimer", code: FOREIGN, command: preload },
    { name: "missingModule", code: FOREIGN, command: preload },
    { name: "runMain", code: "ConfigError", command: plain },
  ])(
    "$name leaves one sanitized record in the log directory and on stderr, and exit code 1",
    async ({ name, code, command }) => {
      const { records, text, stderr, code: exitCode } = await crash(name, command);
      expect(exitCode).toBe(1);
      expect(records).toHaveLength(1);
      expect(Object.keys(records[0] ?? {})).toEqual([
        "ts",
        "severity",
        "event",
        "run_id",
        "component",
        "error_code",
        "frames",
        "data",
      ]);
      expect(records[0]).toMatchObject({ severity: "error", event: "error", error_code: code });
      expect(records[0]?.["run_id"]).toMatch(/^run-[0-9a-f]{12}$/);
      expect(text).not.toContain("secret");
      expect(stderr).toContain(text);
    },
  );

  test("frames say function, file relative to the project, and line", async () => {
    const { records } = await crash("thrown");
    const frames = records[0]?.["frames"] as string[];
    expect(frames[0]).toMatch(/^Object\.readPatient \[as thrown\] test\/crash\/programs\/crash\.mjs:\d+$/);
    expect(frames.join("\n")).not.toContain(import.meta.dirname);
  });

  test("what is no Error is recorded without its value and without frames", async () => {
    const { records, text } = await crash("notAnError");
    expect(records).toMatchObject([{ event: "error", error_code: FOREIGN, frames: [] }]);
    expect(text).not.toContain("secret");
  });

  test("an exception that throws when it is looked at leaves a record all the same", async () => {
    const { records, code } = await crash("hostile");
    expect(code).not.toBe(0);
    expect(records).toHaveLength(1);
  });

  test("a message that looks like frames gets nothing into the record", async () => {
    const forged = "x\n    at patientJohnDoe (/home/john/doe.js:1:2)\n    at b (/c.js:3:4)";
    const { text, records } = await crash("thrown", preload, {}, forged);
    expect(text).not.toMatch(/patientJohnDoe|doe\.js|c\.js/);
    expect((records[0]?.["frames"] as string[])[0]).toContain("readPatient");
    expect((await crash("changedMessage", preload, {}, forged)).records[0]?.["frames"]).toEqual([]);
  });

  test("DNA in a function's name does not get out, and does not take the other frames with it", async () => {
    const { text, records } = await crash("nastyName", preload, {}, DNA);
    expect(text).not.toContain("ACGTACGT");
    expect(records[0]?.["frames"]).toContain("<frame>");
    expect((records[0]?.["frames"] as string[])[0]).toContain("readPatient");
  });

  test("a bad setting is no such crash: no file is left, and Node says what it says", async () => {
    const { text, stderr, code } = await crash("badSetting", preload, { ACME_LOG_LEVEL: "loud" });
    expect(stderr).toContain('ACME_LOG_LEVEL is "loud"; it must be debug, info, warn or error.');
    expect({ text, code }).toEqual({ text: "", code: 1 });
    expect(stderr).not.toContain('"event":"error"');
  });

  test("beside a bad setting the record goes where the rest of the environment says", async () => {
    const { records } = await crash("thrown", preload, { [`${REPOSITORY}_LOG_LEVEL`]: "loud" });
    expect(records).toMatchObject([{ event: "error", error_code: FOREIGN }]);
  });

  test("an exception that throws when its class is asked for leaves a record all the same", async () => {
    const { records, code } = await crash("classless");
    expect(code).not.toBe(0);
    expect(records).toHaveLength(1);
  });

  test("a log directory that cannot be written leaves the record on stderr and the exit code alone", async () => {
    const file = join(temporaryDirectory(), "file");
    writeFileSync(file, "");
    const { code, stderr } = await crash("thrown", preload, { [`${REPOSITORY}_LOG_DIR`]: file });
    expect(code).toBe(1);
    expect(stderr).toContain(`"error_code":"${FOREIGN}"`);
  });

  test("the registry is found by its index above the program, with its variables, layout and catalogue", () => {
    const project = temporaryDirectory();
    const logDir = join(project, "logs");
    mkdirSync(join(project, "generated"));
    mkdirSync(join(project, "src"));
    // without InternalError.InvariantViolation, as most registries are: a foreign error has that code all the same
    const registry = testRegistry({ envPrefix: "SHOP", errors: ["InputError.BadFile"] });
    writeFileSync(join(project, "generated/registry.index.json"), JSON.stringify({ format: 1, registry }));
    writeFileSync(join(project, "package.json"), '{"type":"module"}');
    writeFileSync(
      join(project, "src/main.js"),
      'const error = new Error("no"); error.code = process.argv[2]; throw error;',
    );
    for (const [code, shown] of [
      ["InputError.BadFile", "InputError.BadFile"],
      ["EACCES", "InternalError.InvariantViolation"],
    ]) {
      const runId = `r-${String(code)}`;
      spawnSync(process.execPath, [...preload.slice(1), join(project, "src/main.js"), String(code)], {
        env: { ...process.env, SHOP_LOG_DIR: logDir, SHOP_RUN_ID: runId },
      });
      const record = JSON.parse(readFileSync(join(logDir, `${runId}.jsonl`), "utf8")) as Record<string, unknown>;
      expect(record).toMatchObject({ severity: "ERROR", run_id: runId, error_code: shown });
      expect((record["frames"] as string[])[0]).toBe("<anonymous> src/main.js:1");
    }
  });
});

describe("runMain, when the user has to set the program up otherwise", () => {
  const env = { ACME_LOG_LEVEL: "loud" };
  const said = 'ACME_LOG_LEVEL is "loud"; it must be debug, info, warn or error.\n';

  test.each([
    { name: "usageSetting", message: "", stderr: said },
    { name: "usageKeptAlive", message: "", stderr: said },
    { name: "usageNoMain", message: "secret", stderr: "main is a string; it must be a function.\n" },
    {
      name: "usageForeign",
      message: "x\u001b[2J\ny",
      stderr: "x\\x1b[2J\ny\n",
    },
    {
      name: "usageForeign",
      message: `is ${DNA}`,
      stderr: "The program was not set up as it needs to be; what it says of that must not be shown.\n",
    },
  ])(
    "$name: stderr has its sentence and no stack, there is no file, and the exit code is 1",
    async ({ name, message, stderr }) => {
      const crashed = await crash(name, plain, env, message);
      expect(crashed).toMatchObject({ code: 1, signal: null, stderr, stdout: "", files: [] });
    },
  );

  test("a run that lacks what it needs is told so as a list", async () => {
    const { code, stderr, files } = await crash("usageRun", plain);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^A run cannot be reproduced without all of its provenance. .*\n {2}seed: give the whole/);
    expect(stderr).not.toMatch(/ {4}at |node:|Error:/);
    expect(files).toEqual([]);
  });

  test("with an open run the record goes into its file, after what was logged before", async () => {
    const { code, stderr, records } = await crash("usageWithLogger", plain);
    expect({ code, stderr }).toEqual({ code: 1, stderr: said });
    expect(records).toMatchObject([
      { event: "logwright.run.interrupted" },
      { event: "error", run_id: "r", error_code: "ConfigurationError" },
    ]);
  });

  test("without runMain the program ends as Node ends it", async () => {
    const { code, stderr } = await crash("badSetting", plain, env);
    expect(code).toBe(1);
    expect(stderr).toContain(`ConfigurationError: ${said.trim()}\n    at `);
  });
});

test("a crash with a logger goes into the run's file", async () => {
  const { records } = await crash("withLogger");
  expect(records).toMatchObject([{ event: "error", run_id: "r", error_code: "ConfigError" }]);
});

test("an application that handles its exceptions, or ends on purpose, has not crashed", async () => {
  expect(await crash("handled")).toMatchObject({ code: 9, records: [] });
  expect(await crash("exits")).toMatchObject({ code: 3, records: [] });
});

test("without preload or runMain there is no record, and the same exit code", async () => {
  expect(await crash("thrown", plain)).toMatchObject({ code: 1, records: [] });
});
