import { SCALAR_TYPES } from "@logwright/runtime/contract";
import type { AuthoredType } from "./authored.ts";
import type { ParseContext } from "./context.ts";
import type { Located } from "./located.ts";
import { scalarOf } from "./scalars.ts";
import type { ScalarNode, YamlNode } from "./yaml/node.ts";

/** `int`, `list<int>`, `map<scalar> | null`. */
export function readType(node: YamlNode, context: ParseContext): Located<AuthoredType> | undefined {
  const scalar = scalarOf(node, context, "a type");
  if (scalar === undefined) return undefined;
  const type = KNOWN.get(scalar.text) ?? takeApart(scalar, context);
  return type && { value: type, span: context.span(scalar) };
}

const SIMPLE: ReadonlySet<string> = new Set(SCALAR_TYPES);

/** Every type as it is written most of the time: one look-up. */
const KNOWN: ReadonlyMap<string, AuthoredType> = new Map(
  SCALAR_TYPES.flatMap((type) =>
    [false, true].flatMap((nullable): readonly (readonly [string, AuthoredType])[] => {
      const end = nullable ? " | null" : "";
      return [
        [`${type}${end}`, { shape: "scalar", type, nullable }],
        [`list<${type}>${end}`, { shape: "list", type, nullable }],
        [`map<${type}>${end}`, { shape: "map", type, nullable }],
      ];
    }),
  ),
);

function takeApart(scalar: ScalarNode, context: ParseContext): AuthoredType | undefined {
  const nullable = /^(.*\S)\s*\|\s*null$/.exec(scalar.text);
  const written = nullable?.[1] ?? scalar.text;
  const container = /^(list|map)\s*<\s*([^<>]*?)\s*>$/.exec(written);
  const name = container?.[2] ?? written;
  if (SIMPLE.has(name)) {
    const shape = (container?.[1] ?? "scalar") as AuthoredType["shape"];
    return { shape, type: name, nullable: nullable !== null };
  }
  return context.problem("type/unknown", scalar, {
    data: { actual: scalar.text },
    help: helpFor(written, name, context),
  });
}

function helpFor(
  written: string,
  name: string,
  { suggestions }: ParseContext,
): { message: string; replacement?: string } {
  const item = /^(.+)\[\]$/.exec(written)?.[1];
  if (item !== undefined)
    return { message: `write list<${ALIASES[item] ?? item}>`, replacement: `list<${ALIASES[item] ?? item}>` };
  if (/^(?:list|map|array|dict|object|record)$/.test(written)) {
    return { message: "say what it holds: list<string>, map<scalar>" };
  }
  const other = OTHER_FORMS.find(({ form }) => form.test(written));
  if (other !== undefined) return { message: other.remedy };
  if (/[<>]/.test(name) || /^(?:list|map)\s*</.test(written)) {
    return { message: "nothing deeper than a list or a shallow map of scalars exists" };
  }
  const meant = ALIASES[name.toLowerCase()] ?? suggestions.nearest(name, SCALAR_TYPES);
  if (meant === undefined) return { message: `use one of ${SCALAR_TYPES.join(", ")}, list<…> or map<…>` };
  return { message: `did you mean "${meant}"?`, replacement: written === name ? meant : written.replace(name, meant) };
}

/** Types in a form that other languages have, and how ours says it. */
const OTHER_FORMS: readonly { readonly form: RegExp; readonly remedy: string }[] = [
  { form: /^\$/, remedy: "a shared attribute is referred to by its name alone: key: $name" },
  { form: /^\?|\?$/, remedy: "an optional key has the ? behind its name: name?" },
  { form: /^null\s*\|/, remedy: "write | null behind the type" },
  { form: /<[^>]*\|\s*null\s*>/, remedy: "no item may be null; the whole may: list<int> | null" },
  { form: /\|/, remedy: "a key has one type; scalar holds a string, a number or a boolean" },
  { form: /^enum\s*[<([]/, remedy: "write { type: enum, values: [a, b] }" },
];

/** What other languages call our types. */
const ALIASES: Readonly<Record<string, string | undefined>> = Object.assign(Object.create(null) as object, {
  bool: "boolean",
  str: "string",
  text: "string",
  integer: "int",
  int32: "int",
  int64: "int",
  long: "int",
  uint: "int",
  uint32: "int",
  uint64: "int",
  bigint: "int",
  float: "double",
  float64: "double",
  number: "double",
  date: "timestamp",
  datetime: "timestamp",
  any: "scalar",
});
