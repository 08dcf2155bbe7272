import type { Deprecation, MetricSpec, PatternSpec } from "@logwright/runtime/contract";
import type { Stability } from "./registry.ts";

// The closed sets of words of the language that are not part of the contract.

export const DEPRECATION_REASONS: readonly Deprecation["reason"][] = [
  "renamed",
  "obsolete",
  "replaced",
  "uncategorized",
];

/** From what is promised least to what is promised most. */
export const STABILITIES: readonly Stability[] = ["development", "beta", "stable"];

export const PATTERN_PLACES: readonly PatternSpec["where"][] = ["whole", "anywhere"];

/** What the runtime can measure itself. */
export const PROCESS_METRICS: readonly NonNullable<MetricSpec["process"]>[] = ["peak_rss", "redacted_keys"];
