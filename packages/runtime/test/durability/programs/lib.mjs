import { openRunScope } from "../../../dist/lifecycle/open-run-scope.js";

/** The settings of the test, handed over in one argument. */
export const given = JSON.parse(process.argv[2] ?? "{}");

export const registry = {
  name: "acme",
  version: "0.1.0",
  envPrefix: "ACME",
  logRoot: "~/.acme/logs",
  layout: {
    order: ["timestamp", "severity", "event", "run_id", "component", "fields", "data"],
    timestamp: "ts",
    severity: "severity",
    event: "event",
    runId: "run_id",
    component: "component",
    data: "data",
    severities: { debug: "debug", info: "info", warn: "warn", error: "error" },
    deterministic: false,
  },
  fields: [],
  errors: [],
  redaction: { strict: true, deny: [], patterns: [], caps: { string: 8192, list: 256, map: 64 } },
  knobs: [],
  runtime: { stdout: false, durability: "batch" },
};

export function open(options = {}) {
  const format = given.defaultFormat ? {} : { format: "jsonl" };
  return openRunScope(registry, { runId: "r", ...format, ...given.options, ...options });
}

const pad = (given.padText ?? "p").repeat(given.pad ?? 20);

/** One line as the filter would make it, with its number and its writer. */
export function line(i, writer = given.writer ?? 0) {
  return `{"ts":"2026-11-21T09:00:00.000Z","severity":"info","event":"e","run_id":"r","data":{"w":${writer},"i":${i},"pad":"${pad}"}}\n`;
}

export const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
