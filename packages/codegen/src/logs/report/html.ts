/** Text as HTML, for content and for attribute values in double quotes. Everything that comes from a log goes through here. */
export function html(text: string | number | undefined | null): string {
  return String(text ?? "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
      (mark) => `\\x${mark.charCodeAt(0).toString(16).padStart(2, "0")}`,
    );
}

/** Data for a script element: JSON that cannot end the element, nor begin a comment in it. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A table with a caption. Cells are text; the first of a row is its header. */
export function htmlTable(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const head = header.map((cell) => `<th scope="col">${html(cell)}</th>`).join("");
  const body = rows.map(
    ([first, ...rest]) =>
      `<tr><th scope="row">${html(first)}</th>${rest.map((cell) => `<td${typeof cell === "number" ? ' class="number"' : ""}>${html(cell)}</td>`).join("")}</tr>`,
  );
  return `<table><caption>${html(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table>`;
}
