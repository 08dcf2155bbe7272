import type { Schema } from "./value-schema.ts";

/** A text. */
export function text(description: string, more: Schema = {}): Schema {
  return { description, type: "string", ...more };
}

/** Anything that YAML reads as one scalar; the language takes its source text. */
export function word(description: string): Schema {
  return { description, type: ["string", "number", "boolean"] };
}

/** One of a closed set. */
export function oneOf(description: string, values: readonly string[], more: Schema = {}): Schema {
  return { description, enum: values, ...more };
}

/** A name that the registry declares: offered, not demanded, since the schema is older than what is being typed. */
export function declared(description: string, names: readonly string[], pattern: string = ""): Schema {
  const any = { type: "string", ...(pattern !== "" && { pattern }) };
  return { description, anyOf: names.length === 0 ? [any] : [{ enum: names }, any] };
}

export function flag(description: string, otherwise: boolean = false): Schema {
  return { description, type: "boolean", default: otherwise };
}

export function whole(description: string, minimum: number, maximum: number): Schema {
  return { description, type: "integer", minimum, maximum };
}

export function number(description: string, more: Schema = {}): Schema {
  return { description, type: "number", ...more };
}

export function listOf(description: string, items: Schema): Schema {
  return { description, type: "array", items };
}

/** One of them, or a list. */
export function oneOrMore(description: string, items: Schema): Schema {
  return { description, anyOf: [items, { type: "array", items }] };
}

/** A map whose members the language names; `x-*` is the author's own. */
export function members(
  description: string,
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = [],
): Schema {
  return {
    description,
    type: "object",
    properties,
    patternProperties: { "^x-": {} },
    additionalProperties: false,
    ...(required.length > 0 && { required }),
  };
}

/** A map whose members the author names. */
export function mapOf(description: string, pattern: string, value: Schema): Schema {
  return { description, type: "object", patternProperties: { [pattern]: value }, additionalProperties: false };
}

/** A schema that stands under `definitions`. */
export function ref(name: string): Schema {
  return { $ref: `#/definitions/${name}` };
}
