import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { Problems } from "../diagnostics/problems.ts";
import type { SourceFile } from "../source/source-text.ts";
import { SourceText } from "../source/source-text.ts";
import { UsageError } from "../usage-error.ts";
import { draftRegistry } from "./draft.ts";
import { followConventions } from "./follow.ts";
import { Ledger } from "./ledger.ts";
import { readConventions } from "./read/read-conventions.ts";
import { takeOutRefused } from "./refusals.ts";
import { selectNamespaces } from "./select.ts";

export interface ImportOptions {
  /** What the registry is called. */
  readonly name: string;
  /** The file that it will stand in, for messages. */
  readonly file: string;
  /** Namespaces; absent: everything. */
  readonly only?: readonly string[] | undefined;
  /** Hears what is being read or made. */
  readonly tell?: (what: string) => void;
}

/** What became of conventions. */
export interface Imported {
  /** Errors: of the conventions, or of what was made of them. */
  readonly problems: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceText>;
  /** A registry that compiles; absent when a problem is an error. */
  readonly text?: string;
  /** How much was carried over. */
  readonly carried: Readonly<Record<"attributes" | "events" | "metrics" | "spans" | "files", number>>;
  readonly ledger: Ledger;
}

const NOTHING = { attributes: 0, events: 0, metrics: 0, spans: 0, files: 0 };

/** Of what was made, and not written by anybody, only the size is in the user's hands. */
function withRemedy(problem: Diagnostic): Diagnostic {
  if (problem.code !== "yaml/too-large") return problem;
  return { ...problem, help: { message: "import less of it: --only takes namespaces, --only http,db" } };
}

/**
 * Makes a registry of OpenTelemetry semantic conventions. It touches no disk: the same texts always make the same bytes.
 *
 * @throws UsageError when no file holds conventions, or a namespace is in none.
 */
export function importConventions(
  files: readonly SourceFile[],
  { name, file, only, tell = () => undefined }: ImportOptions,
): Imported {
  const problems = new Problems();
  const ledger = new Ledger();
  const texts = files.map((each) => new SourceText(each));
  const sources = new Map(texts.map((text) => [text.file, text]));
  const conventions = readConventions(told(texts, tell), problems.report);
  const followed = followConventions(conventions, problems.report);
  if (problems.hasErrors) return { problems: problems.sorted(), sources, carried: NOTHING, ledger };
  if (conventions.files === 0)
    throw new UsageError(
      "none of the files holds semantic conventions, which stand under groups:, attributes:, metrics:, events: or spans:",
    );
  for (const { what, name: unread } of conventions.unread) ledger.leave(what, unread);
  const selected = selectNamespaces(followed, only);
  tell(file);
  const draft = draftRegistry(selected, { name, schemaUrl: conventions.schemaUrl }, ledger);
  const accepted = takeOutRefused(draft, file, ledger);
  if (accepted.problems.length > 0)
    return { problems: accepted.problems.map(withRemedy), sources: accepted.sources, carried: NOTHING, ledger };
  const { attributes, events, metrics, spans } = draft.sections;
  const carried = {
    attributes: attributes.size,
    events: events.size,
    metrics: metrics.size,
    spans: spans.size,
    files: conventions.files,
  };
  return { problems: [], sources, text: accepted.text, carried, ledger };
}

function* told(texts: readonly SourceText[], tell: (what: string) => void): Generator<SourceText> {
  for (const text of texts) {
    tell(text.file);
    yield text;
  }
}
