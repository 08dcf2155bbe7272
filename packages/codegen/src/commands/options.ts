import { UsageError } from "../usage-error.ts";
import type { Option } from "./command.ts";

/** Options that several commands share. */
export const REGISTRY_OPTION: Option = {
  name: "registry",
  value: "FILE",
  summary: "the registry (default: registry.yaml here or in a folder above)",
};

export const FORMAT_OPTION: Option = {
  name: "format",
  value: "FORMAT",
  summary: "text, json, github, sarif or junit (default: text)",
};

export const INDEX_OPTION: Option = {
  name: "index",
  value: "FILE",
  summary: "what the logs were written by (default: generated/registry.index.json here or in a folder above)",
};

export const AGAINST_OPTION: Option = {
  name: "against",
  value: "REF|FILE",
  summary: "an earlier version of the registry: a revision of git, or a file",
};

/** The value of an option that counts something. */
export function wholeNumber(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${option} is "${text}"; it must be a whole number`);
  return Number(text);
}
