/** Blocks of Markdown with an empty line between them; those that say nothing are left out. */
export function blocksText(blocks: readonly string[]): string {
  const text = blocks.filter((block) => block !== "").join("\n\n");
  return `${text.trimEnd()}\n`;
}

/** A table; its cells are escaped already. */
export function tableText(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [rowText(heads), `|${"---|".repeat(heads.length)}`, ...rows.map(rowText)].join("\n");
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
