import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { temporaryDirectory } from "./run-program.ts";
import { straceTest, systemCalls, traced } from "./strace.ts";

const DEMO = join(import.meta.dirname, "../../../../examples/train/dist/main.js");
/** Asking what kind of thing standard output is uses these; they reach nobody. */
const HARMLESS = new Set(["getsockname", "getpeername", "getsockopt", "setsockopt"]);

/** The environment without anything that may switch a sink on. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const names = Object.keys(process.env).filter((name) => !/^(OTEL_|WANDB_|GENO_LEWM_|NODE_OPTIONS)/.test(name));
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

/** The network calls that a program makes, all threads and children included. */
function networkCalls(args: readonly string[]): readonly string[] {
  const directory = temporaryDirectory();
  const trace = join(directory, "trace");
  const [strace = "", ...options] = traced("network", trace);
  const { status, stderr } = spawnSync(strace, [...options, ...args], {
    cwd: directory,
    env: quietEnvironment(),
    encoding: "utf8",
  });
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  expect(readFileSync(trace, "utf8")).toBeDefined();
  return systemCalls(trace)
    .map(({ name }) => name)
    .filter((name) => !HARMLESS.has(name));
}

describe("nothing is sent anywhere unless its variable is set", () => {
  straceTest("the demo, with logs, metrics, spans and a crash-safe exit, opens no socket", { timeout: 120_000 }, () => {
    expect(networkCalls([DEMO, "--log-dir", temporaryDirectory()])).toEqual([]);
  });

  straceTest("a program that does open one is seen", () => {
    const program = 'require("node:net").connect(9, "127.0.0.1").on("error", () => undefined)';
    expect(networkCalls(["-e", program])).toContain("connect");
  });
});
