import { unacceptable } from "../config/configuration-error.ts";
import { presentable, REDACTED } from "../config/presentable.ts";
import { RUN_ID_ALLOWED, RUN_ID_PATTERN } from "../config/run-id.ts";
import type { RegistrySpec } from "../contract/index.ts";
import { isProcessStrict } from "../lifecycle/process-strict.ts";
import { Sanitizer } from "../redact/index.ts";

const registries = new Map<string, RegistrySpec>();

/** From now on the rules of a registry hold for the run ids that a program puts on its series. */
export function watchRunLabels(registry: RegistrySpec): void {
  registries.set(registry.name, registry);
}

/**
 * The run id as a label may show it.
 *
 * @throws ConfigurationError for what is no run id.
 * @throws InvariantViolation in strict mode, when a registry's filter refuses it.
 */
export function runLabel(runId: unknown): string {
  for (const registry of registries.values()) {
    const sanitizer = new Sanitizer(registry.redaction, { strict: isProcessStrict(registry) });
    if (typeof runId !== "string" || !RUN_ID_PATTERN.test(runId))
      throw unacceptable("runId", presentable(registry, runId), RUN_ID_ALLOWED);
    if (sanitizer.text("metric label", 'label "run_id"', runId) === undefined) return REDACTED;
  }
  return runId as string;
}
