export { analyzeFile } from "./analyze.ts";
export { EGRESS } from "./egress/egress-table.ts";
export type { EgressRow, SinkRow } from "./egress/row.ts";
export { FINDING_MESSAGES } from "./finding.ts";
export type { Finding, FindingId } from "./finding.ts";
export { renderPath } from "./path.ts";
export type { Hop } from "./path.ts";
export { DEFAULT_SETTINGS } from "./program/program-view.ts";
export type { CallGraphSettings } from "./program/program-view.ts";
