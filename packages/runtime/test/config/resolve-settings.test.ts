import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigurationError } from "../../src/config/configuration-error.ts";
import { resolveSettings } from "../../src/config/resolve-settings.ts";
import type { RunOptions, Settings } from "../../src/config/settings.ts";
import { testRegistry } from "./registry.ts";

const registry = testRegistry({
  runtime: { stdout: true, durability: "record", rotate: { bytes: 1_000, seconds: 60 } },
});

interface Precedence {
  readonly setting: keyof Settings;
  readonly variable: string;
  readonly text: string;
  readonly fromText: unknown;
  readonly options: RunOptions;
  readonly fromOptions: unknown;
  /** By the registry where it says something, else the default. */
  readonly otherwise: unknown;
}

const precedence: readonly Precedence[] = [
  {
    setting: "logDir",
    variable: "ACME_LOG_DIR",
    text: "/env",
    fromText: "/env",
    options: { logDir: "/arg" },
    fromOptions: "/arg",
    otherwise: join(homedir(), ".acme/logs"),
  },
  {
    setting: "level",
    variable: "ACME_LOG_LEVEL",
    text: "warning",
    fromText: "warn",
    options: { level: "error" },
    fromOptions: "error",
    otherwise: "info",
  },
  {
    setting: "format",
    variable: "ACME_LOG_FORMAT",
    text: "PRETTY",
    fromText: "pretty",
    options: { format: "jsonl" },
    fromOptions: "jsonl",
    otherwise: "jsonl",
  },
  {
    setting: "strict",
    variable: "ACME_REDACTION_STRICT",
    text: "off",
    fromText: false,
    options: { strict: true },
    fromOptions: true,
    otherwise: true,
  },
  {
    setting: "metricsIntervalS",
    variable: "ACME_METRICS_INTERVAL_S",
    text: "0.5",
    fromText: 0.5,
    options: { metricsIntervalS: 7 },
    fromOptions: 7,
    otherwise: 30,
  },
  {
    setting: "durability",
    variable: "ACME_DURABILITY",
    text: "fsync",
    fromText: "fsync",
    options: { durability: "batch" },
    fromOptions: "batch",
    otherwise: "record",
  },
  {
    setting: "stdout",
    variable: "ACME_STDOUT",
    text: "0",
    fromText: false,
    options: { stdout: true },
    fromOptions: true,
    otherwise: true,
  },
  {
    setting: "rotate",
    variable: "ACME_ROTATE_BYTES",
    text: "5",
    fromText: { bytes: 5, seconds: 60 },
    options: { rotate: { bytes: 9 } },
    fromOptions: { bytes: 9, seconds: 60 },
    otherwise: { bytes: 1_000, seconds: 60 },
  },
  {
    setting: "rotate",
    variable: "ACME_ROTATE_SECONDS",
    text: "5",
    fromText: { bytes: 1_000, seconds: 5 },
    options: { rotate: { seconds: 9 } },
    fromOptions: { bytes: 1_000, seconds: 9 },
    otherwise: { bytes: 1_000, seconds: 60 },
  },
  {
    setting: "wandbProject",
    variable: "WANDB_PROJECT",
    text: "genomes",
    fromText: "genomes",
    options: { wandbProject: "cells" },
    fromOptions: "cells",
    otherwise: undefined,
  },
  {
    setting: "runId",
    variable: "ACME_RUN_ID",
    text: "r-env",
    fromText: "r-env",
    options: { runId: "r-arg" },
    fromOptions: "r-arg",
    otherwise: expect.stringMatching(/^run-[0-9a-f]{12}$/),
  },
  {
    setting: "knobs",
    variable: "ACME_LOG_EVERY",
    text: "3",
    fromText: { log_every: 3 },
    options: { knobs: { log_every: 1 } },
    fromOptions: { log_every: 1 },
    otherwise: { log_every: 100 },
  },
];

describe.each(precedence)("$variable", ({ setting, variable, text, fromText, options, fromOptions, otherwise }) => {
  test("an argument wins over the environment", () => {
    expect(resolveSettings(registry, options, { [variable]: text })[setting]).toEqual(fromOptions);
  });
  test("the environment wins over registry and default", () => {
    expect(resolveSettings(registry, {}, { [variable]: text })[setting]).toEqual(fromText);
  });
  test("without either, registry and default decide", () => {
    expect(resolveSettings(registry, {}, {})[setting]).toEqual(otherwise);
  });
  test("an empty variable counts as not set", () => {
    expect(resolveSettings(registry, {}, { [variable]: "" })[setting]).toEqual(otherwise);
  });
});

test.each([
  ["ACME_LOG_LEVEL", "loud", 'ACME_LOG_LEVEL is "loud"; it must be debug, info, warn (written WARNING) or error.'],
  [
    "ACME_LOG_LEVEL",
    "critical",
    'ACME_LOG_LEVEL is "critical"; it must be debug, info, warn (written WARNING) or error.',
  ],
  ["ACME_LOG_FORMAT", "xml", 'ACME_LOG_FORMAT is "xml"; it must be jsonl or pretty.'],
  [
    "ACME_REDACTION_STRICT",
    "maybe",
    'ACME_REDACTION_STRICT is "maybe"; it must be true or false (also 1, 0, yes, no, on, off).',
  ],
  [
    "ACME_METRICS_INTERVAL_S",
    "-1",
    'ACME_METRICS_INTERVAL_S is "-1"; it must be a number of seconds above 0 and at most 86400.',
  ],
  [
    "ACME_METRICS_INTERVAL_S",
    "0",
    'ACME_METRICS_INTERVAL_S is "0"; it must be a number of seconds above 0 and at most 86400.',
  ],
  ["ACME_DURABILITY", "always", 'ACME_DURABILITY is "always"; it must be batch, record or fsync.'],
  ["ACME_ROTATE_BYTES", "1.5", 'ACME_ROTATE_BYTES is "1.5"; it must be a whole number of bytes of at least 1.'],
  ["ACME_ROTATE_SECONDS", "0", 'ACME_ROTATE_SECONDS is "0"; it must be a whole number of seconds of at least 1.'],
  ["ACME_LOG_EVERY", "0", 'ACME_LOG_EVERY is "0"; it must be a whole number of at least 1.'],
  ["ACME_LOG_DIR", "a\0b", 'ACME_LOG_DIR is "a\\u0000b"; it must be the path of a directory.'],
  [
    "ACME_RUN_ID",
    "../../etc/passwd",
    'ACME_RUN_ID is "../../etc/passwd"; it must be 1 to 128 letters, digits, dots, underscores or dashes, the first a letter or digit.',
  ],
])("%s=%j is refused by name, value and what is allowed", (variable, text, message) => {
  expect(() => resolveSettings(registry, {}, { [variable]: text })).toThrow(new ConfigurationError(variable, message));
});

test.each<[string, RunOptions, string]>([
  ["level", { level: "loud" as never }, 'level is "loud"; it must be debug, info, warn (written WARNING) or error.'],
  ["logDir", { logDir: {} as never }, "logDir is a value of type object; it must be the path of a directory."],
  [
    "runId",
    { runId: "" },
    'runId is ""; it must be 1 to 128 letters, digits, dots, underscores or dashes, the first a letter or digit.',
  ],
  [
    "runId",
    { runId: ".hidden" },
    'runId is ".hidden"; it must be 1 to 128 letters, digits, dots, underscores or dashes, the first a letter or digit.',
  ],
  [
    "metricsIntervalS",
    { metricsIntervalS: Number.NaN },
    "metricsIntervalS is NaN; it must be a number of seconds above 0 and at most 86400.",
  ],
  ["strict", { strict: null as never }, "strict is null; it must be true or false (also 1, 0, yes, no, on, off)."],
  ["log_evry", { knobs: { log_evry: 3 } }, 'The registry "acme" has no sampling knob "log_evry"; it has log_every.'],
  [
    "fileName",
    { fileName: "../x" },
    'fileName is "../x"; it must be 1 to 128 letters, digits, dots, underscores or dashes, the first a letter or digit.',
  ],
])("a bad %s given as an argument is refused by name", (_name, options, message) => {
  expect(() => resolveSettings(registry, options, {})).toThrow(message);
});

test("an over-long value is cut in the message", () => {
  expect(() => resolveSettings(registry, { runId: "x".repeat(5_000) }, {})).toThrow(/^runId is "x{80}…"; it must be/);
});

test("a deterministic registry demands a run id", () => {
  const deterministic = testRegistry({ layout: { ...registry.layout, deterministic: true } });
  expect(() => resolveSettings(deterministic, {}, {})).toThrow(
    /is deterministic, so a run needs a name: set ACME_RUN_ID or pass runId/,
  );
  expect(resolveSettings(deterministic, {}, { ACME_RUN_ID: "seed-7" }).runId).toBe("seed-7");
});

test("one process has one random run id for each registry", () => {
  const one = resolveSettings(registry, {}, {}).runId;
  expect(resolveSettings(registry, {}, {}).runId).toBe(one);
  expect(resolveSettings(testRegistry({ name: "other" }), {}, {}).runId).not.toBe(one);
});

test("a relative directory is made absolute and ~ is the home", () => {
  expect(resolveSettings(registry, { logDir: "logs" }, {}).logDir).toBe(resolve("logs"));
  expect(resolveSettings(registry, { logDir: "~/x" }, {}).logDir).toBe(join(homedir(), "x"));
  expect(resolveSettings(registry, { logDir: "~x" }, {}).logDir).toBe(resolve("~x"));
});

test("settings are frozen", () => {
  const settings = resolveSettings(registry, {}, {});
  expect([settings, settings.rotate, settings.knobs].every(Object.isFrozen)).toBe(true);
});
