/** How grave an event is, from least to most. `critical` exists only in registries that map it. */
export type Severity = "debug" | "info" | "warn" | "error" | "critical";

/** Every severity, from least to most grave. */
export const SEVERITIES: readonly Severity[] = ["debug", "info", "warn", "error", "critical"];
