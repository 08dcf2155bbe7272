import type { RegistrySpec, SpanSpec } from "../contract/index.ts";
import { isProcessStrict } from "../lifecycle/process-strict.ts";
import { type CleanValue, countDrop, runHasher, Sanitizer } from "../redact/index.ts";

/** A value that an attribute can have. */
export type AttributeValue = NonNullable<CleanValue>;

/** What of a span may leave the process. */
export interface AttributeFilter {
  /** The value of an attribute as it may leave; nothing when it may not, or when it is null. */
  value(key: string, value: unknown): AttributeValue | undefined;
  /** The names of the attributes that are given; none when they cannot be listed. */
  keys(attributes: object): readonly string[];
  /** A name that stands for itself, or nothing; never throws. */
  name(text: string): string | undefined;
}

/** The filter of one span's attributes. In strict mode it throws InvariantViolation where the value is refused. */
export function attributeFilter(registry: RegistrySpec, span: SpanSpec): AttributeFilter {
  const keys = new Map(span.attributes.map((key) => [key.name, key]));
  const place = `span "${span.name}"`;
  // the key of a hash is the environment's, or one for the whole process: spans belong to no run
  const hash = runHasher(registry.envPrefix, "");
  const strict = new Sanitizer(registry.redaction, { hash, strict: true });
  const permissive = new Sanitizer(registry.redaction, { hash, strict: false });
  const sanitizerNow = (): Sanitizer => (isProcessStrict(registry) ? strict : permissive);
  const valueOf = (name: string, value: unknown): AttributeValue | undefined => {
    const sanitizer = sanitizerNow();
    const key = keys.get(name);
    if (key !== undefined)
      return value === undefined ? undefined : (sanitizer.declared(place, key, value) ?? undefined);
    // drift of the registry: counted, never thrown, and the value is not looked at
    if (sanitizer.key(place, name) !== undefined) countDrop("undeclared");
    return undefined;
  };
  const keysOf = (attributes: object): readonly string[] => {
    try {
      return Object.keys(attributes);
    } catch {
      sanitizerNow().text(place, "the attributes", undefined); // no object, or a Proxy that throws
      return [];
    }
  };
  return { value: valueOf, keys: keysOf, name: (text) => permissive.text(place, "the name of an error", text) };
}
