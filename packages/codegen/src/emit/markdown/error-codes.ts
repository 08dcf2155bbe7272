import { INVARIANT_VIOLATION } from "@logwright/runtime/contract";
import type { ErrorCode, Registry } from "../../model/registry.ts";
import type { Emitter } from "../emitter.ts";
import { tableText } from "./blocks.ts";
import { docsPage } from "./docs-page.ts";
import { entryFacts, factLines, summaryCell } from "./facts.ts";
import { markdownQuote, markdownText } from "./markdown-text.ts";

/** `error-codes.md`: the catalogue of error codes. */
export const errorCodesPage: Emitter = {
  name: "error-codes-page",
  reads: () => [],
  emit(registry) {
    return registry.errors.length === 0 ? [] : docsPage(registry, "error-codes.md", blocksOf);
  },
};

function blocksOf(registry: Registry): readonly string[] {
  const about = `${markdownText(registry.name)} ${markdownText(registry.version)}`;
  return [
    "# Error codes",
    `Every code that the field error_code may hold in ${about}. Events of severity error and above demand one.`,
    tableText(
      ["Code", "Summary"],
      registry.errors.map((code) => [markdownText(code.name), summaryCell(code)]),
    ),
    ...ownCodes(registry),
    ...registry.errors.flatMap((code) => sectionOf(code, registry)),
  ];
}

/** The code that the runtime gives where the catalogue has none. */
function ownCodes({ errors }: Registry): readonly string[] {
  if (errors.some(({ name }) => name === INVARIANT_VIOLATION)) return [];
  return [
    "## Codes of the runtime",
    "The runtime may also write these; no event of the registry takes them.",
    tableText(
      ["Code", "Summary"],
      [[INVARIANT_VIOLATION, "the program crashed, and its error had none of these codes"]],
    ),
  ];
}

/** What the table has no room for. */
function sectionOf(code: ErrorCode, registry: Registry): readonly string[] {
  const note = code.note === undefined ? "" : markdownQuote(code.note);
  const facts = factLines(entryFacts(code, registry));
  return note === "" && facts === "" ? [] : [`## ${markdownText(code.name)}`, note, facts];
}
