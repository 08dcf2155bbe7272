import type { LayoutSlot } from "@logwright/runtime/contract";
import { LAYOUT_SLOTS } from "@logwright/runtime/contract";
import type { Registry } from "../../model/registry.ts";
import { explanation, type Explanation } from "./explanation.ts";

/** What stands in each part of a line; the standard fields are explained one by one. */
const PARTS: Readonly<Record<Exclude<LayoutSlot, "fields">, string>> = {
  timestamp: "when the event was emitted: RFC 3339, in UTC",
  severity: "how bad it is, in the spelling of the registry",
  event: "the name of the event",
  run_id: "the run that the line belongs to",
  component: "the component that the logger was made for: getLogger(component)",
  data: "the data keys of the event",
};

/** Every part of a line, by its name in `record:` and by its name in the line. */
export function layoutTexts({ layout }: Registry): readonly Explanation[] {
  const written: Readonly<Record<keyof typeof PARTS, string | false>> = {
    timestamp: layout.timestamp,
    severity: layout.severity,
    event: layout.event,
    run_id: layout.runId,
    component: layout.component,
    data: layout.data,
  };
  return LAYOUT_SLOTS.filter((slot) => slot !== "fields").map((slot) => {
    const name = written[slot];
    const spellings = Object.entries(layout.severities).map(([severity, text]) => `${severity} is "${text}"`);
    return explanation("part of a line", name === false || name === slot ? [slot] : [slot, name], PARTS[slot], () => [
      ["key", name === false ? leftOut(slot) : `"${name}"`],
      ["place", placeOf(slot, layout.order)],
      ["values", slot === "severity" ? spellings.join(", ") : undefined],
    ]);
  });
}

function leftOut(slot: LayoutSlot): string {
  return slot === "data" ? "none: the data keys stand at the top level" : "none: the registry leaves it out";
}

function placeOf(slot: LayoutSlot, order: readonly LayoutSlot[]): string | undefined {
  const index = order.indexOf(slot);
  return index === -1 ? undefined : `${index + 1} of ${order.length}: ${order.join(", ")}`;
}
