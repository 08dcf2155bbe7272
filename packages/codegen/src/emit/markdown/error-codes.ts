import type { ErrorCode, Registry } from "../../model/registry.ts";
import type { Emitter } from "../emitter.ts";
import { template } from "../template.ts";
import { docsPage, type Header } from "./docs-page.ts";
import { entryFacts, factLines } from "./facts.ts";
import { markdownQuote, markdownText } from "./markdown-text.ts";

interface CodeSection {
  readonly name: string;
  readonly summary: string;
  readonly note: string;
  readonly facts: string;
  readonly more: boolean;
}

interface View {
  readonly registry: string;
  readonly version: string;
  readonly codes: readonly CodeSection[];
}

const fill = template<View & Header>(`{{header}}

# Error codes

Every code that the field error_code may hold in {{registry}} {{version}}. Events of severity error and above demand one.

| Code | Summary |
|---|---|
{{#each codes}}
| {{name}} | {{summary}} |
{{/each}}
{{#each codes}}
{{#if more}}

## {{name}}

{{note}}

{{facts}}
{{/if}}
{{/each}}
`);

/** `error-codes.md`: the catalogue of error codes. */
export const errorCodesPage: Emitter = {
  name: "error-codes-page",
  emit(registry) {
    if (registry.errors.length === 0) return [];
    return docsPage(registry, "error-codes.md", fill, {
      registry: markdownText(registry.name),
      version: markdownText(registry.version),
      codes: registry.errors.map((code) => sectionOf(code, registry)),
    });
  },
};

function sectionOf(code: ErrorCode, registry: Registry): CodeSection {
  const note = code.note === undefined ? "" : markdownQuote(code.note);
  const facts = factLines(entryFacts(code, registry));
  return {
    name: markdownText(code.name),
    summary: markdownText(code.summary),
    note,
    facts,
    more: note !== "" || facts !== "",
  };
}
