import { printable } from "../../text/printable.ts";

/** Rows as columns of text, numbers to the right. Control characters of a value are shown, never sent to the terminal. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows].map((row) => row.map(printable));
  const widths = header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const isNumber = header.map(
    (_, column) =>
      rows.length > 0 && rows.every((row) => /^[-+]?[\d.,]+( ?[%A-Za-z]{1,3})?$|^-?$/.test(row[column] ?? "")),
  );
  const lines = all.map((row) =>
    row
      .map((cell, column) => (isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

/** `-` for nothing; four significant digits for the rest. */
export function shortNumber(value: number | string | null | undefined): string {
  if (value === null || value === undefined) return "-";
  if (typeof value === "string" || !Number.isFinite(value)) return String(value);
  return Number.isInteger(value) && Math.abs(value) < 1e6 ? String(value) : String(Number(value.toPrecision(4)));
}

export function percent(value: number | null): string {
  if (value === null) return "-";
  return `${value > 0 ? "+" : ""}${(value * 100).toFixed(1)}%`;
}

export function byteSize(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  const power = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  return `${String(Number((bytes / 1000 ** power).toPrecision(3)))} ${units[power] ?? "B"}`;
}
