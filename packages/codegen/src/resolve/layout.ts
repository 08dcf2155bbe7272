import type { LayoutSlot, RecordLayout, Severity } from "@logwright/runtime/contract";
import { LAYOUT_SLOTS, SEVERITIES } from "@logwright/runtime/contract";
import type { Report } from "../diagnostics/diagnostic.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { AuthoredRecord } from "../parse/authored.ts";
import { checkName } from "./names.ts";

/** The severities of a registry that maps none. */
const DEFAULT_SEVERITIES: readonly Severity[] = ["debug", "info", "warn", "error"];

/** Decides names and order of a log line. */
export function resolveLayout(record: AuthoredRecord, report: Report): RecordLayout {
  for (const member of MEMBERS) {
    const name = record[member];
    if (name !== undefined && typeof name.value === "string")
      checkName({ value: name.value, span: name.span }, "member", report);
  }
  const layout = {
    timestamp: record.timestamp?.value ?? "ts",
    severity: record.severity?.value ?? "severity",
    event: record.event?.value ?? "event",
    runId: record.run_id?.value ?? "run_id",
    component: record.component?.value ?? "component",
    data: record.data === undefined ? "data" : record.data.value === "inline" ? false : record.data.value,
    severities: resolveSeverities(record, report),
    deterministic: record.deterministic?.value ?? false,
  } as const;
  const left = new Set<LayoutSlot>();
  if (layout.runId === false) left.add("run_id");
  if (layout.component === false) left.add("component");
  checkCollisions(layout, record, report);
  return { order: resolveOrder(record).filter((slot) => !left.has(slot)), ...layout };
}

/** Reports two members of the line that would have one name; one of them at least was written. */
function checkCollisions(layout: Omit<RecordLayout, "order">, record: AuthoredRecord, report: Report): void {
  const first = new Map<string, Member>();
  for (const member of MEMBERS) {
    const name = layout[member === "run_id" ? "runId" : member];
    if (name === false) continue;
    const other = first.get(name);
    const span = record[member]?.span ?? (other && record[other]?.span);
    if (other !== undefined && span !== undefined) {
      const data = { name, what: `the ${SHOWN[member]}`, other: `the ${SHOWN[other]}` };
      report(diagnostic("name/layout-collision", span, { data }));
    }
    first.set(name, member);
  }
}

/** What the author mentions comes in that order, the rest follows as by default; fields stand right before data. */
function resolveOrder(record: AuthoredRecord): readonly LayoutSlot[] {
  const slots = LAYOUT_SLOTS.filter((slot) => slot !== "fields");
  const mentioned = slots.filter((slot) => record.order?.includes(slot));
  mentioned.sort((a, b) => (record.order?.indexOf(a) ?? 0) - (record.order?.indexOf(b) ?? 0));
  const order = new Set<LayoutSlot>([...mentioned, ...slots]);
  return [...order].flatMap((slot): readonly LayoutSlot[] => (slot === "data" ? ["fields", "data"] : [slot]));
}

/** The members of `record:` that name a part of the line. */
const MEMBERS = ["timestamp", "severity", "event", "run_id", "component", "data"] as const;

type Member = (typeof MEMBERS)[number];

const SHOWN: Readonly<Record<Member, string>> = {
  timestamp: "timestamp",
  severity: "severity",
  event: "event",
  run_id: "run id",
  component: "component",
  data: "data",
};

function resolveSeverities(record: AuthoredRecord, report: Report): Readonly<Partial<Record<Severity, string>>> {
  if (record.severities === undefined) return Object.fromEntries(DEFAULT_SEVERITIES.map((each) => [each, each]));
  checkTexts(record.severities, report);
  const mapped = new Map(record.severities.map(({ name, body }) => [name.value, body.value]));
  return Object.fromEntries(SEVERITIES.filter((each) => mapped.has(each)).map((each) => [each, mapped.get(each)]));
}

function checkTexts(severities: NonNullable<AuthoredRecord["severities"]>, report: Report): void {
  const first = new Map<string, string>();
  for (const { name, body } of severities) {
    checkName(body, "severityText", report);
    const other = first.get(body.value);
    if (other !== undefined) {
      report(
        diagnostic("registry/same-severity-text", body.span, { data: { name: name.value, other, text: body.value } }),
      );
    }
    first.set(body.value, name.value);
  }
}
