import type { Attribute, Example, ValueType } from "../conventions.ts";
import type { Ledger, Reason } from "../ledger.ts";
import type { YamlMap, YamlValue } from "../write/yaml-value.ts";
import { isTreacherous } from "../../text/code-units.ts";

/** A type of the language. */
export interface KeyType {
  readonly type: string;
  /** Of an enum. */
  readonly values?: readonly string[];
  /** What the values of an enum of numbers or booleans are called. */
  readonly members?: YamlMap;
}

/** Why a type is not carried over, and what it was. */
export interface NoType {
  readonly reason: Reason;
  readonly detail: string;
}

const SCALARS: ReadonlySet<string> = new Set(["string", "int", "double", "boolean"]);
const COMPLEX: ReadonlySet<string> = new Set(["any", "map", "map[]", "byte[]", "undefined"]);

/** The type of an attribute in the language, or why there is none. */
export function keyType({ name, type }: Attribute, ledger: Ledger): KeyType | NoType {
  if (type.kind === "enum") return enumType(name, type, ledger);
  const item = type.name.endsWith("[]") ? type.name.slice(0, -2) : undefined;
  if (SCALARS.has(type.name)) return { type: type.name };
  if (item !== undefined && SCALARS.has(item)) return { type: `list<${item}>` };
  if (/^template\[.*\]$/.test(type.name)) return { reason: "template", detail: type.name };
  return { reason: COMPLEX.has(type.name) ? "complex" : "type", detail: type.name };
}

/** What stands for "none of these" in an enum. */
const FALLBACKS: ReadonlySet<Example> = new Set(["_OTHER", "other"]);

function enumType(
  name: Attribute["name"],
  { members, open }: ValueType & { readonly kind: "enum" },
  ledger: Ledger,
): KeyType | NoType {
  const values = members.map(({ value }) => value);
  if (values.length === 0) return { reason: "type", detail: "an enum without members" };
  const kinds = new Set(values.map(kindOf));
  const [only = "scalar"] = kinds;
  if (kinds.size > 1 || only !== "string") {
    ledger.decide("numbers");
    const named = new Map<string, YamlValue>(members.map(({ id, value }) => [id, value]));
    return { type: kinds.size > 1 ? mixed(kinds) : only, members: named };
  }
  if (open || values.every((value) => FALLBACKS.has(value))) {
    ledger.decide("opened");
    return { type: "string" };
  }
  const texts = [...new Set(values.map(String))];
  const seen = texts.filter((text) => text.trim() !== "" && !isTreacherous(text));
  for (const text of texts) if (!seen.includes(text)) ledger.leave("members", name, JSON.stringify(text));
  if (seen.length === 0) return { reason: "type", detail: "an enum without members" };
  ledger.decide("closed");
  return { type: "enum", values: seen };
}

function mixed(kinds: ReadonlySet<string>): string {
  return [...kinds].every((kind) => kind === "int" || kind === "double") ? "double" : "scalar";
}

function kindOf(value: Example): string {
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "double";
  return typeof value;
}

/** The examples that a scalar of this type may have, each once. */
export function fittingExamples(examples: readonly Example[], { type, values }: KeyType): readonly Example[] {
  const fits = EXAMPLE_FITS[type];
  if (fits === undefined) return [];
  return [...new Set(examples)].filter((example) => fits(example, values) && !isTreacherous(String(example)));
}

type Fits = (example: Example, values: readonly string[] | undefined) => boolean;

const EXAMPLE_FITS: Readonly<Record<string, Fits | undefined>> = {
  string: (example) => typeof example === "string" && example.trim() === example && example !== "",
  int: (example) => Number.isSafeInteger(example),
  double: (example) => typeof example === "number",
  boolean: (example) => typeof example === "boolean",
  enum: (example, values) => values?.includes(String(example)) === true,
};
