import { ConfigurationError } from "./configuration-error.ts";
import { isList, isOptions, kindOf } from "./kind-of.ts";

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

/** A plain copy of a command line, each argument read once. @throws ConfigurationError for what is no list of texts */
export function readArguments(given: unknown): readonly string[] {
  if (!isList(given))
    throw new ConfigurationError(
      "argv",
      `argv is ${kindOf(given)}; it must be a list of texts, such as process.argv.slice(2).`,
    );
  const length = readProperty("argv", given, "length") as number;
  const texts: string[] = [];
  for (let index = 0; index < length; index++) {
    const text = readProperty("argv", given, String(index));
    if (typeof text !== "string")
      throw new ConfigurationError("argv", `argv[${index}] is ${kindOf(text)}; it must be a text.`);
    texts.push(text);
  }
  return texts;
}
