import type { ParseContext, Reader } from "./context.ts";
import { wordFor } from "./foreign-words.ts";
import type { Located } from "./located.ts";
import type { ListNode, MapNode, ScalarNode, YamlNode } from "./yaml/node.ts";
import { isNull } from "./yaml/node.ts";

/** Names a node's kind as an author would. */
export function kindOf(node: YamlNode): string {
  if (node.kind === "map") return "a map";
  if (node.kind === "list") return "a list";
  if (isNull(node)) return "nothing";
  if (node.style !== "plain") return "a text";
  if (NUMBER.test(node.text)) return "a number";
  return node.text === "true" || node.text === "false" ? "a boolean" : "a text";
}

/** The scalar that stands here, or a report that something else does. */
export function scalarOf(node: YamlNode, context: ParseContext, expected: string): ScalarNode | undefined {
  if (node.kind === "scalar") {
    return isNull(node) ? context.problem("shape/empty", node, { data: { expected } }) : node;
  }
  return context.problem("shape/wrong-kind", node, {
    data: { expected, found: kindOf(node) },
    help: node.flow ? textHelp(node) : undefined,
  });
}

/** Brackets around one word are too much; around more of them a text was meant that needs quotes. */
function textHelp(node: MapNode | ListNode): { message: string; replacement?: string } {
  const only = node.kind === "list" && node.items.length === 1 ? node.items[0] : undefined;
  return only?.kind === "scalar" && !isNull(only) && /^\w+$/.test(only.text)
    ? { message: `write ${only.text}, or put the text in single quotes`, replacement: only.text }
    : { message: "put the text in single quotes" };
}

/** Any scalar by its source text: `1.0` stays "1.0". */
export const word: Reader<Located<string>> = (node, context) => {
  const scalar = scalarOf(node, context, "a text");
  return scalar && { value: scalar.text, span: context.span(scalar) };
};

/** A value of a closed set by its source text: `null`, `1.0` and `0x10` are what they look like. */
export const closedValue: Reader<Located<string>> = (node, context) =>
  node.kind === "scalar" && node.style === "plain"
    ? { value: node.text, span: context.span(node) }
    : word(node, context);

/** A scalar where something must stand. */
export const filled: Reader<Located<string>> = (node, context) => {
  const scalar = scalarOf(node, context, "a text");
  if (scalar === undefined) return undefined;
  const value = scalar.text.trim();
  if (value === "") return context.problem("shape/empty", node, { data: { expected: "a text" } });
  return { value, span: context.span(scalar) };
};

/** The same in an author's own words, of which a comment may have cut off some. */
export const text: Reader<Located<string>> = (node, context) => {
  const found = filled(node, context);
  if (found !== undefined && node.kind === "scalar") reportCutText(node, context);
  return found;
};

/** `summary: every 5 # steps` says "every 5": a plain text ends where a comment begins. */
function reportCutText(scalar: ScalarNode, context: ParseContext): void {
  if (scalar.style !== "plain" || context.source.text.charAt(scalar.end) === "\n") return;
  const rest = /^[ \t]+#([^\r\n]*)/.exec(context.source.text.slice(scalar.end, scalar.end + 200));
  if (rest === null) return;
  const end = scalar.end + rest[0].length;
  context.problem(
    "yaml/cut-by-comment",
    { start: scalar.end, end },
    {
      data: { text: scalar.text },
      help: { message: "quote the text if the rest belongs to it, else move the comment to its own line" },
    },
  );
}

/** A text out of a closed set. */
export function oneOf(allowed: readonly string[], what: string): Reader<Located<string>> {
  return (node, context) => {
    const found = word(node, context);
    if (found === undefined || allowed.includes(found.value)) return found;
    const nearest = wordFor(found.value, allowed) ?? context.suggestions.nearest(found.value, allowed);
    return context.problem("shape/unknown-word", node, {
      data: { what, actual: found.value },
      help:
        nearest === undefined
          ? { message: `use one of ${allowed.join(", ")}` }
          : { message: `did you mean "${nearest}"?`, replacement: nearest },
    });
  };
}

export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly integer?: true;
}

/** A number as YAML's core schema knows it, in decimal. */
export const NUMBER: RegExp = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

/** A number within a range, unquoted and decimal. */
export function number(range: NumberRange): Reader<Located<number>> {
  const kind = range.integer ? "an integer" : "a number";
  const isBounded = range.max < Number.MAX_VALUE;
  const expected = isBounded ? `${kind} from ${range.min} to ${range.max}` : `a finite number`;
  return (node, context) => {
    const scalar = scalarOf(node, context, expected);
    if (scalar === undefined) return undefined;
    const value = scalar.style === "plain" && NUMBER.test(scalar.text) ? Number(scalar.text) : Number.NaN;
    const fits = value >= range.min && value <= range.max && (!range.integer || Number.isInteger(value));
    if (fits) return { value, span: context.span(scalar) };
    const isQuoted = scalar.style !== "plain" && NUMBER.test(scalar.text);
    return context.problem("shape/number", node, {
      data: { expected, actual: scalar.text },
      help: isQuoted ? { message: "take the quotes away", replacement: scalar.text } : undefined,
    });
  };
}

const YES = new Set(["yes", "on", "y", "1", "true"]);
const NO = new Set(["no", "off", "n", "0", "false"]);

/** `true` or `false`, unquoted; YAML 1.1's other spellings are told apart. */
export const boolean: Reader<Located<boolean>> = (node, context) => {
  const scalar = scalarOf(node, context, "true or false");
  if (scalar === undefined) return undefined;
  const plain = scalar.style === "plain";
  if (plain && /^(?:true|True|TRUE)$/.test(scalar.text)) return { value: true, span: context.span(scalar) };
  if (plain && /^(?:false|False|FALSE)$/.test(scalar.text)) return { value: false, span: context.span(scalar) };
  const lower = scalar.text.toLowerCase();
  const meant = YES.has(lower) ? "true" : NO.has(lower) ? "false" : undefined;
  return context.problem("shape/boolean", node, {
    data: { actual: scalar.text },
    help: meant === undefined ? undefined : { message: `write ${meant}`, replacement: meant },
  });
};

/** What YAML 1.1 took for a boolean. Here it would be a name, and nobody calls a folder or a key so. */
const SWITCH = /^(?:true|false|yes|no|on|off)$/i;

/** `false`, or what `reader` reads. */
export function orFalse(reader: Reader<Located<string>>): Reader<Located<string | false>> {
  return (node, context) => {
    if (node.kind !== "scalar" || node.style !== "plain" || !SWITCH.test(node.text)) return reader(node, context);
    if (node.text === "false") return { value: false, span: context.span(node) };
    const help = NO.has(node.text.toLowerCase())
      ? { message: "write false", replacement: "false" }
      : { message: "leave it out, or put a name that is meant so in quotes" };
    return context.problem("shape/wrong-kind", node, {
      data: { found: `"${node.text}"`, expected: "a name, or of false" },
      help,
    });
  };
}

/** A name that cannot be switched off: nobody calls a folder or a part of the line `false`. `help` says what can be done instead. */
export function neverSwitched(help: string): Reader<Located<string>> {
  return (node, context) => {
    if (node.kind !== "scalar" || node.style !== "plain" || !SWITCH.test(node.text)) return filled(node, context);
    const data = { found: `"${node.text}"`, expected: "a name" };
    return context.problem("shape/wrong-kind", node, { data, help: { message: help } });
  };
}

/** `true` or `false`, or what `reader` reads. */
export function orBoolean(reader: Reader<Located<string>>): Reader<Located<string | boolean>> {
  return (node, context) =>
    node.kind === "scalar" && node.style === "plain" && SWITCH.test(node.text)
      ? boolean(node, context)
      : reader(node, context);
}

/** An example value, typed by how it was written. */
export const example: Reader<Located<string | number | boolean>> = (node, context) => {
  const found = word(node, context);
  if (found === undefined || node.kind !== "scalar" || node.style !== "plain") return found;
  if (NUMBER.test(node.text) && Number.isFinite(Number(node.text)))
    return { value: Number(node.text), span: found.span };
  if (node.text === "true" || node.text === "false") return { value: node.text === "true", span: found.span };
  return found;
};
