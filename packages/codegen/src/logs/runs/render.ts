import type { Attempt } from "@logwright/runtime/contract";
import { counted } from "../../text/counted.ts";
import { printable } from "../../text/printable.ts";
import type { Comparison } from "./compare.ts";
import type { PruneDecision } from "./prune.ts";
import type { RunDirectory } from "./read-run.ts";
import { byteSize, percent, shortNumber, table } from "./table.ts";

export function renderRuns(runs: readonly RunDirectory[]): string {
  if (runs.length === 0) return "no runs\n";
  const rows = runs.map(({ id, status, metadata, metrics, logBytes }) => [
    id,
    status,
    metadata?.started_at ?? "-",
    duration(metadata?.attempts),
    `${metadata?.git.commit.slice(0, 8) ?? "-"}${metadata?.git.dirty === true ? "+" : ""}`,
    shortNumber(metadata?.seed),
    shortNumber(metrics?.metrics["loss"]?.best),
    byteSize(logBytes),
  ]);
  return table(["run", "status", "started", "took", "commit", "seed", "best loss", "logs"], rows);
}

export function renderRun({ id, directory, status, metadata, metrics, logs, logBytes }: RunDirectory): string {
  const facts: readonly (readonly [string, string])[] = [
    ["run", id],
    ["status", status],
    ["directory", directory],
    ["started", metadata?.started_at ?? "-"],
    ["ended", metadata?.ended_at ?? "-"],
    ["exit reason", metadata?.exit_reason ?? "-"],
    ["registry", versioned(metadata?.registry)],
    ["config sha256", metadata?.config_hash ?? "-"],
    ["git commit", metadata === undefined ? "-" : `${metadata.git.commit}${metadata.git.dirty ? " (dirty)" : ""}`],
    ["dataset", versioned(metadata?.dataset)],
    ["tokenizer", versioned(metadata?.tokenizer)],
    ["seed", shortNumber(metadata?.seed)],
    ["attempts", String(metadata?.attempts.length ?? 0)],
    ["logs", `${String(logs.length)} (${byteSize(logBytes)})`],
  ];
  const rows = Object.entries(metrics?.metrics ?? {}).map(([name, metric]) => [
    name,
    metric.unit ?? "",
    shortNumber(metric.last),
    shortNumber(metric.best),
    shortNumber(metric.mean),
    String(metric.count),
  ]);
  const measured = rows.length === 0 ? "" : `\n${table(["metric", "unit", "last", "best", "mean", "count"], rows)}`;
  return `${facts.map(([name, value]) => `${name.padEnd(13)} ${printable(value)}\n`).join("")}${measured}`;
}

export function renderComparison(a: RunDirectory, b: RunDirectory, comparisons: readonly Comparison[]): string {
  const rows = comparisons.map((row) => [
    row.metric,
    row.unit ?? "",
    withSpread(row.a.median, row.a.spread),
    withSpread(row.b.median, row.b.spread),
    percent(row.change),
    row.noise === null ? "-" : `±${(row.noise * 100).toFixed(1)}%`,
    percent(row.a.trend),
    percent(row.b.trend),
    row.verdict,
  ]);
  const header = [
    "metric",
    "unit",
    "A median ± spread",
    "B median ± spread",
    "change",
    "noise",
    "A trend",
    "B trend",
    "verdict",
  ];
  const notes = [unlogged("A", a, comparisons), unlogged("B", b, comparisons)].join("");
  return `A ${printable(a.id)}\nB ${printable(b.id)}\n\n${table(header, rows)}${notes}`;
}

/** Why a row may be empty: the run has recorded the metric, and its log has none of the values. */
function unlogged(side: "A" | "B", { metrics }: RunDirectory, comparisons: readonly Comparison[]): string {
  const names = comparisons
    .filter((row) => row[side === "A" ? "a" : "b"].count === 0 && (metrics?.metrics[row.metric]?.count ?? 0) > 0)
    .map(({ metric }) => metric);
  return names.length === 0
    ? ""
    : `The log of ${side} holds no value of ${printable(names.join(", "))}: was its level too high for the events that carry them?\n`;
}

export function renderPrune(plan: readonly PruneDecision[], isDry: boolean): string {
  if (plan.length === 0) return "no logs\n";
  const rows = plan.map(({ log, remove, why }) => [
    log.run,
    new Date(log.modifiedMs).toISOString(),
    byteSize(log.bytes),
    remove ? (isDry ? "would go" : "removed") : "kept",
    why,
  ]);
  const removed = plan.filter(({ remove }) => remove);
  const bytes = removed.reduce((sum, { log }) => sum + log.bytes, 0);
  return `${table(["run", "last written", "logs", "", "why"], rows)}${isDry ? "would free" : "freed"} ${byteSize(bytes)} of ${counted(removed.length, "run")}\n`;
}

function withSpread(median: number | null, spread: number | null): string {
  return spread === null ? shortNumber(median) : `${shortNumber(median)} ± ${shortNumber(spread)}`;
}

function versioned(value: { readonly name: string; readonly version: string } | undefined): string {
  return value === undefined ? "-" : `${value.name} ${value.version}`;
}

/** The time of all attempts together: a run that was resumed the next day did not take a day. */
function duration(attempts: readonly Attempt[] = []): string {
  const seconds = attempts.reduce(
    (sum, { started_at, ended_at }) =>
      ended_at === null ? sum : sum + (Date.parse(ended_at) - Date.parse(started_at)) / 1000,
    0,
  );
  if (attempts.every(({ ended_at }) => ended_at === null)) return "-";
  return seconds < 120 ? `${seconds.toFixed(1)} s` : `${(seconds / 60).toFixed(1)} min`;
}
