import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

/** What a run came to, written to `summary.json` of the run's folder. */
export interface Summary {
  readonly steps: number;
  readonly best_loss: number;
  readonly best_step: number;
  /** Share of held-out windows whose class was predicted exactly, 0 to 1. */
  readonly accuracy: number;
  /** The weights are those that the receipt names. */
  readonly verified: boolean;
}

/** The files of a run. */
export interface RunFiles {
  readonly runDir: string;
  readonly runId: string;
}

const LAST_LINES = 4;

/** Writes the summary, then prints where the run's files are and how they end. The one place of the example that prints. */
export function printSummary({ runDir, runId }: RunFiles, summary: Summary): void {
  const file = join(runDir, "summary.json");
  writeFileSync(file, `${JSON.stringify(summary, null, 2)}\n`);
  const metrics = join(runDir, "metrics.prom");
  const lines = [
    ...ending("log", join(runDir, `${runId}.jsonl`)),
    ...ending("metrics", metrics),
    "  of these, what the redaction filter dropped:",
    ...readFileSync(metrics, "utf8")
      .split("\n")
      .filter(countsDrops)
      .map((line) => `  ${line}`),
    "",
    ...ending("summary", file),
  ];
  process.stdout.write(lines.join("\n"));
}

function ending(title: string, file: string): readonly string[] {
  const last = readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .slice(title === "summary" ? 0 : -LAST_LINES);
  return [`${title}: ${relative(process.cwd(), file)}`, ...last.map((line) => `  ${line}`), ""];
}

function countsDrops(line: string): boolean {
  return line.startsWith("geno_lewm_observability_redacted_keys_total") && !line.endsWith(" 0");
}
