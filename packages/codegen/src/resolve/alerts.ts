import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Alert } from "../model/registry.ts";
import type { AuthoredAlert } from "../parse/authored.ts";
import type { Located } from "../parse/located.ts";
import { checkName } from "./names.ts";
import type { Scope } from "./scope.ts";

/** Prometheus durations: `1h30m`, units descending, each once (prometheus.io/docs/prometheus/latest/querying/basics). */
const DURATION = /^(?=\d)(?:\d+y)?(?:\d+w)?(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?(?:\d+ms)?$/;

/** Resolves an alert: `{{metric}}` becomes the exported name. What can be seen without a PromQL parser is checked. */
export function resolveAlert({ value: alert, span }: Located<AuthoredAlert>, exported: string, scope: Scope): Alert {
  if (alert.name !== undefined) checkName(alert.name, "alert", scope.report);
  if (alert.when !== undefined) checkExpression(alert.when, scope);
  if (alert.for !== undefined && !DURATION.test(alert.for.value)) {
    reportAlert(alert.for, "for", `"${alert.for.value}" is no duration such as 30s, 10m or 1h30m`, scope);
  }
  if (alert.severity !== undefined && !/^[A-Za-z0-9_-]+$/.test(alert.severity.value)) {
    reportAlert(alert.severity, "severity", `"${alert.severity.value}" is not one word`, scope);
  }
  return {
    name: alert.name?.value ?? "",
    when: (alert.when?.value ?? "").replace(PLACEHOLDER, exported),
    ...(alert.for && { for: alert.for.value }),
    severity: alert.severity?.value ?? "warn",
    ...(alert.summary && { summary: alert.summary.value }),
    span,
  };
}

const PLACEHOLDER = /\{\{\s*metric\s*\}\}/g;

function checkExpression(when: Located<string>, scope: Scope): void {
  const unknown = /\{\{(?!\s*metric\s*\}\})[^}]*\}?\}?/.exec(when.value)?.[0];
  if (unknown !== undefined)
    reportAlert(when, "expression", `contains ${unknown}; only {{metric}} is filled in`, scope);
  else if (when.value.search(PLACEHOLDER) === -1) reportAlert(when, "expression", "does not mention {{metric}}", scope);
  const problem = unbalanced(when.value.replace(PLACEHOLDER, "m"));
  if (problem !== undefined) reportAlert(when, "expression", problem, scope);
}

const CLOSES: Readonly<Record<string, string | undefined>> = { ")": "(", "]": "[", "}": "{" };

/** Looks for brackets and quotes without their partner. */
function unbalanced(expression: string): string | undefined {
  const open: string[] = [];
  for (const [token] of expression.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|["'`()[\]{}]/g)) {
    if (token.length > 1) continue;
    if ("\"'`".includes(token)) return `has a ${token} that is not closed`;
    if ("([{".includes(token)) open.push(token);
    else if (open.pop() !== CLOSES[token]) return `has a "${token}" without its partner`;
  }
  return open.length === 0 ? undefined : `has a "${open[0]}" that is not closed`;
}

function reportAlert(at: Located<string>, part: string, problem: string, scope: Scope): void {
  scope.report(diagnostic("metric/alert", at.span, { data: { part, problem } }));
}
