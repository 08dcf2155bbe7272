import type { Span } from "../../source/span.ts";
import { catalogue } from "../catalogue.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { messageOf } from "../message.ts";
import type { RenderOptions } from "./renderer.ts";

/** One JSON object with all that is known of every problem. */
export function renderJson(problems: readonly Diagnostic[], options: RenderOptions): string {
  return JSON.stringify({ problems: problems.map((problem) => plain(problem, options)) }, null, 2);
}

function plain(problem: Diagnostic, options: RenderOptions): object {
  return {
    code: problem.code,
    severity: catalogue[problem.code].severity,
    message: messageOf(problem),
    ...place(problem.span, options),
    notes: problem.notes.map(({ message, span }) => ({ message, ...(span && place(span, options)) })),
    ...(problem.help && { help: problem.help }),
  };
}

function place({ file, start, end }: Span, { shown }: RenderOptions): object {
  return { file: shown(file), start, end };
}
