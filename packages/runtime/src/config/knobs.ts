import type { KnobSpec, RegistrySpec } from "../contract/index.ts";
import { ConfigurationError, shown, unacceptable } from "./configuration-error.ts";
import type { Environment } from "./environment.ts";
import { kindOf } from "./kind-of.ts";
import { presentable } from "./presentable.ts";
import { decimal } from "./variables.ts";

const ALLOWED = "a whole number of at least 1";

/** The sampling knobs of a registry: arguments over environment over the registry's own numbers. */
export function resolveKnobs(
  registry: RegistrySpec,
  given: Readonly<Record<string, number>>,
  env: Environment,
): Readonly<Record<string, number>> {
  for (const name of Object.keys(given)) demandKnob(registry, name);
  return Object.freeze(
    Object.fromEntries(registry.knobs.map((knob) => [knob.name, knobValue(registry, knob, given, env)])),
  );
}

/** The number that a text sets a knob to. `setting` is the variable or flag it stands in. */
export function parseKnob(registry: RegistrySpec, setting: string, text: string): number {
  const value = decimal(text, (number) => Number.isSafeInteger(number) && number >= 1);
  if (value === undefined) throw unacceptable(setting, presentable(registry, text), ALLOWED);
  return value;
}

function knobValue(
  registry: RegistrySpec,
  knob: KnobSpec,
  given: Readonly<Record<string, number>>,
  env: Environment,
): number {
  if (Object.hasOwn(given, knob.name) && given[knob.name] !== undefined)
    return parseKnob(registry, knob.name, numeral(given[knob.name]));
  const text = env[knob.env];
  return text === undefined || text === "" ? knob.default : parseKnob(registry, knob.env, text);
}

/** A number as text; anything else as the name of its type, which is no number. */
function numeral(value: unknown): string {
  return typeof value === "number" || typeof value === "bigint" ? String(value) : kindOf(value);
}

function demandKnob(registry: RegistrySpec, name: string): void {
  const names = registry.knobs.map((knob) => knob.name);
  if (names.includes(name)) return;
  const known = names.length === 0 ? "it has none" : `it has ${names.join(", ")}`;
  const given = shown(presentable(registry, name));
  throw new ConfigurationError("knobs", `The registry "${registry.name}" has no sampling knob ${given}; ${known}.`);
}
