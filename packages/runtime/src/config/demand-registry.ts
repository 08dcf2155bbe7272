import type { RegistrySpec } from "../contract/index.ts";
import { ConfigurationError } from "./configuration-error.ts";
import { isList, isOptions, kindOf } from "./kind-of.ts";
import { readProperty } from "./read-options.ts";

const LISTS: readonly (keyof RegistrySpec)[] = ["fields", "errors", "knobs"];
const OBJECTS: readonly (keyof RegistrySpec)[] = ["layout", "redaction", "runtime"];

/**
 * Lets the registry of generated code pass, where a program hands it over by itself.
 *
 * @throws ConfigurationError for anything else.
 */
export function demandRegistry(given: unknown): asserts given is RegistrySpec {
  if (isOptions(given) && isRegistry(given)) return;
  const what = isOptions(given) ? "an object that is none" : kindOf(given);
  throw new ConfigurationError(
    "registry",
    `registry is ${what}; it must be the \`registry\` that the generated code exports.`,
  );
}

function isRegistry(given: object): boolean {
  const part = (name: keyof RegistrySpec): unknown => readProperty("registry", given, name);
  return (
    typeof part("name") === "string" &&
    typeof part("envPrefix") === "string" &&
    LISTS.every((name) => isList(part(name))) &&
    OBJECTS.every((name) => isOptions(part(name)))
  );
}
