import { printable } from "../../text/printable.ts";
import type { Finding } from "./finding.ts";
import type { RenderOptions } from "./renderer.ts";

/** What an author reads: place, code, sentence, code frame, notes, help. */
export function renderText(findings: readonly Finding[], { colour }: RenderOptions): string {
  return findings.map((finding) => renderFinding(finding, colour)).join("\n\n");
}

function renderFinding({ code, rule, message, place, frame, notes, help }: Finding, colour: boolean): string {
  const paint = colour ? PAINT[rule.severity] : PAINT.none;
  return [
    `${printable(place.file)}:${place.start.line}:${place.start.column}: ${paint(rule.severity)} ${code}`,
    `  ${message}`,
    ...frame,
    ...notes.map(({ message: said, place: where }) => {
      const at = where === undefined ? "" : ` at ${printable(where.file)}:${where.start.line}:${where.start.column}`;
      return `  note: ${printable(said)}${at}`;
    }),
    ...(help === undefined ? [] : [`  help: ${printable(help.message)}`]),
  ].join("\n");
}

const PAINT: Readonly<Record<"error" | "warning" | "none", (text: string) => string>> = {
  error: (text) => `\u001b[31m${text}\u001b[39m`,
  warning: (text) => `\u001b[33m${text}\u001b[39m`,
  none: (text) => text,
};
