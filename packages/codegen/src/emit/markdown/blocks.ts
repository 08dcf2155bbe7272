import type { Pieces } from "../pieces.ts";
import { lazily } from "../pieces.ts";

/** Blocks of Markdown with an empty line between them; those that say nothing are left out, and so is space at the end. */
export function pageOf(blocks: Iterable<string>): Pieces {
  return lazily(function* () {
    let held = ""; // until something follows that is not space
    for (const block of blocks) {
      if (block === "") continue;
      const apart = held === "" ? block : GAP + block;
      if (block.trimEnd() === "") held += apart;
      else {
        yield held;
        held = apart;
      }
    }
    yield `${held.trimEnd()}\n`;
  });
}

/** An empty line. */
const GAP = "\n\n";

/** Some blocks of a page as one. */
export function joinBlocks(blocks: readonly string[]): string {
  return joined(blocks, GAP);
}

/** Those of some texts that say anything, with something between them. */
export function joined(texts: readonly string[], separator: string): string {
  let all = "";
  for (const text of texts) if (text !== "") all += all === "" ? text : separator + text;
  return all;
}

/** A table; its cells are escaped already. */
export function tableText(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return tableUnder(heads)(rows.map(rowText).join("\n"));
}

/** Makes tables with these heads, of lines that are rows already. */
export function tableUnder(heads: readonly string[]): (rows: string) => string {
  const head = `${rowText(heads)}\n|${"---|".repeat(heads.length)}`;
  return (rows) => (rows === "" ? head : `${head}\n${rows}`);
}

export function rowText(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
