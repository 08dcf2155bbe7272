import { environmentName, VARIABLES } from "../config/variables.ts";
import type { RegistrySpec } from "../contract/index.ts";
import { openRuns } from "./open-runs.ts";

/**
 * Whether a violation outside of any record throws: metric labels and span attributes belong to the process. The first
 * open run of the registry decides, else the environment, else the registry.
 */
export function isProcessStrict(registry: RegistrySpec): boolean {
  for (const { scope } of openRuns.values()) if (scope.registry.name === registry.name) return scope.settings.strict;
  const { strict } = VARIABLES;
  const text = process.env[environmentName(strict, registry)] ?? "";
  return strict.parse(text, registry) ?? registry.redaction.strict;
}
