/** How grave an event is, from least to most. `critical` exists only in registries that map it. */
export type Severity = "debug" | "info" | "warn" | "error" | "critical";

/** Every severity, from least to most grave. */
export const SEVERITIES: readonly Severity[] = ["debug", "info", "warn", "error", "critical"];

/** Those whose records need an error code and may carry stack frames. */
export const GRAVE_SEVERITIES: readonly Severity[] = ["error", "critical"];
