import { rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { nearestName } from "../diagnostics/nearest-name.ts";
import { findIndex } from "../logs/find-index.ts";
import { RecordReader } from "../logs/record-reader.ts";
import { compareSeries, type Comparison } from "../logs/runs/compare.ts";
import { planPrune, type PrunableLog, type PruneDecision } from "../logs/runs/prune.ts";
import { findRun, listRuns, type RunDirectory } from "../logs/runs/read-run.ts";
import { hasFailures, readSeries } from "../logs/runs/read-series.ts";
import { renderComparison, renderPrune, renderRun, renderRuns } from "../logs/runs/render.ts";
import { UsageError } from "../usage-error.ts";
import { diskError } from "../write/disk-error.ts";
import type { Command, ExitCode, Invocation } from "./command.ts";
import { unknownFormat } from "./findings.ts";
import { INDEX_OPTION } from "./options.ts";
import { ageMs, byteCount, fraction } from "./quantities.ts";

type Subcommand = (invocation: Invocation, args: readonly string[]) => Promise<ExitCode>;

/** What `logwright runs` does, by its first argument, and how many more arguments that takes. */
const SUBCOMMANDS: Readonly<Record<string, { readonly run: Subcommand; readonly args: readonly string[] }>> = {
  list: { run: list, args: [] },
  show: { run: show, args: ["RUN"] },
  compare: { run: compare, args: ["A", "B"] },
  prune: { run: prune, args: [] },
};

/** `logwright runs list | show RUN | compare A B | prune`. */
export const runs: Command = {
  name: "runs",
  summary: "list, show and compare runs, and clean their logs",
  usage: "list | show RUN | compare A B [--fail-on regression] | prune [--older-than 30d] [--max-size 1GB] [--dry-run]",
  options: [
    { name: "root", value: "DIR", summary: "the folder of all runs (default: experiments)" },
    { name: "format", value: "FORMAT", summary: "text or json (default: text)" },
    INDEX_OPTION,
    { name: "threshold", value: "PERCENT", summary: "compare: smaller changes count as none (default: 5)" },
    {
      name: "fail-on",
      value: "VERDICT",
      summary: "compare: regression, or unclear for both; exit with 1 when there is one",
    },
    { name: "older-than", value: "AGE", summary: "prune: logs last written before that (12h, 30d, 8w)" },
    { name: "max-size", value: "SIZE", summary: "prune: what all logs may take (500MB, 2GB); the oldest go first" },
    { name: "dry-run", summary: "prune: say what would go, and remove nothing" },
  ],
  positionals: { min: 1, max: 3 },
  run: dispatch,
};

async function dispatch(invocation: Invocation): Promise<ExitCode> {
  const [name = "", ...args] = invocation.positionals;
  const subcommand = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  if (subcommand === undefined) {
    const nearest = nearestName(name, Object.keys(SUBCOMMANDS));
    throw new UsageError(
      `unknown command "runs ${name}"; ${nearest === undefined ? `use ${Object.keys(SUBCOMMANDS).join(", ")}` : `did you mean "${nearest}"?`}`,
    );
  }
  if (args.length !== subcommand.args.length)
    throw new UsageError(`usage: logwright runs ${[name, ...subcommand.args].join(" ")}`);
  const format = invocation.values["format"] ?? "text";
  if (format !== "text" && format !== "json") throw unknownFormat(format, ["text", "json"]);
  return subcommand.run(invocation, args);
}

function rootOf({ cwd, values }: Invocation): string {
  return resolve(cwd, values["root"] ?? "experiments");
}

function print({ terminal, values }: Invocation, document: object, text: string): void {
  terminal.out(values["format"] === "json" ? `${JSON.stringify(document, undefined, 2)}\n` : text);
}

function list(invocation: Invocation): Promise<ExitCode> {
  const found = listRuns(rootOf(invocation));
  const rows = found.map(({ id, directory, status, metadata, metrics, logBytes }) => ({
    id,
    directory,
    status,
    metadata,
    metrics: metrics?.metrics,
    log_bytes: logBytes,
  }));
  print(invocation, { runs: rows }, renderRuns(found));
  return Promise.resolve(0);
}

function show(invocation: Invocation, [named = ""]: readonly string[]): Promise<ExitCode> {
  const run = findRun(rootOf(invocation), named, invocation.cwd);
  print(invocation, { ...run, metadata: run.metadata ?? null, metrics: run.metrics ?? null }, renderRun(run));
  return Promise.resolve(0);
}

async function compare(invocation: Invocation, [namedA = "", namedB = ""]: readonly string[]): Promise<ExitCode> {
  const failOn = invocation.values["fail-on"];
  if (failOn !== undefined && failOn !== "regression" && failOn !== "unclear")
    throw new UsageError(`--fail-on is "${failOn}"; it must be regression or unclear`);
  const threshold = fraction("threshold", invocation.values["threshold"], 0.05);
  const [root, { cwd }] = [rootOf(invocation), invocation];
  const [a, b] = [findRun(root, namedA, cwd), findRun(root, namedB, cwd)];
  const reader = new RecordReader(findIndex(cwd, invocation.values["index"]).index);

  const specs = { ...a.metrics?.metrics, ...b.metrics?.metrics };
  const [seriesA, seriesB] = [await readSeries(a.logs, specs, reader), await readSeries(b.logs, specs, reader)];
  const none = { steps: [], values: [] };
  const comparisons: readonly Comparison[] = Object.entries(specs).map(([name, spec]) =>
    compareSeries(name, spec, seriesA.get(name) ?? none, seriesB.get(name) ?? none, threshold),
  );
  print(invocation, { a: a.id, b: b.id, threshold, metrics: comparisons }, renderComparison(a, b, comparisons));
  const failing = failOn === "unclear" ? ["worse", "unclear"] : ["worse"];
  return failOn !== undefined && comparisons.some(({ verdict }) => failing.includes(verdict)) ? 1 : 0;
}

async function prune(invocation: Invocation): Promise<ExitCode> {
  const { values, switches } = invocation;
  if (values["older-than"] === undefined && values["max-size"] === undefined)
    throw new UsageError("runs prune needs --older-than or --max-size, or both; add --dry-run to see what would go");
  const limits = {
    ...(values["older-than"] === undefined ? {} : { before: Date.now() - ageMs("older-than", values["older-than"]) }),
    ...(values["max-size"] === undefined ? {} : { maxBytes: byteCount("max-size", values["max-size"]) }),
  };
  const reader = new RecordReader(findIndex(invocation.cwd, values["index"]).index);
  const logs: PrunableLog[] = [];
  for (const run of listRuns(rootOf(invocation))) if (run.logs.length > 0) logs.push(await prunable(run, reader));
  const plan = planPrune(logs, limits);
  const isDry = switches.has("dry-run");
  if (!isDry) for (const { log, remove } of plan) if (remove) for (const path of log.paths) removeLog(path);
  print(invocation, { dry_run: isDry, logs: plan.map(documentOf) }, renderPrune(plan, isDry));
  return 0;
}

function removeLog(path: string): void {
  try {
    rmSync(path);
  } catch (error) {
    throw diskError("remove", path, error);
  }
}

async function prunable(run: RunDirectory, reader: RecordReader): Promise<PrunableLog> {
  const modifiedMs = Math.max(...run.logs.map((path) => statSync(path).mtimeMs));
  return {
    paths: run.logs,
    run: run.id,
    bytes: run.logBytes,
    modifiedMs,
    status: run.status,
    failed: await hasFailures(run.logs, reader),
  };
}

function documentOf({ log, remove, why }: PruneDecision): object {
  return {
    run: log.run,
    paths: log.paths,
    bytes: log.bytes,
    modified_at: new Date(log.modifiedMs).toISOString(),
    status: log.status,
    remove,
    why,
  };
}
