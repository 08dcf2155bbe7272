import type { DiagnosticCode } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { AuthoredKey, AuthoredType } from "../parse/authored.ts";
import type { Located, Named } from "../parse/located.ts";
import type { Span } from "../source/span.ts";
import { checkAllow } from "./patterns.ts";
import { checkExamples } from "./examples.ts";

const TEXTS: ReadonlySet<string> = new Set(["string", "scalar"]);
const FLOATS: ReadonlySet<string> = new Set(["double", "float32"]);
const HASHED: ReadonlySet<string> = new Set(["string", "int", "scalar"]);

/** Reports a problem of one key. */
type Say = (code: DiagnosticCode, span: Span, data: Readonly<Record<string, string>>, help?: string) => void;

/** Reports what a key says of itself and its type, or its place, does not bear. */
export function checkKeyOptions({ name, body }: Named<AuthoredKey>, stands: "field" | "key", report: Report): void {
  const type = body.type?.value;
  if (type === undefined) return;
  const problem: Say = (code, span, data, help) =>
    report(
      diagnostic(code, span, {
        data: { name: name.value, ...data },
        help: help === undefined ? undefined : { message: help },
      }),
    );
  const only = (option: Located<unknown> | undefined, called: string, types: ReadonlySet<string>): void => {
    if (option !== undefined && !types.has(type.type))
      problem(
        "type/option",
        option.span,
        { option: called, type: shownType(type) },
        `${called} is for ${[...types].join(", ")}`,
      );
  };
  only(body.precision, "precision", FLOATS);
  only(body.allow, "allow", TEXTS);
  if (body.hash?.value) only(body.hash, "hash", HASHED);
  if (body.hash?.value && type.shape === "map")
    problem(
      "type/option",
      body.hash.span,
      { option: "hash", type: shownType(type) },
      "a list can be hashed, item by item",
    );
  const [severity] = body.severities ?? [];
  if (severity !== undefined && stands !== "field")
    problem("type/option", severity.span, { option: "severities", type: "no standard field" });
  checkValues(name, body, type, problem);
  const allowed = body.allow === undefined ? undefined : checkAllow(name.value, body.allow, report);
  checkExamples(name.value, body, type, allowed, report);
}

function checkValues(
  name: Located<string>,
  { values, type: written, unread }: AuthoredKey,
  type: AuthoredType,
  problem: Say,
): void {
  const at = written?.span ?? name.span;
  if (type.type !== "enum") {
    if (values !== undefined)
      problem(
        "type/enum-values",
        values[0]?.span ?? at,
        { problem: `has values, and its type is ${shownType(type)}` },
        "make the type enum, or take the values away",
      );
    return;
  }
  if (values === undefined || values.length === 0) {
    if (!unread?.has("values")) problem("type/enum-values", at, { problem: "is an enum without values" }, ENUM);
    return;
  }
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value.value))
      problem("type/enum-values", value.span, { problem: `has the value "${value.value}" twice` });
    if (value.value === "") problem("type/enum-values", value.span, { problem: "has an empty value" });
    seen.add(value.value);
  }
}

const ENUM = "write { type: enum, values: [a, b] }";

/** `list<int> | null`. */
export function shownType({ shape, type, nullable }: AuthoredType): string {
  return `${shape === "scalar" ? type : `${shape}<${type}>`}${nullable ? " | null" : ""}`;
}
