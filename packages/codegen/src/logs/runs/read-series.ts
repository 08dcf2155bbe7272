import { GRAVE_SEVERITIES, type RunMetricSpec } from "@logwright/runtime/contract";
import { readLines } from "../read-lines.ts";
import { isObject, parseLine, type RecordReader } from "../record-reader.ts";
import type { Series } from "./compare.ts";

interface GrowingSeries {
  readonly steps: number[];
  readonly values: number[];
}

/** Reads the logged values of some metrics out of a run's logs. Values that are no finite number are left out. */
export async function readSeries(
  logs: readonly string[],
  metrics: Readonly<Record<string, RunMetricSpec>>,
  reader: RecordReader,
): Promise<ReadonlyMap<string, Series>> {
  const series = new Map<string, GrowingSeries>(Object.keys(metrics).map((name) => [name, { steps: [], values: [] }]));
  const wanted = Object.entries(metrics).map(([name, { from }]) => ({
    into: series.get(name) as GrowingSeries,
    event: from?.event,
    key: from?.value ?? name,
  }));
  for (const log of logs) {
    await readLines(log, ({ bytes, cut }) => {
      const line = cut ? undefined : parseLine(bytes);
      if (line === undefined) return;
      const { event, fields, data } = reader.read(line);
      for (const { into, event: from, key } of wanted) {
        const value = data[key] ?? fields[key];
        if ((from !== undefined && from !== event) || typeof value !== "number") continue;
        into.values.push(value);
        into.steps.push(typeof fields["step"] === "number" ? fields["step"] : Number.NaN);
      }
    });
  }
  return series;
}

/** Whether a line of a log says that something went wrong. */
export async function hasFailures(logs: readonly string[], reader: RecordReader): Promise<boolean> {
  let found = false;
  for (const log of logs) {
    if (found) break;
    await readLines(log, ({ bytes, cut }) => {
      if (found || cut) return;
      const line = parseLine(bytes);
      if (!isObject(line)) return;
      const { severity } = reader.read(line);
      const known = typeof severity === "string" ? reader.severities.get(severity) : undefined;
      found = known !== undefined && GRAVE_SEVERITIES.includes(known);
    });
  }
  return found;
}
