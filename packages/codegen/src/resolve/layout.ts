import type { LayoutSlot, RecordLayout, Severity } from "@logwright/runtime/contract";
import { LAYOUT_SLOTS, SEVERITIES } from "@logwright/runtime/contract";
import type { AuthoredRecord } from "../parse/authored.ts";

/** The severities of a registry that maps none. */
const DEFAULT_SEVERITIES: readonly Severity[] = ["debug", "info", "warn", "error"];

/** Decides names and order of a log line. */
export function resolveLayout(record: AuthoredRecord): RecordLayout {
  const layout = {
    timestamp: record.timestamp?.value ?? "ts",
    severity: record.severity?.value ?? "severity",
    event: record.event?.value ?? "event",
    runId: record.run_id?.value ?? "run_id",
    component: record.component?.value ?? "component",
    data: record.data === undefined ? "data" : record.data.value === "inline" ? false : record.data.value,
    severities: resolveSeverities(record),
    deterministic: record.deterministic?.value ?? false,
  } as const;
  const left = new Set<LayoutSlot>();
  if (layout.runId === false) left.add("run_id");
  if (layout.component === false) left.add("component");
  return { order: resolveOrder(record).filter((slot) => !left.has(slot)), ...layout };
}

/** What the author mentions comes in that order, the rest follows as by default; fields stand right before data. */
function resolveOrder(record: AuthoredRecord): readonly LayoutSlot[] {
  const slots = LAYOUT_SLOTS.filter((slot) => slot !== "fields");
  const mentioned = slots.filter((slot) => record.order?.includes(slot));
  mentioned.sort((a, b) => (record.order?.indexOf(a) ?? 0) - (record.order?.indexOf(b) ?? 0));
  const order = new Set<LayoutSlot>([...mentioned, ...slots]);
  return [...order].flatMap((slot): readonly LayoutSlot[] => (slot === "data" ? ["fields", "data"] : [slot]));
}

function resolveSeverities(record: AuthoredRecord): Readonly<Partial<Record<Severity, string>>> {
  if (record.severities === undefined) return Object.fromEntries(DEFAULT_SEVERITIES.map((each) => [each, each]));
  const mapped = new Map(record.severities.map(({ name, body }) => [name.value, body.value]));
  return Object.fromEntries(SEVERITIES.filter((each) => mapped.has(each)).map((each) => [each, mapped.get(each)]));
}
