import { expect, test } from "vitest";
import { SETTINGS } from "../packages/codegen/src/commands/explain/settings.ts";
import { TAKEN_KNOBS } from "../packages/codegen/src/resolve/knobs.ts";
import { resolveSettings } from "../packages/runtime/src/config/resolve-settings.ts";
import { VARIABLES, type Variable } from "../packages/runtime/src/config/variables.ts";
import { testRegistry } from "../packages/runtime/test/config/registry.ts";

const registry = testRegistry();
const variables = Object.values(VARIABLES) as unknown as readonly Variable[];
/** Two settings have a name of their own within one option. */
const OPTION: Readonly<Record<string, string>> = { rotateBytes: "rotate.bytes", rotateSeconds: "rotate.seconds" };

/** What only one of the two tables has: no variable sets the file's name, and the key of the hash is no option. */
const ALONE: readonly (string | undefined)[] = ["fileName", undefined];

test("explain knows every setting of the runtime, as the runtime reads it", () => {
  const told = SETTINGS.filter(({ option }) => !ALONE.includes(option));
  expect(told.map(({ option, env, flag, allowed }) => [option, env, flag, allowed(registry)])).toEqual(
    variables.map(({ name, env, flag, allowed }) => [OPTION[name] ?? name, env, flag, allowed(registry)]),
  );
});

test.each([
  ["a registry", registry],
  [
    "another one",
    testRegistry({
      redaction: { ...registry.redaction, strict: false },
      runtime: { stdout: true, durability: "fsync", rotate: { bytes: 7, seconds: 9 } },
    }),
  ],
])("explain tells the defaults that the runtime takes: %s", (_, owner) => {
  const { strict, metricsIntervalS, metricsRemove, durability, stdout, rotate, level } = resolveSettings(
    owner,
    { runId: "a", logDir: "." },
    {},
  );
  const taken = {
    level,
    strict,
    metricsIntervalS,
    metricsRemove,
    durability,
    stdout,
    "rotate.bytes": rotate.bytes ?? "never",
    "rotate.seconds": rotate.seconds ?? "never",
  };
  for (const [name, value] of Object.entries(taken))
    expect([name, SETTINGS.find(({ option }) => option === name)?.usual(owner)]).toEqual([name, String(value)]);
});

test("no knob may have the variable or the flag of a setting", () => {
  const taken = variables.flatMap(({ env, flag }) => [env.replace(/^_/, ""), flag?.slice(2) ?? ""]);
  const names = taken.filter((name) => name !== "").map((name) => name.toLowerCase().replaceAll("-", "_"));
  expect(names.filter((name) => !TAKEN_KNOBS.has(name))).toEqual([]);
});
