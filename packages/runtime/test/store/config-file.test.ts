import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { LogStoreConfigError, openLogStore, openLogStoreFile, registerLogStore } from "../../src/store/index.ts";
import { REGISTRY, temporaryFolder } from "./registry-fixture.ts";

/** Writes a configuration and whatever stands beside it. */
function project(yaml: string, files: Readonly<Record<string, string>> = {}): string {
  const directory = temporaryFolder();
  for (const [name, text] of Object.entries({ ...files, "run.yaml": yaml })) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  return join(directory, "run.yaml");
}

async function complaint(yaml: string, files?: Readonly<Record<string, string>>): Promise<string> {
  const path = project(yaml, files);
  const error = await openLogStoreFile(path, { registry: REGISTRY, baseDir: dirname(path) }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof LogStoreConfigError)) throw new Error(`no complaint: ${String(error)}`);
  return error.message.replaceAll(path, "run.yaml");
}

describe("a YAML configuration", () => {
  test("opens the store it describes, relative to the base folder", async () => {
    const path = project("log_store:\n  kind: jsonl\n  params:\n    log_dir: ./outputs/run-001/logs\n");
    const store = await openLogStoreFile(path, { registry: REGISTRY, baseDir: dirname(path) });
    store.logScalar("loss", 1, 1);
    await store.close();
    expect(readFileSync(join(dirname(path), "outputs/run-001/logs/metrics.jsonl"), "utf8")).toContain('"loss":1');
  });

  test("opens the multiplex of two built-in kinds", async () => {
    const path = project(
      "log_store:\n  kind: multiplex\n  params:\n    children:\n      - kind: jsonl\n        params: { log_dir: ./logs }\n      - kind: tensorboard\n        params: { log_dir: ./tb }\n",
    );
    const store = await openLogStoreFile(path, { registry: REGISTRY, baseDir: dirname(path) });
    await store.close();
    expect(existsSync(join(dirname(path), "tb"))).toBe(true);
  });

  const PLUGIN =
    'export const logStores = [{ name: "NAME", params: { endpoint: { type: "string" } }, open: ({ endpoint }) => ({ name: endpoint, logScalar() {}, logMetrics() {}, logHyperparams() {}, logArtifact() {}, close() {} }) }];';
  const packageFiles = (name: string, kind: string, exports: unknown): Readonly<Record<string, string>> => ({
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, type: "module", exports }),
    [`node_modules/${name}/lib/index.js`]: PLUGIN.replace("NAME", kind),
  });

  test.each([
    ["a relative path", "./plug.mjs", { "plug.mjs": PLUGIN.replace("NAME", "http1") }, "http1"],
    ["a package", "acme-store", packageFiles("acme-store", "http2", { ".": "./lib/index.js" }), "http2"],
    [
      "a scoped package that can only be imported",
      "@acme/store",
      packageFiles("@acme/store", "http3", { ".": { import: "./lib/index.js" } }),
      "http3",
    ],
    [
      "a subpath of a package",
      "acme-store/extra",
      packageFiles("acme-store", "http4", { "./extra": { import: { default: "./lib/index.js" } } }),
      "http4",
    ],
  ])("finds a plugin by %s", async (_what, plugin, files, kind) => {
    const path = project(`plugins: ["${plugin}"]\nlog_store: { kind: ${kind}, params: { endpoint: here } }\n`, files);
    const store = await openLogStoreFile(path, { registry: REGISTRY });
    expect(store.name).toBe("here");
  });
});

describe("a configuration that does not fit is refused with place and remedy", () => {
  test.each<[string, string, string]>([
    [
      "an unknown parameter",
      "log_store:\n  kind: jsonl\n  params:\n    log_dirr: x\n    log_dir: y\n",
      'run.yaml:4:5: Unknown key "log_dirr".\n  help: did you mean "log_dir"?',
    ],
    [
      "an unknown key of a store",
      "log_store:\n  kind: jsonl\n  parms: { log_dir: x }\n",
      'run.yaml:3:3: Unknown key "parms".\n  help: did you mean "params"?\nrun.yaml:2:3: "log_dir" is missing.\n  help: give "log_dir": the folder of the three files',
    ],
    [
      "an unknown key of the file",
      "log_stores: { kind: jsonl }\n",
      'run.yaml:1:1: Unknown key "log_stores".\n  help: did you mean "log_store"?\nrun.yaml:1:1: "log_store" is missing.\n  help: give log_store: with kind and params',
    ],
    [
      "an unknown kind",
      "log_store: { kind: tensorbord, params: {} }\n",
      'run.yaml:1:20: No log store of kind "tensorbord" is registered.\n  help: did you mean "tensorboard"?',
    ],
    [
      "a value of the wrong type",
      "log_store:\n  kind: tensorboard\n  params: { log_dir: a, flush_secs: soon }\n",
      'run.yaml:3:37: "flush_secs" is a string, not a number.\n  help: give a number',
    ],
    [
      "a number that is too small",
      "log_store:\n  kind: tensorboard\n  params: { log_dir: a, flush_secs: -1 }\n",
      'run.yaml:3:37: "flush_secs" is -1, not a number of at least 0.\n  help: give a number of at least 0',
    ],
    [
      "an unknown key of a child",
      "log_store:\n  kind: multiplex\n  params:\n    children:\n      - kind: jsonl\n        params: { log_dir: a, metric_file: b }\n",
      'run.yaml:6:31: Unknown key "metric_file".\n  help: did you mean "metrics_file"?',
    ],
    [
      "no children",
      "log_store: { kind: multiplex, params: { children: [] } }\n",
      'run.yaml:1:51: "children" is a list, not a list of { kind, params } with at least 1 in it.\n  help: give a list of { kind, params } with at least 1 in it',
    ],
    ["broken YAML", "log_store: { kind: jsonl\n", "run.yaml:2:1: "],
    ["a list at the top", "- a\n", "run.yaml:1:1: The file holds no map."],
    [
      "a missing plugin",
      'plugins: ["no-such-package"]\nlog_store: { kind: jsonl, params: { log_dir: a } }\n',
      'run.yaml:1:11: Plugin "no-such-package" cannot be used: there is no such file or package.',
    ],
    [
      "plugins that are no list",
      "plugins: a\nlog_store: { kind: jsonl, params: { log_dir: a } }\n",
      'run.yaml:1:10: "plugins" is no list.',
    ],
  ])("%s", async (_what, yaml, expected) => {
    expect(await complaint(yaml)).toContain(expected);
  });

  test("a plugin that throws is named with its error", async () => {
    const yaml = 'plugins: ["./bad.mjs"]\nlog_store: { kind: jsonl, params: { log_dir: a } }\n';
    expect(await complaint(yaml, { "bad.mjs": 'throw new RangeError("boom")' })).toContain(
      'Plugin "./bad.mjs" cannot be used: importing it ended with RangeError: boom.',
    );
  });

  test("all problems are told at once, and nothing is opened", async () => {
    const path = project(
      "log_store:\n  kind: multiplex\n  params:\n    children:\n      - { kind: jsonl, params: { log_dir: ./made, x: 1 } }\n      - { kind: nope }\n",
    );
    await expect(openLogStoreFile(path, { registry: REGISTRY, baseDir: dirname(path) })).rejects.toMatchObject({
      problems: [{ line: 5 }, { line: 6 }],
    });
    expect(existsSync(join(dirname(path), "made"))).toBe(false);
  });

  test("as an object it is refused by path", () => {
    expect(() => openLogStore({ kind: "jsonl", params: { log_dir: 7 } }, { registry: REGISTRY })).toThrow(
      'params.log_dir: "log_dir" is 7, not a string.',
    );
  });

  test("a token in the wrong place is not repeated", () => {
    const params = { log_dir: { token: "hunter2" } };
    expect(() => openLogStore({ kind: "jsonl", params }, { registry: REGISTRY })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("hunter2") as string }) as Error,
    );
  });
});

describe("registerLogStore", () => {
  test.each(["jsonl", "", "a b", "../x", "1a"])("refuses the name %j", (name) => {
    expect(() => registerLogStore({ name, params: {}, open: () => ({}) as never })).toThrow(TypeError);
  });
});

describe("arguments that are none", () => {
  const open = { kind: "jsonl", params: { log_dir: "unused" } };

  test.each<readonly [what: string, call: () => unknown, message: RegExp]>([
    ["no options", () => openLogStore(open, undefined as never), /^registry is undefined; it must be the `registry`/],
    ["options of null", () => openLogStore(open, null as never), /^options is null; it must be an object/],
    ["half a registry", () => openLogStore(open, { registry: {} } as never), /^registry is an object that is none/],
    ["no kind", () => registerLogStore(null as never), /^kind is null; it must be \{ name, params, open \}/],
    ["a kind without a name", () => registerLogStore({} as never), /^undefined cannot name a log store/],
    ["a kind that opens nothing", () => registerLogStore({ name: "x", params: {} } as never), /needs a map of params/],
    ["a kind without params", () => registerLogStore({ name: "x", open: () => 1 } as never), /needs a map of params/],
  ])("%s", (_what, call, message) => {
    expect(call).toThrow(message);
  });
});
