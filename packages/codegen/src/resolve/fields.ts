import { GRAVE_SEVERITIES, type Severity } from "@logwright/runtime/contract";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { DataKey, StandardField } from "../model/registry.ts";
import type { AuthoredKey } from "../parse/authored.ts";
import type { Named } from "../parse/located.ts";
import type { Span } from "../source/span.ts";
import { isTyped, resolveKey } from "./data-key.ts";
import { shownType } from "./key-options.ts";
import type { Scope } from "./scope.ts";
import { checkSeverity } from "./scope.ts";

type BuiltIn = Pick<StandardField, "name" | "type" | "summary" | "allow" | "severities">;

/** The standard fields of every registry, in the order of the line. */
const BUILT_IN: readonly BuiltIn[] = [
  { name: "step", type: "int", summary: "step of the loop" },
  { name: "epoch", type: "int", summary: "pass over the data" },
  { name: "phase", type: "string", summary: "phase of the program" },
  { name: "duration_ms", type: "duration_ms", summary: "how long the thing took" },
  { name: "trace_id", type: "string", summary: "W3C trace id", allow: "^[0-9a-f]{32}$" },
  { name: "span_id", type: "string", summary: "W3C span id", allow: "^[0-9a-f]{16}$" },
  { name: "error_code", type: "string", summary: "code of what went wrong", severities: GRAVE_SEVERITIES },
];

/** The author's fields in their order, then the built-in ones that nobody redefined. */
export function resolveFields(
  authored: readonly Named<AuthoredKey>[],
  scope: Scope,
  nowhere: Span,
): readonly StandardField[] {
  const own = authored.map((each) => resolveField(each, scope));
  const named = new Set(own.map(({ name }) => name));
  return [...own, ...BUILT_IN.filter(({ name }) => !named.has(name)).map((field) => builtIn(field, scope, nowhere))];
}

/** Standard fields are never required, error_code of an error event apart, which the generated types demand. */
function resolveField(authored: Named<AuthoredKey>, scope: Scope): StandardField {
  const key = resolveKey(authored, scope, "field");
  for (const severity of authored.body.severities ?? []) checkSeverity(severity, scope);
  const severities = authored.body.severities?.map(({ value }) => value as Severity);
  const base = BUILT_IN.find(({ name }) => name === key.name);
  if (base !== undefined && isTyped(key)) checkNarrower(authored, key, base, scope);
  if (key.name === ERROR_CODE) checkErrorCode(authored, scope);
  const limited = severities ?? base?.severities?.filter((severity) => scope.severities.has(severity));
  return {
    ...(base?.allow !== undefined && key.type === "string" && { allow: base.allow }),
    ...(base && { summary: base.summary }),
    ...key,
    required: false,
    ...(limited && { severities: limited }),
    builtIn: base !== undefined,
  };
}

const ERROR_CODE = "error_code";

/** What demands the field must be able to carry it, and the catalogue alone says which codes there are. */
function checkErrorCode({ name, body }: Named<AuthoredKey>, { errors, severities, report }: Scope): void {
  const say = (span: Span, problem: string, help: string): void =>
    report(diagnostic("type/error-code", span, { data: { problem }, help: { message: help } }));
  const allowed = body.severities?.map(({ value }) => value);
  const bare = [...severities].filter((each) => GRAVE_SEVERITIES.includes(each) && allowed?.includes(each) === false);
  if (bare.length > 0) {
    const where = bare.join(" and ");
    say(body.severities?.[0]?.span ?? name.span, `may not stand on ${where}, which demands it`, `add ${where}`);
  }
  const values = body.values?.[0];
  if (errors.size > 0 && values !== undefined)
    say(values.span, "has values of its own, beside the codes under errors:", "leave the type string");
}

/** What every program and every tool takes for granted may be narrowed, and stays what it is. */
function checkNarrower(
  { name, body }: Named<AuthoredKey>,
  { shape, type, nullable }: DataKey,
  base: BuiltIn,
  { report }: Scope,
): void {
  const isNarrower = type === base.type || (type === "enum" && base.type === "string");
  if (shape === "scalar" && isNarrower && !nullable) return;
  const span = body.type?.span ?? body.reference?.span ?? name.span;
  const data = { name: name.value, type: base.type, actual: shownType({ shape, type, nullable }) };
  const help = {
    message: `leave the type ${base.type}${base.type === "string" ? " or enum" : ""}, or take another name`,
  };
  report(diagnostic("type/standard-field", span, { data, help }));
}

function builtIn(field: BuiltIn, scope: Scope, span: Span): StandardField {
  const { severities, ...rest } = field;
  return {
    ...rest,
    shape: "scalar",
    required: false,
    nullable: false,
    examples: [],
    ...(severities && { severities: severities.filter((severity) => scope.severities.has(severity)) }),
    builtIn: true,
    span,
  };
}
