export { INVARIANT_VIOLATION } from "../contract/index.ts";
export { DenyList } from "./deny-list.ts";
export { InvariantViolation } from "./invariant-violation.ts";
export { countDrop, dropCounts, type DropCounts } from "./drop-counts.ts";
export { Filter, filterOf } from "./filter.ts";
export { hasher, type Hasher, runHasher } from "./hash.ts";
export { quoted } from "./json-text.ts";
export { reasonOf } from "./refusal.ts";
export { type CleanScalar, type CleanValue, Sanitizer, type SanitizerOptions } from "./sanitizer.ts";
