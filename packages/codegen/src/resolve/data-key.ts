import type { ScalarType } from "@logwright/runtime/contract";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Attribute, DataKey } from "../model/registry.ts";
import type { AuthoredKey } from "../parse/authored.ts";
import type { Located, Named } from "../parse/located.ts";
import type { Span } from "../source/span.ts";
import { resolveDeprecation } from "./deprecation.ts";
import type { Growing } from "./growing.ts";
import { checkKeyOptions } from "./key-options.ts";
import { checkName } from "./names.ts";
import type { Scope } from "./scope.ts";
import { nearestHelp } from "./scope.ts";

/** Keys whose type does not read, which was reported: nothing more can be said of what they hold. */
const untyped = new WeakSet<object>();

/** Whether the type of a key is what its author wrote. */
export function isTyped(key: object): boolean {
  return !untyped.has(key);
}

/** Resolves one data key: what its own entry says, or what the shared attribute says that it refers to. */
export function resolveKey(authored: Named<AuthoredKey>, scope: Scope, stands: "field" | "key" = "key"): DataKey {
  const { name, body } = authored;
  const said = stands === "key" ? scope.looks.of(authored) : undefined; // a field is less than its key says
  if (said?.key !== undefined) return again(said.key, name.span, (said.look ??= {}));
  let isSound = true;
  const report: Report = (problem) => {
    isSound = false;
    scope.report(problem);
  };
  checkName(name, scope.keyNames, report);
  const key =
    body.reference === undefined
      ? resolveOwnKey(authored, stands, report)
      : resolveReference(authored, body.reference, scope, report);
  // What there is to say of a key is said of each.
  if (said !== undefined && isSound && isTyped(key)) said.key = key;
  return key;
}

/** The same key in another place. One that says its type alone has just these members, and there are many. */
function again(key: DataKey, span: Span, look: object): DataKey {
  if (key.attribute !== undefined) return { ...key, span, look };
  const { name, shape, type, required, nullable, examples } = key;
  return { name, shape, type, required, nullable, examples, span, look };
}

function resolveReference(
  { name, body }: Named<AuthoredKey>,
  reference: Located<string>,
  scope: Scope,
  report: Report,
): DataKey {
  const attribute = scope.attributes.get(reference.value);
  const place = { name: name.value, required: !body.optional, span: name.span };
  if (attribute === undefined) {
    const help = referenceHelp(reference.value, scope);
    if (help.replacement !== undefined) scope.used.add(help.replacement); // the one that is meant is not unused besides
    report(diagnostic("ref/attribute", reference.span, { data: { name: reference.value }, help }));
    return marked({ ...place, shape: "scalar", type: "scalar", nullable: false, examples: [] }, false);
  }
  scope.used.add(attribute.name);
  const { used: _used, ...shared } = attribute;
  return marked({ ...shared, ...place, attribute: attribute.name }, isTyped(attribute));
}

/** `$name | null` and `$name?` say of the reference what belongs to the attribute, or to the key. */
function referenceHelp(reference: string, scope: Scope): ReturnType<typeof nearestHelp> {
  if (/\|\s*null$/.test(reference)) return { message: "say | null where the attribute is declared" };
  if (reference.endsWith("?")) return { message: "the ? of an optional key stands behind the key's name" };
  return nearestHelp(reference, scope.attributes.keys(), "declare it under attributes:", scope);
}

/** A key, of which it is known whether its type reads. */
export function marked<T extends object>(key: T, typed: boolean): T {
  if (!typed) untyped.add(key);
  return key;
}

/** Most keys have no examples, and there are many keys. */
const NONE: readonly never[] = [];

/** Resolves a key that is defined where it stands. */
export function resolveOwnKey({ name, body }: Named<AuthoredKey>, stands: "field" | "key", report: Report): DataKey {
  const type = body.type?.value ?? { shape: "scalar", type: "scalar", nullable: false };
  checkKeyOptions({ name, body }, stands, report);
  const key: Growing<DataKey> = {
    name: name.value,
    shape: type.shape,
    type: type.type as ScalarType,
    required: !body.optional,
    nullable: type.nullable,
    examples: body.examples?.map(({ value }) => value) ?? NONE,
    span: name.span,
  };
  if (body.values !== undefined) key.values = body.values.map(({ value }) => value);
  if (body.allow !== undefined) key.allow = body.allow.value;
  if (body.hash?.value) key.hash = true;
  if (body.precision !== undefined) key.precision = body.precision.value;
  if (body.volatile?.value) key.volatile = true;
  if (body.summary !== undefined) key.summary = body.summary.value;
  if (body.note !== undefined) key.note = body.note.value;
  if (body.deprecated !== undefined) key.deprecated = resolveDeprecation(body.deprecated, report);
  if (body.extensions !== undefined) key.extensions = body.extensions;
  return marked(key, body.type !== undefined);
}

/** Resolves the shared attributes. They are required or not where they are used. */
export function resolveAttributes(
  authored: readonly Named<AuthoredKey>[],
  keyNames: Scope["keyNames"],
  report: Report,
): Map<string, Attribute> {
  const attributes = new Map<string, Attribute>();
  for (const each of authored) {
    if (each.body.optional) reportOptionalAttribute(each, report);
    checkName(each.name, keyNames, report);
    if (each.body.reference !== undefined) {
      report(
        diagnostic("ref/attribute-of-attribute", each.body.reference.span, {
          data: { name: each.body.reference.value },
        }),
      );
    }
    const key = resolveOwnKey(each, "key", report);
    attributes.set(each.name.value, marked({ ...key, used: false }, isTyped(key)));
  }
  return attributes;
}

function reportOptionalAttribute({ name }: Named<AuthoredKey>, report: Report): void {
  const help = { message: "write the ? where the attribute is used", replacement: name.value };
  const rule = "an attribute is optional or not where it is used";
  report(
    diagnostic("name/malformed", name.span, { data: { name: `${name.value}?`, what: "an attribute", rule }, help }),
  );
}
