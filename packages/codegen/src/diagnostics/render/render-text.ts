import { catalogue } from "../catalogue.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { messageOf, printable } from "../message.ts";
import { codeFrame } from "./code-frame.ts";
import type { RenderOptions } from "./renderer.ts";

/** What an author reads: place, code, sentence, code frame, notes, help. */
export function renderText(problems: readonly Diagnostic[], options: RenderOptions): string {
  return problems.map((problem) => renderProblem(problem, options)).join("\n\n");
}

function renderProblem(problem: Diagnostic, { colour, sources, shown }: RenderOptions): string {
  const { severity } = catalogue[problem.code];
  const { start } = problem.span;
  const paint = colour ? PAINT[severity] : PAINT.none;
  const source = sources.get(problem.span.file);
  return [
    `${shown(problem.span.file)}:${start.line}:${start.column}: ${paint(severity)} ${problem.code}`,
    `  ${messageOf(problem)}`,
    ...(source === undefined ? [] : codeFrame(source, problem.span)),
    ...problem.notes.map(({ message, span }) => {
      const place = span === undefined ? "" : ` at ${shown(span.file)}:${span.start.line}:${span.start.column}`;
      return `  note: ${printable(message)}${place}`;
    }),
    ...(problem.help === undefined ? [] : [`  help: ${printable(problem.help.message)}`]),
  ].join("\n");
}

const PAINT: Readonly<Record<"error" | "warning" | "none", (text: string) => string>> = {
  error: (text) => `\u001b[31m${text}\u001b[39m`,
  warning: (text) => `\u001b[33m${text}\u001b[39m`,
  none: (text) => text,
};
