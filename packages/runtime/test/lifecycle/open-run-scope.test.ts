import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ConfigurationError } from "../../src/config/configuration-error.ts";
import type { RunOptions } from "../../src/config/settings.ts";
import { openRunScope } from "../../src/lifecycle/open-run-scope.ts";
import { onRunClose, onRunOpen } from "../../src/lifecycle/run-events.ts";
import type { RunScope } from "../../src/lifecycle/run-scope.ts";
import { shutdownRun } from "../../src/lifecycle/shutdown-run.ts";
import type { RedactedLine } from "../../src/record/redacted-line.ts";
import { testRegistry } from "../config/registry.ts";

const registry = testRegistry();
const logDir = mkdtempSync(join(tmpdir(), "logwright-"));
afterAll(() => rmSync(logDir, { recursive: true }));

let runs = 0;
function open(options: RunOptions = {}): RunScope {
  return openRunScope(registry, { runId: `r${runs}`, logDir, format: "jsonl", ...options });
}

test("the same run id and directory give the same scope, anything else another", () => {
  runs++;
  const scope = open();
  expect(open()).toBe(scope);
  expect(openRunScope(registry, { runId: `r${runs}`, logDir: `${logDir}/.` })).toBe(scope);
  expect(open({ runId: "other" })).not.toBe(scope);
  expect(open({ logDir: join(logDir, "other") })).not.toBe(scope);
});

test.each<[string, RunOptions, RunOptions, string, string]>([
  ["level", { level: "warn" }, { level: "debug" }, '"warn"', '"debug"'],
  ["durability", {}, { durability: "fsync" }, '"batch"', '"fsync"'],
  ["rotate", { rotate: { bytes: 5 } }, { rotate: { bytes: 6 } }, '{"bytes":5}', '{"bytes":6}'],
  ["stdout", {}, { stdout: true }, "false", "true"],
  ["wandbProject", {}, { wandbProject: "p" }, "not set", '"p"'],
  ["knobs", {}, { knobs: { log_every: 7 } }, '{"log_every":100}', '{"log_every":7}'],
])("a later call that asks for another %s is refused and told both", (name, first, later, has, wants) => {
  runs++;
  open(first);
  expect(() => open(later)).toThrow(
    new ConfigurationError(
      name,
      `Run "r${runs}" in ${logDir} is open with ${name} ${has}, so it cannot be opened with ${name} ${wants}. Pass the same value, or leave it out.`,
    ),
  );
});

test("what a later call leaves out is no conflict", () => {
  runs++;
  const scope = open({ level: "warn", knobs: { log_every: 7 } });
  expect(open()).toBe(scope);
  expect(open({ level: "WARNING" as never })).toBe(scope);
});

test("shutdownRun writes, tells its listeners first, and forgets: the next call opens the run anew", async () => {
  runs++;
  const events: string[] = [];
  const stopOpen = onRunOpen((scope) => events.push(`open ${scope.settings.runId}`));
  const stopClose = onRunClose((scope) => {
    events.push(`close ${scope.settings.runId}`);
    scope.output.append('{"late":true}\n' as RedactedLine, "info");
    throw new Error("a listener that fails");
  });
  const scope = open();
  scope.output.append('{"early":true}\n' as RedactedLine, "info");
  await shutdownRun(`r${runs}`, logDir);
  stopClose();
  expect(readFileSync(join(logDir, `r${runs}.jsonl`), "utf8")).toBe('{"early":true}\n{"late":true}\n');
  expect(open()).not.toBe(scope);
  stopOpen();
  expect(events).toEqual([`open r${runs}`, `close r${runs}`, `open r${runs}`]);
});

test("shutdownRun of a run that is not open does nothing", async () => {
  await expect(shutdownRun("nobody")).resolves.toBeUndefined();
});
