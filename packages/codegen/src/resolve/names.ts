import { OWN_PREFIX } from "@logwright/runtime/contract";
import type { Report } from "../diagnostics/diagnostic.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Located } from "../parse/located.ts";
import { GENERATED_NAMES, LOGGER_MEMBERS, OBJECT_MEMBERS } from "./reserved-names.ts";

/** What a name of one kind must look like. */
interface NameRule {
  /** As an author would say it: `an event`. */
  readonly what: string;
  readonly form: RegExp;
  /** The form in words. */
  readonly rule: string;
  /** Says why a well-formed name is not to be had. */
  readonly taken?: (name: string) => string | undefined;
}

/** Longer names than this fit no column, no series and no eye. */
export const MAX_NAME_LENGTH: number = 200;

const DOTTED = /^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*$/;
const DOTTED_RULE = "lower-case words of letters, digits and _, joined by dots, the first beginning with a letter";
const SNAKE = /^[a-z][a-z0-9_]*$/;
const SNAKE_RULE = "lower-case letters, digits and _, beginning with a letter";

const ownName = (name: string): string | undefined =>
  name.startsWith(OWN_PREFIX) ? `names that begin with "${OWN_PREFIX}" belong to the runtime` : undefined;
const objectMember = (name: string): string | undefined =>
  OBJECT_MEMBERS.has(name) ? "every JavaScript object has a member of that name" : undefined;
const loggerMember = (name: string): string | undefined =>
  LOGGER_MEMBERS.has(name) ? "the logger has a member of that name" : undefined;
const generatedName = (name: string): string | undefined =>
  GENERATED_NAMES.has(name) ? "the generated code uses that name for something else" : undefined;
const ownLabel = (name: string): string | undefined =>
  ["le", "quantile", "run_id"].includes(name)
    ? "Prometheus or the runtime sets a label of that name"
    : objectMember(name);

/** Every kind of name of the language. */
export type NameKind =
  | "registry"
  | "logger"
  | "event"
  | "metric"
  | "span"
  | "method"
  | "key"
  | "importedKey"
  | "reservedKey"
  | "error"
  | "label"
  | "owner"
  | "pattern"
  | "knob"
  | "member"
  | "severityText"
  | "alert"
  | "deny";

const RULES: Readonly<Record<NameKind, NameRule>> = {
  registry: { what: "a registry", form: SNAKE, rule: SNAKE_RULE },
  logger: {
    what: "a logger class",
    form: /^[A-Z][A-Za-z0-9]*$/,
    rule: "letters and digits, beginning with a capital",
    taken: generatedName,
  },
  event: { what: "an event", form: DOTTED, rule: DOTTED_RULE, taken: ownName },
  metric: { what: "a metric", form: DOTTED, rule: DOTTED_RULE, taken: ownName },
  span: { what: "a span", form: DOTTED, rule: DOTTED_RULE, taken: ownName },
  method: {
    what: "a method",
    form: /^[a-z][A-Za-z0-9]*$/,
    rule: "letters and digits, beginning with a small letter",
    taken: loggerMember,
  },
  key: {
    what: "a data key",
    form: /^[a-z][a-zA-Z0-9_]*$/,
    rule: "letters, digits and _, beginning with a small letter",
    taken: objectMember,
  },
  importedKey: {
    what: "a data key",
    form: /^[a-z][a-zA-Z0-9_]*(?:\.[a-zA-Z0-9_]+)*$/,
    rule: "letters, digits, _ and dots, beginning with a small letter",
    taken: objectMember,
  },
  reservedKey: {
    what: "a data key, of one event or of all",
    form: /^[a-z][a-zA-Z0-9_]*(?:\.[a-zA-Z0-9_]+)*$/,
    rule: "a data key (reason), or an event and its key joined by a dot (run.end.reason)",
  },
  error: {
    what: "an error code",
    form: /^[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*$/,
    rule: "words of letters, digits and _, joined by dots",
    taken: objectMember,
  },
  label: { what: "a label", form: SNAKE, rule: SNAKE_RULE, taken: ownLabel },
  owner: {
    what: "an owner",
    form: /^[A-Za-z0-9][\w@./ -]*$/,
    rule: "letters, digits, space and _ @ . / -",
    taken: objectMember,
  },
  pattern: { what: "a pattern", form: SNAKE, rule: SNAKE_RULE, taken: objectMember },
  knob: { what: "a knob", form: SNAKE, rule: SNAKE_RULE },
  member: {
    what: "a member of a log line",
    form: /^[A-Za-z_@][\w.@-]*$/,
    rule: "letters, digits and _ . @ -, beginning with a letter, _ or @",
    taken: objectMember,
  },
  severityText: { what: "a severity's text", form: /^[A-Za-z0-9_-]{1,32}$/, rule: "up to 32 letters, digits, _ and -" },
  alert: {
    what: "an alert",
    form: /^[A-Za-z_][A-Za-z0-9_]*$/,
    rule: "letters, digits and _, beginning with a letter or _",
  },
  deny: {
    what: "a deny entry",
    form: /^[A-Za-z0-9_.-]*[A-Za-z0-9][A-Za-z0-9_.-]*$/,
    rule: "letters, digits and _ . -",
  },
};

/** Reports a name that its kind does not allow; says whether it is allowed. `remedy`: what to do about a name that is taken. */
export function checkName(name: Located<string>, kind: NameKind, report: Report, remedy?: () => string): boolean {
  const { what, form, rule, taken } = RULES[kind];
  if (!form.test(name.value) || name.value.length > MAX_NAME_LENGTH) {
    const isLong = name.value.length > MAX_NAME_LENGTH;
    report(
      malformed(name, what, isLong ? `it is longer than ${MAX_NAME_LENGTH} characters` : `allowed are ${rule}`, form),
    );
    return false;
  }
  const reason = taken?.(name.value);
  if (reason === undefined) return true;
  const help = remedy === undefined ? undefined : { message: remedy() };
  report(diagnostic("name/reserved", name.span, { data: { name: name.value, what, reason }, help }));
  return false;
}

function malformed(name: Located<string>, what: string, rule: string, form: RegExp): ReturnType<typeof diagnostic> {
  const shown = name.value.length > 80 ? `${name.value.slice(0, 80)}…` : name.value;
  const meant = shown
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9_.]+/g, "_")
    .replace(/^[^A-Za-z]+|[_.]+$/g, "")
    .toLowerCase();
  const foreign = /\P{ASCII}/u.exec(shown.normalize("NFKD").replace(/\p{Mark}/gu, ""))?.[0];
  return diagnostic("name/malformed", name.span, {
    data: { name: shown, what, rule },
    help: foreign === undefined ? exampleOf(meant, name.value, form) : { message: foreignText(foreign) },
  });
}

function exampleOf(meant: string, name: string, form: RegExp): { message: string; replacement: string } | undefined {
  if (meant === "" || meant === name || !form.test(meant)) return undefined;
  return { message: `for example "${meant}"`, replacement: meant };
}

/** A letter that looks like one of ours cannot be told from it by looking. */
function foreignText(character: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0") ?? "";
  return `"${character}" is U+${code}, and only letters from a to z count`;
}
