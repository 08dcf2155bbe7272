import type { Metric } from "../../model/registry.ts";
import { access } from "./access.ts";
import type { TsFile } from "./ts-file.ts";

/** How each instrument takes a value. */
const METHODS: Readonly<Record<Metric["kind"], string>> = {
  counter: "inc",
  gauge: "set",
  histogram: "observe",
  updown: "add",
};

/** What a value of a metric is given to: `metrics.trainingLoss.set`. */
export function recordingCall(file: TsFile, { identifier, kind }: Metric): string {
  return `${file.valueFrom("./metrics.ts", "metrics")}${access(identifier)}.${METHODS[kind]}`;
}
