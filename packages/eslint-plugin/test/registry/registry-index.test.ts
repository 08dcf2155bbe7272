import { Linter } from "eslint";
import { cpSync, mkdirSync, mkdtempSync, rmSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import plugin from "../../src/index.ts";
import { FIXTURES } from "../rule-tester.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "logwright-index-"));
  mkdirSync(join(root, "src", "deep"), { recursive: true });
  cpSync(join(FIXTURES, "generated"), join(root, "generated"), { recursive: true });
  cpSync(join(FIXTURES, "registry.yaml"), join(root, "registry.yaml"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const CODE =
  'import { getLogger } from "@logwright/runtime";\nconst logger = getLogger("a");\nlogger.info("nobody.knows");\nlogger.info("training.run.start");\n';

function lint(settings: object = {}, file = "src/deep/file.js"): readonly string[] {
  const linter = new Linter({ configType: "flat", cwd: root });
  const config = {
    plugins: { logwright: plugin as never },
    settings: { logwright: settings },
    rules: { "logwright/registered-event-name": "error", "logwright/declared-keys": "off" },
  } as never;
  return linter.verify(CODE, [config], { filename: join(root, file) }).map(({ line, message }) => `${line} ${message}`);
}

const INDEX = (): string => join(root, "generated", "registry.index.json");
const unregistered =
  '3 Event "nobody.knows" is not registered. Declare it in the registry, then run `npx logwright generate`.';

describe("the index of a linted file", () => {
  test("is found upwards", () => expect(lint()).toEqual([unregistered]));

  test("is found from the settings, relative to the working directory", () => {
    cpSync(join(root, "generated"), join(root, "elsewhere"), { recursive: true });
    rmSync(join(root, "generated"), { recursive: true });
    expect(lint({ index: "elsewhere/registry.index.json" })).toEqual([unregistered]);
  });

  test("the nearest one upwards wins", () => {
    cpSync(join(root, "generated"), join(root, "src", "generated"), { recursive: true });
    writeFileSync(join(root, "src", "generated", "registry.index.json"), "{}");
    expect(lint()[0]).toContain('"src/generated/registry.index.json" cannot be used');
  });

  test("is missing: said once, with the command", () => {
    unlinkSync(INDEX());
    expect(lint()).toEqual([
      "3 There is no generated/registry.index.json at or above this file, so no name can be checked. Run `npx logwright generate`, or name the index in settings.logwright.index.",
    ]);
  });

  test("is missing where the settings say: a relative path names the folder that it counts from", () => {
    const [message, ...more] = lint({ index: "nowhere.json" });
    expect(message).toMatch(
      /^3 "nowhere\.json" cannot be used: there is no such file in ".+", where ESLint was started\. Run `npx logwright generate`\.$/,
    );
    expect(more).toEqual([]);
    expect(lint({ index: "/nowhere.json" })).toEqual([
      '3 "/nowhere.json" cannot be used: there is no such file. Run `npx logwright generate`.',
    ]);
  });

  test.each([
    ["not JSON", "{", "it is not JSON"],
    ["empty", "", "it is not JSON"],
    ["no object", "[]", "it holds no index"],
    ["no index", "{}", "it holds no index"],
    ["null", "null", "it holds no index"],
    ["of another format", '{"format":2}', "it is of format 2, and this plugin reads format 1"],
    ["without its lists", '{"format":1,"sources":[]}', 'it has no list "events"'],
    [
      "without the registry's fields",
      '{"format":1,"sources":[],"events":[],"metrics":[],"spans":[],"errors":[]}',
      'it has no list "registry.fields"',
    ],
    [
      "without its deny list",
      '{"format":1,"sources":[],"events":[],"metrics":[],"spans":[],"errors":[],"registry":{"fields":[]}}',
      'it has no list "registry.redaction.deny"',
    ],
  ])("is %s: said once, with the reason", (_name, text, reason) => {
    writeFileSync(INDEX(), text);
    expect(lint()).toEqual([
      `3 "generated/registry.index.json" cannot be used: ${reason}. Run \`npx logwright generate\`.`,
    ]);
  });

  test("is a folder", () => {
    unlinkSync(INDEX());
    mkdirSync(INDEX());
    expect(lint()[0]).toContain("There is no generated/registry.index.json");
  });

  test("is stale: said once, and still used", () => {
    writeFileSync(join(root, "registry.yaml"), "logwright: 1\nname: acme\n");
    expect(lint()).toEqual([
      '3 "generated/registry.index.json" was not made from this "registry.yaml". Run `npx logwright generate`.',
      unregistered,
    ]);
  });

  test("is not stale for turned line ends", () => {
    writeFileSync(join(root, "registry.yaml"), "logwright: 1\r\nname: acme\r\nversion: 0.1.0\r\nevents: {}\r\n");
    expect(lint()).toEqual([unregistered]);
  });

  test("is not stale where its source is not at hand", () => {
    unlinkSync(join(root, "registry.yaml"));
    expect(lint()).toEqual([unregistered]);
  });

  test("is read again when it changes, with the same settings object and linter", () => {
    expect(lint()).toEqual([unregistered]);
    writeFileSync(INDEX(), "{}");
    expect(lint()[0]).toContain("cannot be used");
    cpSync(join(FIXTURES, "generated", "registry.index.json"), INDEX());
    utimesSync(INDEX(), new Date(), new Date(Date.now() + 5_000));
    expect(lint()).toEqual([unregistered]);
  });

  test("settings of the wrong type count as absent", () =>
    expect(lint({ index: 5, runtime: [1, null] })).toEqual([unregistered]));
});
