// @generated from registry.yaml. Do not edit.
// Change registry.yaml, then run `npm run codegen`.

import type { SpanSpec } from "@logwright/runtime/generated";

/** Every span of the registry. */
export const SPANS: readonly SpanSpec[] = [];

/** The registry has no spans. */
export interface Spans {}

/** The registry has no spans. */
export const spans: Spans = {};
