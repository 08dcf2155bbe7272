import type { LayoutSlot, RecordLayout, Severity } from "../contract/index.ts";
import { quoted } from "../redact/json-text.ts";

/** The parts of a line that are new with every record; everything else is known when the logger is made. */
type MovingSlot = "timestamp" | "fields" | "data";

const MOVING: readonly LayoutSlot[] = ["timestamp", "fields", "data"] satisfies readonly MovingSlot[];

/**
 * The constant text of one event's lines, in four pieces around the three moving parts, which stand in the layout's
 * order: `a timestamp b fields c data d` in the default one.
 */
export interface LineFrame {
  readonly a: string;
  readonly b: string;
  readonly c: string;
  readonly d: string;
}

/** What of a line is the same for all records of one event of one logger. */
export interface FrameValues {
  readonly event: string;
  readonly severity: Severity;
  /** Nothing: the filter refused it, or the layout leaves it out. */
  readonly runId: string | undefined;
  readonly component: string | undefined;
}

/** The moving parts of a line in the layout's order. */
function movingOrder(layout: RecordLayout): readonly MovingSlot[] {
  return layout.order.filter((slot): slot is MovingSlot => MOVING.includes(slot));
}

/**
 * Whether the texts of all slots begin with a comma and the line's first one has to be cut off: the first slot may be
 * empty.
 */
function startsLoose(layout: RecordLayout): boolean {
  const first = layout.order[0];
  return (
    first === "fields" || first === "run_id" || first === "component" || (first === "data" && layout.data === false)
  );
}

/** The frame of an event's lines. */
export function lineFrame(layout: RecordLayout, values: FrameValues): LineFrame {
  const pieces = [""];
  const add = (text: string): void => {
    pieces[pieces.length - 1] += text;
  };
  layout.order.forEach((slot, index) => {
    const comma = index === 0 && !startsLoose(layout) ? "{" : ",";
    if (!MOVING.includes(slot)) return add(constantText(layout, slot, values, comma));
    const [before, after] = around(layout, slot, comma);
    add(before);
    pieces.push(after);
  });
  add("}\n");
  const [a = "", b = "", c = "", d = ""] = pieces;
  return { a, b, c, d };
}

function constantText(layout: RecordLayout, slot: LayoutSlot, values: FrameValues, comma: string): string {
  const parts: Partial<Record<LayoutSlot, readonly [string | false, string | undefined]>> = {
    severity: [layout.severity, layout.severities[values.severity] ?? values.severity],
    event: [layout.event, values.event],
    run_id: [layout.runId, values.runId],
    component: [layout.component, values.component],
  };
  const [name, text] = parts[slot] ?? [false, undefined];
  return name === false || text === undefined ? "" : `${comma}${quoted(name)}:${quoted(text)}`;
}

/** What stands before and after a moving part. Fields and inline data bring their own commas. */
function around(layout: RecordLayout, slot: LayoutSlot, comma: string): readonly [before: string, after: string] {
  if (slot === "timestamp") return [`${comma}${quoted(layout.timestamp)}:"`, '"'];
  if (slot === "data" && layout.data !== false) return [`${comma}${quoted(layout.data)}:{`, "}"];
  return ["", ""];
}

/** Puts a line together. `bench/src/emit.ts`: generated code does the same in one expression. */
export function lineOf(layout: RecordLayout, frame: LineFrame, moving: Readonly<Record<MovingSlot, string>>): string {
  const [first = "timestamp", second = "fields", third = "data"] = movingOrder(layout);
  const text = frame.a + moving[first] + frame.b + moving[second] + frame.c + moving[third] + frame.d;
  return startsLoose(layout) ? tightened(text) : text;
}

/** Turns the comma that a loose line begins with into its brace. */
export function tightened(text: string): string {
  return `{${text.slice(1)}`;
}

/** The text of an object's keys whose first one is missing: the comma of the next goes. */
export function withoutComma(text: string): string {
  return text.startsWith(",") ? text.slice(1) : text;
}
