// How often a hardened DNA pattern refuses ordinary text, line by line: `node bench/dist/false-positives.js <directory>…`
import { DEFAULT_CAPS } from "@logwright/runtime/contract";
import { Filter } from "@logwright/runtime/redact";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

const TEXT: ReadonlySet<string> = new Set([
  ".md",
  ".txt",
  ".ts",
  ".js",
  ".mjs",
  ".cjs",
  ".json",
  ".yaml",
  ".yml",
  ".html",
  ".log",
]);
const MOST_SHOWN = 10;
/** What hides; nothing that a reader sees. */
const HIDING = /[\p{White_Space}\p{Dash}\p{Mark}\p{C}]/gu;

const filter = new Filter({
  deny: [],
  patterns: [{ name: "dna", match: "[ACGTNacgtn]{20,}", where: "anywhere", hardened: true }],
  caps: DEFAULT_CAPS,
});

function* filesBelow(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile() && TEXT.has(extname(entry.name))) yield path;
  }
}

function isRefused(line: string): boolean {
  try {
    filter.checkText(line);
    return false;
  } catch {
    return true;
  }
}

const counts = { lines: 0, characters: 0, refused: 0, onlyBySeparators: 0 };
const shown: string[] = [];
for (const directory of process.argv.slice(2)) {
  for (const path of filesBelow(directory)) {
    for (const line of readFileSync(path, "utf8").split("\n")) {
      if (line === "" || line.length > DEFAULT_CAPS.string) continue;
      counts.lines++;
      counts.characters += line.length;
      if (!isRefused(line)) continue;
      counts.refused++;
      if (/[ACGTN]{20}/i.test(line.normalize("NFKC").replace(HIDING, ""))) continue;
      counts.onlyBySeparators++;
      shown.push(`${path}: ${line.trim().slice(0, 160)}`);
    }
  }
}
console.log(counts);
for (const line of shown.slice(0, MOST_SHOWN)) console.log(line);
