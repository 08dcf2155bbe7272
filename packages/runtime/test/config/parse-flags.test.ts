import { expect, test } from "vitest";
import { parseFlags } from "../../src/config/parse-flags.ts";
import { resolveSettings } from "../../src/config/resolve-settings.ts";
import { testRegistry } from "./registry.ts";

const registry = testRegistry();

test("every flag is read, with a space or an equals sign, and the rest is left in its order", () => {
  const argv = [
    "train",
    "--log-dir",
    "logs",
    "--epochs=3",
    "--log-level=DEBUG",
    "--log-format",
    "pretty",
    "-v",
    "--metrics-interval-s=5",
    "--wandb-project",
    "cells",
    "--log-every=7",
    "data.csv",
  ];
  expect(parseFlags(registry, argv)).toEqual({
    options: {
      logDir: "logs",
      level: "debug",
      format: "pretty",
      metricsIntervalS: 5,
      wandbProject: "cells",
      knobs: { log_every: 7 },
    },
    rest: ["train", "--epochs=3", "-v", "data.csv"],
  });
});

test("the last one wins", () => {
  expect(parseFlags(registry, ["--log-level", "info", "--log-level=error"]).options).toEqual({ level: "error" });
});

test("what follows -- is left alone", () => {
  expect(parseFlags(registry, ["--log-level=warn", "--", "--log-dir", "x"])).toEqual({
    options: { level: "warn" },
    rest: ["--", "--log-dir", "x"],
  });
});

test.each([
  [["--log-level", "loud"], '--log-level is "loud"; it must be debug, info, warn (written WARNING) or error.'],
  [["--log-level="], '--log-level is ""; it must be debug, info, warn (written WARNING) or error.'],
  [["--log-dir"], "--log-dir needs a value: --log-dir <value>."],
  [["--log-every", "x"], '--log-every is "x"; it must be a whole number of at least 1.'],
  [
    ["--metrics-interval-s=1e9"],
    '--metrics-interval-s is "1e9"; it must be a number of seconds above 0 and at most 86400.',
  ],
])("%j is refused by flag, value and what is allowed", (argv, message) => {
  expect(() => parseFlags(registry, argv)).toThrow(message);
});

test("a flag wins over the environment", () => {
  const { options } = parseFlags(registry, ["--log-level=error"]);
  expect(resolveSettings(registry, options, { ACME_LOG_LEVEL: "debug" }).level).toBe("error");
});
