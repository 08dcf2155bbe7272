import { filterOf } from "@logwright/runtime/redact";
import type { RegistryIndex } from "@logwright/runtime/contract";
import { readLines } from "../read-lines.ts";
import { RecordReader } from "../record-reader.ts";
import type { Finding, FindingCode } from "./finding.ts";
import { verifyLine } from "./verify-line.ts";

/** What was found in one log. */
export interface Verification {
  readonly file: string;
  readonly lines: number;
  /** The first findings, as many as were asked for. */
  readonly findings: readonly Finding[];
  /** All of them, by code. */
  readonly counts: Readonly<Partial<Record<FindingCode, number>>>;
  readonly total: number;
}

/** Reads a log of any size and keeps the first `keep` findings; memory does not grow with the log. */
export async function verifyLog(
  file: string,
  path: string,
  index: RegistryIndex,
  keep: number,
  progress: (lines: number) => void = () => undefined,
): Promise<Verification> {
  const reader = new RecordReader(index);
  const filter = filterOf(index.registry.redaction);
  const findings: Finding[] = [];
  const counts: Partial<Record<FindingCode, number>> = {};
  let lines = 0;
  let total = 0;
  await readLines(path, (line) => {
    lines = line.number;
    if (lines % 100_000 === 0) progress(lines);
    for (const finding of verifyLine(line, file, reader, filter)) {
      total++;
      counts[finding.code] = (counts[finding.code] ?? 0) + 1;
      if (findings.length < keep) findings.push(finding);
    }
  });
  return { file, lines, findings, counts, total };
}
