import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { GRAVE_SEVERITIES, type MetricsDocument, type RunMetadata } from "@logwright/runtime/contract";
import { readLines } from "../read-lines.ts";
import { parseLine, type JsonObject, type RecordReader } from "../record-reader.ts";
import type { RunDirectory, RunStatus } from "../runs/read-run.ts";
import { Charts, type Chart } from "./charts.ts";
import { Timeline, type EventTimes } from "./timeline.ts";

/** A record of severity error or above. */
export interface LoggedError {
  readonly ts: string;
  readonly event: string;
  readonly component: string;
  readonly code: string;
  readonly details: JsonObject;
  readonly frames: readonly string[];
}

/** Everything that a report shows of a run. */
export interface Report {
  readonly title: string;
  readonly status: RunStatus | "log";
  readonly metadata: RunMetadata | undefined;
  readonly metrics: MetricsDocument | undefined;
  /** The text of the configuration snapshot. */
  readonly config: string | undefined;
  readonly charts: readonly Chart[];
  readonly events: readonly EventTimes[];
  readonly errors: readonly LoggedError[];
  readonly errorCount: number;
  /** Values that the filter kept out, by reason; undefined when nothing says so. */
  readonly redactions: Readonly<Record<string, number>> | undefined;
  readonly lines: number;
  /** Lines that are no JSON object. */
  readonly unreadable: number;
  /** Lines that name an event. */
  readonly records: number;
}

const ERRORS_SHOWN = 200;

/** Where the rows of a JSONL log store lie in a run. */
const STORE_FILES: readonly string[] = ["metrics.jsonl", join("logs", "metrics.jsonl")];

/** Reads a run for its report; memory grows with the numbers to draw, not with the log. */
export async function readReport(
  run: RunDirectory,
  reader: RecordReader,
  progress: (lines: number) => void,
): Promise<Report> {
  const log = new LogDigest(reader);
  for (const path of run.logs)
    await readLines(path, ({ bytes, cut }) => {
      log.add(cut ? undefined : parseLine(bytes));
      if (log.lines % 100_000 === 0) progress(log.lines);
    });
  for (const file of STORE_FILES)
    if (existsSync(join(run.directory, file)))
      await readLines(join(run.directory, file), ({ bytes }) => log.charts.addRow(parseLine(bytes)));
  const config = join(run.directory, "config_snapshot.yaml");
  return {
    title: run.id,
    status: run.status,
    metadata: run.metadata,
    metrics: run.metrics,
    config: existsSync(config) ? readFileSync(config, "utf8") : undefined,
    charts: log.charts.all(),
    events: log.timeline.events(),
    errors: log.errors,
    errorCount: log.errorCount,
    redactions: redactionsOf(join(run.directory, "metrics.prom"), reader),
    lines: log.lines,
    unreadable: log.unreadable,
    records: log.records,
  };
}

/** A log file that belongs to no run directory. */
export async function readLogReport(
  path: string,
  reader: RecordReader,
  progress: (lines: number) => void,
): Promise<Report> {
  const run: RunDirectory = {
    id: basename(path),
    directory: dirname(path),
    metadata: undefined,
    metrics: undefined,
    status: "unreadable",
    logs: [path],
    logBytes: 0,
  };
  return { ...(await readReport(run, reader, progress)), status: "log", config: undefined };
}

class LogDigest {
  readonly charts: Charts = new Charts();
  readonly timeline: Timeline = new Timeline();
  readonly errors: LoggedError[] = [];
  readonly #reader: RecordReader;
  errorCount = 0;
  lines = 0;
  unreadable = 0;
  records = 0;

  constructor(reader: RecordReader) {
    this.#reader = reader;
  }

  add(line: JsonObject | undefined): void {
    this.lines++;
    if (line === undefined) {
      this.unreadable++;
      return;
    }
    const record = this.#reader.read(line);
    if (typeof record.event === "string") this.records++;
    const event = typeof record.event === "string" ? record.event : "(no event)";
    const severity = typeof record.severity === "string" ? this.#reader.severities.get(record.severity) : undefined;
    const time = typeof record.ts === "string" ? Date.parse(record.ts) : Number.NaN;
    if (!Number.isNaN(time)) this.timeline.add(event, severity ?? "unknown", time);
    this.charts.addRecord(event, record.fields["step"], { ...record.fields, ...record.data });
    if (severity !== undefined && GRAVE_SEVERITIES.includes(severity))
      this.#addError(record.ts, event, record.component, { ...record.fields, ...record.data });
  }

  #addError(ts: unknown, event: string, component: unknown, values: JsonObject): void {
    this.errorCount++;
    if (this.errors.length >= ERRORS_SHOWN) return;
    const { error_code: code, frames, stack, ...details } = values;
    const lines = [frames, stack].find((value) => Array.isArray(value)) as readonly unknown[] | undefined;
    this.errors.push({
      ts: textOf(ts),
      event,
      component: textOf(component),
      code: textOf(code),
      details,
      frames: (lines ?? []).map(String),
    });
  }
}

/** A value that should be text. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value);
}

/** The filter's counter as the run last exported it. */
function redactionsOf(path: string, reader: RecordReader): Readonly<Record<string, number>> | undefined {
  if (!existsSync(path)) return undefined;
  const exported = reader.index.metrics.find((metric) => metric.process === "redacted_keys")?.exported;
  if (exported === undefined) return undefined;
  const counts: Record<string, number> = {};
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const reason = line.startsWith(`${exported}{`) ? /reason="(\w+)"/.exec(line)?.[1] : undefined;
    if (reason !== undefined) counts[reason] = Number(line.slice(line.lastIndexOf(" ") + 1));
  }
  return counts;
}
