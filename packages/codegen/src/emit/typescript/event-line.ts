import type { LayoutSlot } from "@logwright/runtime/contract";
import type { Registry } from "../../model/registry.ts";
import type { EventPlan } from "./event-plan.ts";
import { fieldsCall } from "./fields-writer.ts";
import type { KeyCode } from "./key-code.ts";
import { writeText } from "./key-writer.ts";
import { tsSum } from "./ts-call.ts";
import type { TsFile } from "./ts-file.ts";

/** What a registry's layout says of every line. */
export interface LineLayout {
  /** The slots that hold what an event says; what stands around them is constant. */
  readonly moving: readonly LayoutSlot[];
  /** Whether the first slot may be empty: then every part begins with a comma and the first comma is cut off. */
  readonly isLoose: boolean;
  /** Whether the data is an object of its own. */
  readonly isNested: boolean;
}

/** The pieces of constant text around the moving parts of a line. */
const PIECES: readonly string[] = ["a", "b", "c", "d"];

/** What the layout of a registry says of every line. */
export function lineLayout({ layout: { order, data } }: Registry): LineLayout {
  const [first] = order;
  return {
    moving: order.filter((slot) => slot === "timestamp" || slot === "fields" || slot === "data"),
    isLoose: first === "fields" || first === "run_id" || first === "component" || (first === "data" && data === false),
    isNested: data !== false,
  };
}

/** The data comes first, and then, in the layout's order, everything that nobody else has a hand in. */
export function lineText(file: TsFile, plan: EventPlan, keys: readonly KeyCode[]): string {
  const { method } = plan.event;
  const line = plan.layout.isLoose ? `${file.value("tightened")}(line)` : "line";
  const commit = `      emission.commit(${line});\n`;
  const terms = lineTerms(file, plan);
  if (keys.length === 0)
    return `      ${file.value("demandEmpty")}(data);\n${tsSum("      const line =", terms)}\n${commit}`;
  const seen = keys.every((key) => key.required) ? "" : "const seen = ";
  const data = dataText(file, plan, keys);
  return `      ${seen}${method}Seen(data);\n      let line = "";\n${data}${tsSum("      line =", terms)}\n${commit}`;
}

function lineTerms(file: TsFile, plan: EventPlan): readonly string[] {
  const { moving } = plan.layout;
  const { keys } = plan.event;
  const isTimed = moving[0] === "timestamp";
  const terms = [`emission.${isTimed ? "start()" : "a"}`];
  for (let index = isTimed ? 1 : 0; index < moving.length; index += 1) {
    const slot = moving[index];
    if (slot === "timestamp") terms.push(`${file.value("now")}()`);
    else if (slot === "fields") terms.push(fieldsCall(file, plan.group, plan.early));
    else if (mends(plan)) terms.push(`${file.value("withoutComma")}(line)`);
    else if (keys.length > 0) terms.push("line");
    terms.push(`emission.${PIECES[index + 1] ?? "d"}`);
  }
  return terms;
}

/** Whether the first key may be missing, so that the comma of the next one has to go. */
function mends({ layout, event: { keys } }: EventPlan): boolean {
  return layout.isNested && keys[0]?.required === false && keys.length > 1;
}

/** The statements that make the text of the data. */
function dataText(file: TsFile, { event, early }: EventPlan, keys: readonly KeyCode[]): string {
  const names = { sites: `${event.method}Keys`, hash: "emission.hash", indent: "      " };
  let text = "";
  let bit = 1;
  for (const key of keys) {
    const isRead = early.length > 0 && early.some(({ from, name }) => from === "data" && name === key.name);
    text += `${writeText(file, key, bit, names, isRead)}\n`;
    bit <<= 1;
  }
  return text;
}
