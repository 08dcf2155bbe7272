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
