import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { DataKey } from "../model/registry.ts";
import type { AuthoredLabel } from "../parse/authored.ts";
import type { Named } from "../parse/located.ts";
import type { Span } from "../source/span.ts";
import { shownType } from "./key-options.ts";
import type { Scope } from "./scope.ts";

/** A key that fills a label, and where the source names it. */
export interface LabelKey {
  readonly key: Pick<DataKey, "name" | "shape" | "type" | "values" | "required" | "nullable">;
  readonly span: Span;
}

/** What the values of a key are as texts of a label; `any`: texts that nobody can list. A type that is absent is none. */
const TEXTS: Readonly<Record<string, ((key: LabelKey["key"]) => readonly string[] | "any") | undefined>> = {
  string: () => "any",
  enum: ({ values }) => values ?? "any",
  boolean: () => ["true", "false"],
};

/**
 * A label is a word out of few: a text, a value of an enum, `true` or `false`. Every number, time and duration would be
 * a series of its own, and lists and dictionaries are no words. A closed label must have a word in common with its key.
 */
export function checkLabelKey(
  { name, body: label }: Named<AuthoredLabel>,
  { key, span }: LabelKey,
  scope: Scope,
): void {
  const texts = key.shape === "scalar" ? TEXTS[key.type]?.(key) : undefined;
  const say = (problem: string, help: string): void =>
    scope.report(
      diagnostic("metric/label-type", span, {
        data: { name: key.name, label: name.value, problem },
        help: { message: help },
      }),
    );
  if (texts === undefined) {
    say(
      `is ${shownType({ ...key, nullable: false })}`,
      "fill the label from an enum, a boolean or a string, or record the number with value:",
    );
    return;
  }
  checkPresence({ name, body: label }, { key, span }, scope);
  if (texts === "any" || label.values === undefined) return;
  const taken = "value" in label.values ? scope.errors : new Set(label.values.map(({ value }) => value));
  if (taken.size === 0 || texts.some((text) => taken.has(text))) return;
  say(`is only ever ${texts.join(", ")}`, `give the label values: [${texts.join(", ")}]`);
}

/** What is missing has no word of its own: under a required label it is counted beside the words that nobody foresaw. */
function checkPresence(
  { name, body: label }: Named<AuthoredLabel>,
  { key, span }: LabelKey,
  { report }: Pick<Scope, "report">,
): void {
  if (label.optional || (key.required && !key.nullable)) return;
  const problem = key.required ? "may be null" : "is optional";
  report(
    diagnostic("metric/label-absent", span, {
      data: { name: key.name, label: name.value, problem },
      help: { message: `declare the label as ${name.value}?, or fill it from a key that is always there` },
    }),
  );
}
