import type { JSONSchema4 } from "@typescript-eslint/utils/json-schema";

/** Options of a rule about a list of modules. */
export interface ModulesOptions {
  /** More modules for the list. */
  readonly modules: readonly string[];
  /** Modules taken off the list. */
  readonly allow: readonly string[];
}

/** The schema of `ModulesOptions`, for modules of one kind. */
export function modulesOption(kind: string): JSONSchema4 {
  const names = { type: "array", items: { type: "string" }, uniqueItems: true } as const;
  return {
    type: "object",
    properties: {
      modules: { ...names, description: `Further ${kind} modules.` },
      allow: { ...names, description: `Modules that are no ${kind} here.` },
    },
    additionalProperties: false,
  };
}

/** The entry of the list that a module or a subpath of it belongs to. */
export function listedModule(
  module: string,
  list: readonly string[],
  { modules, allow }: ModulesOptions,
): string | undefined {
  const belongs = (entry: string): boolean => module === entry || module.startsWith(`${entry}/`);
  return allow.some(belongs) ? undefined : [...list, ...modules].find(belongs);
}
