export type DiagnosticCode =
  | "yaml/syntax" | "yaml/cut-by-comment" | "yaml/missing-space" | "yaml/comma-in-text"
  | "shape/empty" | "shape/wrong-kind" | "shape/unknown-key" | "shape/missing-key" | "shape/unknown-word" | "shape/number" | "shape/boolean"
  | "type/unknown" | "name/duplicate" | "ref/owner" | "ref/attribute" | "ref/attribute-of-attribute"
  | "deprecated/no-new-name" | "deprecated/date" | "registry/version" | "registry/output-path" | "metric/unit";
export interface CatalogueEntry { readonly severity: "error" | "warning"; readonly message: string; readonly why: string }
const entry = (message: string, severity: "error" | "warning" = "error"): CatalogueEntry => ({ severity, message, why: "" });
export const catalogue: Readonly<Record<DiagnosticCode, CatalogueEntry>> = {
  "yaml/syntax": entry("{problem}"), "yaml/cut-by-comment": entry('The text "{text}" ends where a comment begins.', "warning"),
  "yaml/missing-space": entry('"{text}" is one key.'), "yaml/comma-in-text": entry('"{text}" became a key of its own.'),
  "shape/empty": entry("Nothing stands here; {expected} was expected."), "shape/wrong-kind": entry("{expected} was expected, not {found}."),
  "shape/unknown-key": entry('Unknown key "{name}" in {what}.'), "shape/missing-key": entry('{what} lacks "{name}".'),
  "shape/unknown-word": entry('Unknown {what} "{actual}".'), "shape/number": entry('"{actual}" is not {expected}.'), "shape/boolean": entry('"{actual}" is neither true nor false.'),
  "type/unknown": entry('Unknown type "{actual}".'), "name/duplicate": entry('"{name}" is written twice in {what}.'),
  "ref/owner": entry('Unknown owner "{name}".'), "ref/attribute": entry('Unknown attribute "{name}".'), "ref/attribute-of-attribute": entry("Attribute of attribute."),
  "deprecated/no-new-name": entry("No new name."), "deprecated/date": entry('"{actual}" is no date.'), "registry/version": entry('Version "{actual}" is not x.y.z.'),
  "registry/output-path": entry('Output path "{path}" lies {reason}.'), "metric/unit": entry('Unknown unit "{unit}".'),
};
