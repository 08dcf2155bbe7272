import { readOptions } from "../config/read-options.ts";
import { openMetricsText } from "./openmetrics-text.ts";
import { prometheusText } from "./prometheus-text.ts";
import { runLabel } from "./run-label.ts";
import { type Labels, snapshot } from "./snapshot.ts";

/** A scrape's answer: what a program sends as response. */
export interface Exposition {
  readonly contentType: string;
  readonly body: string;
}

export interface ExposeOptions {
  /** The `Accept` header of the scrape; OpenMetrics when it prefers that, else text 0.0.4. */
  readonly accept?: string | undefined;
  /** The `run_id` label of every series; left out unless given. */
  readonly runId?: string;
}

/**
 * Every metric of the process as text, for programs that serve `/metrics` themselves.
 *
 * @throws ConfigurationError for options that are none, and for what is no run id.
 * @throws InvariantViolation in strict mode, when the redaction filter refuses the run id.
 */
export function expose(options: ExposeOptions = {}): Exposition {
  const { accept, runId } = readOptions<ExposeOptions>("options", options, ["accept", "runId"]);
  const metrics = snapshot();
  const common = commonOf(runId);
  return prefersOpenMetrics(typeof accept === "string" ? accept : "")
    ? {
        contentType: "application/openmetrics-text; version=1.0.0; charset=utf-8",
        body: openMetricsText(metrics, common),
      }
    : { contentType: "text/plain; version=0.0.4; charset=utf-8", body: prometheusText(metrics, common) };
}

/** So many runs are remembered; a scrape names one or two. */
const REMEMBERED_RUNS: number = 16;
/** So many media ranges of an `Accept` header are read. */
const READ_RANGES: number = 32;

const NO_LABELS: Labels = [];
const commons: Map<string, Labels> = new Map<string, Labels>();

/** The labels that every series has; the same object for the same run, so that texts are found again. */
function commonOf(runId: string | undefined): Labels {
  if (runId === undefined) return NO_LABELS;
  const known = commons.get(runId) ?? [["run_id", runLabel(runId)]];
  if (commons.size < REMEMBERED_RUNS) commons.set(runId, known);
  return known;
}

/** RFC 9110, 12.5.1: the media range with the greater weight wins, and plain text when they are equal. */
function prefersOpenMetrics(accept: string): boolean {
  let openMetrics = 0;
  let text = 0;
  for (const range of accept.toLowerCase().split(",", READ_RANGES)) {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim());
    const weight = Number(parameters.find((part) => part.startsWith("q="))?.slice(2) ?? 1);
    if (!(weight >= 0 && weight <= 1)) continue;
    if (type === "application/openmetrics-text" && !parameters.includes("version=0.0.1")) {
      openMetrics = Math.max(openMetrics, weight);
    }
    if (type === "text/plain" || type === "text/*" || type === "*/*") text = Math.max(text, weight);
  }
  return openMetrics > text;
}
