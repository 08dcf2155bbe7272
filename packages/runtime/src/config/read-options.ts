import { ConfigurationError } from "./configuration-error.ts";

/** What a value is, in words, and never what it holds: a secret may stand in the wrong place. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (isList(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** Whether a value is a list. A Proxy that was revoked is none, and is not asked. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** Whether a value is an object that may have options: no list, and nothing that keeps what it holds elsewhere. */
export function isOptions(value: unknown): value is object {
  return typeof value === "object" && value !== null && !isList(value) && !isContainer(value);
}

/** A Promise is what is left when somebody forgets to await; a Map has its entries and no properties. */
function isContainer(value: object): boolean {
  const { types } = process.getBuiltinModule("node:util");
  return (
    types.isPromise(value) ||
    types.isMap(value) ||
    types.isSet(value) ||
    types.isDate(value) ||
    types.isArrayBufferView(value) ||
    types.isAnyArrayBuffer(value)
  );
}

/**
 * A plain copy of the options that a caller gave, each property read once.
 *
 * @param setting what the error calls them.
 * @throws ConfigurationError for what is no object, and for a property that throws when it is read.
 */
export function readOptions<T extends object>(
  setting: string,
  given: unknown,
  names: readonly (keyof T & string)[],
): T {
  if (given === undefined) return {} as T;
  if (!isOptions(given))
    throw new ConfigurationError(
      setting,
      `${setting} is ${kindOf(given)}; it must be an object with any of ${names.join(", ")}, or be left out.`,
    );
  const copy: Record<string, unknown> = {};
  for (const name of names) {
    const value = readProperty(setting, given, name);
    if (value !== undefined) copy[name] = value;
  }
  return copy as T;
}

/** The names of an object's own properties. @throws ConfigurationError for what is no object, or a Proxy that throws */
export function readNames(setting: string, given: unknown): readonly string[] {
  if (given === undefined) return [];
  try {
    if (isOptions(given)) return Object.keys(given);
  } catch {
    throw new ConfigurationError(setting, `${setting} is an object that throws when its properties are listed.`);
  }
  throw new ConfigurationError(setting, `${setting} is ${kindOf(given)}; it must be an object, or be left out.`);
}

/** One property. @throws ConfigurationError when it throws */
export function readProperty(setting: string, object: object, name: string): unknown {
  try {
    return (object as Readonly<Record<string, unknown>>)[name];
  } catch {
    throw new ConfigurationError(name, `${name} of ${setting} throws when it is read; it must be a plain value.`);
  }
}

/** A plain copy of a list of texts, each read once. @throws ConfigurationError for anything else */
export function readTexts(setting: string, given: unknown, example: string): readonly string[] {
  if (!isList(given))
    throw new ConfigurationError(
      setting,
      `${setting} is ${kindOf(given)}; it must be a list of texts, such as ${example}.`,
    );
  const length = readProperty(setting, given, "length") as number;
  const texts: string[] = [];
  for (let index = 0; index < length; index++) {
    const text = readProperty(setting, given, String(index));
    if (typeof text !== "string")
      throw new ConfigurationError(setting, `${setting}[${index}] is ${kindOf(text)}; it must be a text.`);
    texts.push(text);
  }
  return texts;
}

/** Lets functions pass. @throws ConfigurationError for anything else */
export function demandFunction(setting: string, given: unknown): void {
  if (typeof given === "function") return;
  throw new ConfigurationError(setting, `${setting} is ${kindOf(given)}; it must be a function.`);
}

/** Lets texts pass. @throws ConfigurationError for anything else, which says what the text is for */
export function demandText(setting: string, given: unknown, what: string): asserts given is string {
  if (typeof given === "string") return;
  throw new ConfigurationError(setting, `${setting} is ${kindOf(given)}; it must be ${what}.`);
}
