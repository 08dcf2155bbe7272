/** The closed sets of words of the language that are not part of the contract. */
export const DEPRECATION_REASONS: readonly string[] = ["renamed", "obsolete", "replaced", "uncategorized"];

export const STABILITIES: readonly string[] = ["development", "beta", "stable"];

export const PATTERN_PLACES: readonly string[] = ["whole", "anywhere"];

export const PROCESS_METRICS: readonly string[] = ["peak_rss", "redacted_keys"];
