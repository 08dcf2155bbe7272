import { placeText } from "../source/span.ts";
import { counted } from "../text/counted.ts";
import { printable } from "../text/printable.ts";
import type { Imported } from "./import-conventions.ts";
import type { LeftOut } from "./ledger.ts";
import { DECISIONS, REASONS } from "./ledger.ts";

/** Of one reason, as many are shown as one reads; the rest is behind --all. */
const SHOWN = 5;

/** What was carried over, decided and left out, for people. `whole`: everything that was left out is shown. */
export function summaryText({ carried, ledger }: Imported, file: string, whole: boolean): string {
  const { attributes, events, metrics, spans, files } = carried;
  const has = [
    counted(attributes, "attribute"),
    counted(events, "event"),
    counted(metrics, "metric"),
    counted(spans, "span"),
  ];
  const lines = [`${file}: ${has.join(", ")}, from ${counted(files, "file")}`];
  const decided = ledger.decided.map(({ decision, times }) => `  ${times}: ${DECISIONS[decision]}`);
  if (decided.length > 0) lines.push("", "Decided, since the conventions leave it open:", ...decided);
  const { left } = ledger;
  if (left.length > 0) lines.push("", "Left out:");
  for (const { reason, items } of left) {
    lines.push(`  ${items.length}: ${REASONS[reason]}`);
    const shown = whole ? items : items.slice(0, SHOWN);
    lines.push(...shown.map((item) => `    ${itemText(item)}`));
    if (shown.length < items.length) lines.push(`    and ${items.length - shown.length} more, with --all`);
  }
  return `${lines.join("\n")}\n`;
}

function itemText({ name, span, detail }: LeftOut): string {
  const shown = name.length > 200 ? `${name.slice(0, 200)}…` : name;
  return printable(`${shown} (${placeText(span)})${detail === undefined ? "" : `: ${detail}`}`);
}
