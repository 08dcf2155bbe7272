import type { Json } from "../redact/free-form.ts";
import type { Hyperparam } from "./log-store.ts";

/** Nested maps as dotted keys: `{ optim: { lr: 0.1 } }` is `optim.lr`. A list of scalars stays a list; one that holds more is numbered. */
export function flatten(nested: { readonly [key: string]: Json }): Record<string, Hyperparam> {
  const flat: [string, Hyperparam][] = [];
  for (const [key, value] of Object.entries(nested)) collect(key, value, flat);
  return Object.fromEntries(flat);
}

function collect(key: string, value: Json, into: [string, Hyperparam][]): void {
  if (isLeaf(value)) {
    into.push([key, value]);
    return;
  }
  for (const [name, item] of Object.entries(value)) collect(`${key}.${name}`, item, into);
}

function isLeaf(value: Json): value is Hyperparam {
  if (typeof value !== "object" || value === null) return true;
  return Array.isArray(value) && value.every((item) => typeof item !== "object" || item === null);
}
