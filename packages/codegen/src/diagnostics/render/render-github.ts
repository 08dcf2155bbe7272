import { catalogue } from "../catalogue.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { messageOf } from "../message.ts";
import type { RenderOptions } from "./renderer.ts";

/** Annotations of GitHub Actions (docs.github.com, "Workflow commands"): one line a problem. */
export function renderGithub(problems: readonly Diagnostic[], { shown }: RenderOptions): string {
  return problems
    .map((problem) => {
      const { start, end, file } = problem.span;
      const column = end.line === start.line ? `,endColumn=${end.column}` : "";
      const place = `file=${property(shown(file))},line=${start.line},endLine=${end.line},col=${start.column}${column}`;
      const help = problem.help === undefined ? "" : `\nhelp: ${problem.help.message}`;
      return `::${catalogue[problem.code].severity} ${place},title=${property(problem.code)}::${value(messageOf(problem) + help)}`;
    })
    .join("\n");
}

function value(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return value(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
