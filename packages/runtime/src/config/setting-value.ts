import type { RegistrySpec } from "../contract/index.ts";
import { type ConfigurationError, unacceptable } from "./configuration-error.ts";
import { isRefused, presentable, REDACTED } from "./presentable.ts";
import type { Values, Variable } from "./variables.ts";

/**
 * The value that a text means: of an environment variable, or of a flag.
 *
 * @param setting the variable or flag, as its user wrote it.
 * @throws ConfigurationError naming it, the text and what is allowed.
 */
export function valueOfText<Name extends keyof Values>(
  variable: Variable<Name>,
  setting: string,
  text: string,
  registry: RegistrySpec,
): Values[Name] {
  const value = variable.parse(text, registry);
  if (value === undefined) throw refused(variable, setting, text, registry);
  if (variable.isSeen === true && isRefused(registry, text))
    throw unacceptable(setting, REDACTED, `${variable.allowed(registry)}, and one that the redaction filter lets pass`);
  return value;
}

/** The value that an argument of a program gives, which may be anything. @throws ConfigurationError */
export function valueOfArgument<Name extends keyof Values>(
  variable: Variable<Name>,
  given: unknown,
  registry: RegistrySpec,
): Values[Name] {
  const { name, fits, isText } = variable;
  if (typeof given === "string") return valueOfText(variable, name, given, registry);
  if (typeof given === "number" && fits?.(given) === true) return given as Values[Name];
  if (isText === true || (typeof given !== "number" && typeof given !== "boolean"))
    throw refused(variable, name, given, registry);
  const value = fits === undefined ? variable.parse(String(given), registry) : undefined;
  if (value === undefined) throw refused(variable, name, given, registry);
  return value;
}

function refused(variable: Variable, setting: string, given: unknown, registry: RegistrySpec): ConfigurationError {
  return unacceptable(setting, presentable(registry, given), variable.allowed(registry));
}
