import type { MetricsDocument, MetricSummary, RunMetricSpec } from "../contract/index.ts";
import { emptySummary, withValue } from "./metric-summary.ts";
import { RunError } from "./run-error.ts";

/** The metrics of a run: declared once, then summed up value by value. */
export class RunMetrics {
  readonly #summaries: Map<string, MetricSummary> = new Map();
  #changed = true;

  /** Continues the summaries of a resumed run, where it has some. */
  constructor(specs: Readonly<Record<string, RunMetricSpec>>, before: MetricsDocument | undefined) {
    for (const [name, spec] of Object.entries(specs))
      this.#summaries.set(name, { ...(before?.metrics[name] ?? emptySummary(spec)), ...spec });
  }

  /** Values came since `written`. */
  get changed(): boolean {
    return this.#changed;
  }

  /** Says that what there is now is on disk. */
  written(): void {
    this.#changed = false;
  }

  declares(name: string): boolean {
    return this.#summaries.has(name);
  }

  /** @throws RunError for a metric that the run did not declare */
  record(name: string, value: number, step: number | null): void {
    const summary = this.#summaries.get(name);
    if (summary === undefined) {
      const known = [...this.#summaries.keys()].join(", ");
      throw new RunError(
        `The run declares no metric ${JSON.stringify(name.slice(0, 80))}. Declare it with "metrics" of openRun, or use one of ${known}.`,
      );
    }
    this.#summaries.set(name, withValue(summary, value, step));
    this.#changed = true;
  }

  document(runId: string, now: Date): MetricsDocument {
    const entries = [...this.#summaries];
    return {
      format: 1,
      run_id: runId,
      updated_at: now.toISOString(),
      missing: entries.filter(([, summary]) => summary.count === 0).map(([name]) => name),
      metrics: Object.fromEntries(entries),
    };
  }
}
