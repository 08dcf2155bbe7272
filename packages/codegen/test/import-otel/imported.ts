import { parse } from "yaml";
import { expect } from "vitest";
import { messageOf } from "../../src/diagnostics/message.ts";
import type { ImportOptions, Imported } from "../../src/import-otel/import-conventions.ts";
import { importConventions } from "../../src/import-otel/import-conventions.ts";

type Options = Partial<Pick<ImportOptions, "name" | "only">>;

/** Imports one text, or files by name. */
export function imported(conventions: string | Readonly<Record<string, string>>, options: Options = {}): Imported {
  const files = typeof conventions === "string" ? { "conventions.yaml": conventions } : conventions;
  const sources = Object.entries(files).map(([file, text]) => ({ file, text }));
  return importConventions(sources, { name: "otel", file: "otel.registry.yaml", ...options });
}

/** A registry as plain data. */
export type Plain = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The registry that conventions become; the test fails where they become none. */
export function registryOf(conventions: string | Readonly<Record<string, string>>, options: Options = {}): Plain {
  const { text, problems } = imported(conventions, options);
  expect(problems.map(messageOf)).toEqual([]);
  return parse(text ?? "") as Plain;
}

/** What was left out, as `reason name`, and decided, as `decision times`. */
export function said({ ledger }: Imported): readonly string[] {
  return [
    ...ledger.left.flatMap(({ reason, items }) => items.map(({ name }) => `${reason} ${name}`)),
    ...ledger.decided.map(({ decision, times }) => `${decision} ${times}`),
  ];
}

/** A group that declares attributes, by name and what YAML says of each. */
export function attributes(declared: Readonly<Record<string, string>>): string {
  const items = Object.entries(declared).map(([name, rest]) => `      - { id: ${name}, ${rest} }\n`);
  return `groups:\n  - id: registry.test\n    type: attribute_group\n    brief: for tests\n    attributes:\n${items.join("")}`;
}

/** The same with one metric that has all of them; `metric`: what it says beside its name. */
export function metric(declared: Readonly<Record<string, string>>, rest: string, level = "required"): string {
  const uses = Object.keys(declared).map((name) => `{ ref: ${name}, requirement_level: ${level} }`);
  return `${attributes(declared)}  - { id: metric.taken, type: metric, metric_name: test.taken, brief: it is measured, stability: stable, ${rest}, attributes: [${uses.join(", ")}] }\n`;
}
