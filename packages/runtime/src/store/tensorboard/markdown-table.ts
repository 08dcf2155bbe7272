/** A two-column Markdown table of names and values, for TensorBoard's text page. */
export function markdownTable(values: Readonly<Record<string, unknown>>): string {
  const rows = Object.entries(values).map(
    ([name, value]) => `| ${cell(name)} | ${cell(typeof value === "string" ? value : JSON.stringify(value))} |`,
  );
  return ["| name | value |", "| --- | --- |", ...rows].join("\n");
}

/** Text inside a cell: nothing in it may end the cell, start markup or be an entity. */
function cell(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, " ").replace(/[\\`*_{}[\]<>()#+!|~&-]/g, (mark) => `\\${mark}`);
}
