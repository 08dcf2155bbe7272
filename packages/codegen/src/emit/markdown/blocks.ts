import type { Pieces } from "../pieces.ts";
import { between, lazily } from "../pieces.ts";

/** Blocks of Markdown with an empty line between them; those that say nothing are left out, and so is space at the end. */
export function pageOf(blocks: Iterable<string>): Pieces {
  const said = lazily(function* () {
    let held: string[] = [];
    for (const block of blocks) {
      if (block.trimEnd() !== "") {
        yield* held;
        held = [];
      }
      if (block !== "") held.push(block);
    }
    yield (held[0] ?? "").trimEnd();
  });
  return [between(said, "\n\n"), "\n"];
}

/** Some blocks of a page as one. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** A table; its cells are escaped already. */
export function tableText(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return tableOf(heads, rows.map(rowText));
}

/** A table of rows that are texts already. */
export function tableOf(heads: readonly string[], rows: readonly string[]): string {
  return [rowText(heads), `|${"---|".repeat(heads.length)}`, ...rows].join("\n");
}

export function rowText(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
