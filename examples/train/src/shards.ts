import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GenoLeWMLogger } from "@logwright/generated";
import type { Variant } from "./genome.ts";

/** A part of the data set. */
export interface Shard {
  readonly id: string;
  readonly variants: readonly Variant[];
}

/** Splits the variants into shards of `rows` and writes each as tab-separated text below `runDir`. */
export function writeShards(
  variants: readonly Variant[],
  rows: number,
  runDir: string,
  logger: GenoLeWMLogger,
): readonly Shard[] {
  mkdirSync(join(runDir, "shards"), { recursive: true });
  const shards: Shard[] = [];
  for (let start = 0; start < variants.length; start += rows) {
    const shard = {
      id: `shard-${String(shards.length).padStart(3, "0")}`,
      variants: variants.slice(start, start + rows),
    };
    const path = join("shards", `${shard.id}.tsv`);
    const text = shard.variants.map(({ id, category, window }) => `${id}\t${category}\t${window}\n`).join("");
    writeFileSync(join(runDir, path), text, { mode: 0o600 });
    logger.dataShardWrite({ shard_id: shard.id, path, n_rows: shard.variants.length, size_bytes: text.length });
    shards.push(shard);
  }
  return shards;
}
