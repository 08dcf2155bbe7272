import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { DataFileRejectedData, M31RLogger } from "../generated/index.ts";

type Reason = DataFileRejectedData["reason"];

interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** What is left of the source files, in the order of their names. */
export interface Dataset {
  readonly texts: readonly string[];
  /** Of the texts: the same data have the same version on every machine. */
  readonly version: string;
}

const SHORTEST = 20;
const LONGEST = 4_000;
const FILES_PER_SHARD = 32;

/** Why a file is no training data; the first that applies. */
const FILTERS: readonly (readonly [Reason, (text: string) => boolean])[] = [
  ["too_short", (text) => text.length < SHORTEST],
  ["too_long", (text) => text.length > LONGEST],
  ["not_ascii", (text) => /[^\t\n\u0020-\u007e]/.test(text)],
  ["syntax_error", hasSyntaxError],
];

/** Reads every file of a folder, rejects what is no training data, removes duplicates and writes shards. */
export function readData(from: string, shards: string, logger: M31RLogger): Dataset {
  const names = readdirSync(from).sort();
  logger.dataStart({ files: names.length });
  const read = names.flatMap((name) => readSource(from, name, logger));
  logger.dataStageComplete({ stage: "read", files_in: names.length, files_out: read.length });

  const reasons: Partial<Record<Reason, number>> = {};
  const fit = read.filter((source) =>
    keep(source, FILTERS.find(([, applies]) => applies(source.text))?.[0], reasons, logger),
  );
  logger.dataStageComplete({ stage: "filter", files_in: read.length, files_out: fit.length });

  const seen = new Set<string>();
  const unique = fit.filter((source) =>
    keep(source, isNew(source.text, seen) ? undefined : "duplicate", reasons, logger),
  );
  logger.dataStageComplete({ stage: "dedupe", files_in: fit.length, files_out: unique.length });

  const texts = unique.map(({ text }) => text);
  const count = writeShards(texts, shards);
  logger.dataStageComplete({ stage: "shard", files_in: unique.length, files_out: count });
  const { duplicate = 0, ...rejected } = reasons;
  logger.dataComplete({
    files_processed: names.length,
    files_rejected: names.length - unique.length - duplicate,
    duplicates_removed: duplicate,
    filter_reasons: rejected,
    shards: count,
    bytes: texts.reduce((sum, text) => sum + text.length, 0),
  });
  return { texts, version: createHash("sha256").update(texts.join("\0")).digest("hex").slice(0, 12) };
}

function readSource(from: string, name: string, logger: M31RLogger): readonly SourceText[] {
  try {
    return [{ path: name, text: readFileSync(join(from, name), "utf8") }];
  } catch (error) {
    logger.dataFileUnreadable({ path: name, reason: (error as NodeJS.ErrnoException).code ?? "unknown" });
    return [];
  }
}

function keep(
  { path }: SourceText,
  reason: Reason | undefined,
  reasons: Partial<Record<Reason, number>>,
  logger: M31RLogger,
): boolean {
  if (reason === undefined) return true;
  reasons[reason] = (reasons[reason] ?? 0) + 1;
  logger.dataFileRejected({ path, reason });
  return false;
}

function isNew(text: string, seen: Set<string>): boolean {
  const hash = createHash("sha256").update(text).digest("hex");
  return seen.size < seen.add(hash).size;
}

function hasSyntaxError(text: string): boolean {
  return (ts.transpileModule(text, { reportDiagnostics: true }).diagnostics?.length ?? 0) > 0;
}

function writeShards(texts: readonly string[], directory: string): number {
  mkdirSync(directory, { recursive: true });
  const shards = Math.ceil(texts.length / FILES_PER_SHARD);
  for (let shard = 0; shard < shards; shard++) {
    const rows = texts
      .slice(shard * FILES_PER_SHARD, (shard + 1) * FILES_PER_SHARD)
      .map((text) => JSON.stringify(text));
    writeFileSync(join(directory, `shard-${String(shard)}.jsonl`), `${rows.join("\n")}\n`);
  }
  return shards;
}
