import { FRAMES_FIELD, type RecordLayout } from "@logwright/runtime/contract";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type { Check } from "./check.ts";

/** No two members of one log line may have one name. Those of `record:` are compared where they are resolved. */
export const checkLayoutNames: Check = ({ layout, fields, events }, report) => {
  const slots = slotNames(layout);
  for (const { name, span } of fields) {
    const other = slots.get(name);
    if (other !== undefined) collision(name, "a standard field", other, span, report);
  }
  if (layout.data !== false) return;
  const top = new Map([...slots, ...fields.map(({ name }) => [name, "the standard field"] as const)]);
  for (const { keys } of events) {
    for (const { name, span } of keys) {
      const other = top.get(name);
      if (other !== undefined) collision(name, "a data key", other, span, report);
    }
  }
};

/** What stands at the top level of a line besides fields and data, by name. */
function slotNames(layout: RecordLayout): ReadonlyMap<string, string> {
  const slots: readonly (readonly [name: string | false, what: string])[] = [
    [FRAMES_FIELD, "the frames of a crash"],
    [layout.timestamp, "the timestamp"],
    [layout.severity, "the severity"],
    [layout.event, "the event"],
    [layout.runId, "the run id"],
    [layout.component, "the component"],
    [layout.data, "the data"],
  ];
  return new Map(slots.filter((slot): slot is readonly [string, string] => slot[0] !== false));
}

function collision(name: string, what: string, other: string, span: Span, report: Report): void {
  report(diagnostic("name/layout-collision", span, { data: { name, what, other } }));
}
