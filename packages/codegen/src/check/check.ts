import type { Report } from "../diagnostics/diagnostic.ts";
import type { Registry } from "../model/registry.ts";

/** One rule about a registry that means something but should not ship. `today` is given where days count. */
export type Check = (registry: Registry, report: Report, today?: string) => void;
