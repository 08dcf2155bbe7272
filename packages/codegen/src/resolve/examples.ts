import type { Report } from "../diagnostics/diagnostic.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { AuthoredKey, AuthoredType } from "../parse/authored.ts";
import { shownType } from "./key-options.ts";

type Example = string | number | boolean;

/** Whether a value may stand for a type; what may be anything is not listed. */
const FITS: Readonly<Record<string, ((example: Example) => boolean) | undefined>> = {
  int: (example) => Number.isInteger(example),
  double: (example) => typeof example === "number",
  float32: (example) => typeof example === "number",
  duration_ms: (example) => typeof example === "number",
  boolean: (example) => typeof example === "boolean",
};

/** Reports examples that the key itself would refuse; `allowed` is the proven expression of its `allow:`. */
export function checkExamples(
  name: string,
  body: AuthoredKey,
  type: AuthoredType,
  allowed: RegExp | undefined,
  report: Report,
): void {
  const closed = type.type === "enum" ? new Set(body.values?.map(({ value }) => value)) : undefined;
  for (const { value, span } of body.examples ?? []) {
    const fits = FITS[type.type]?.(value) ?? (closed === undefined || closed.has(String(value)));
    if (fits && (allowed === undefined || allowed.test(String(value)))) continue;
    const shown = fits ? `${shownType(type)} and must match ${body.allow?.value ?? ""}` : shownType(type);
    report(diagnostic("type/example", span, { data: { example: String(value), name, type: shown } }));
  }
}
