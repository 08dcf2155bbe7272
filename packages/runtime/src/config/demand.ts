import { ConfigurationError } from "./configuration-error.ts";
import { kindOf } from "./kind-of.ts";

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
