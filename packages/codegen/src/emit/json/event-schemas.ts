import type { KeySpec, Severity } from "@logwright/runtime/contract";
import { CRASH_EVENT, FRAMES_FIELD, GRAVE_SEVERITIES } from "@logwright/runtime/contract";
import type { DataKey, Registry } from "../../model/registry.ts";
import { allAlike } from "../alike.ts";
import type { Form } from "./form.ts";
import { form, PART, TEXT } from "./form.ts";
import { breakAt, itemsText, memberText, membersText, stringText } from "./json-text.ts";
import type { Schema } from "./value-schema.ts";
import { described, valueSchema } from "./value-schema.ts";

/** An event of the registry, or one that the runtime has of its own. */
interface AnyEvent {
  readonly name: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly keys: readonly AnyKey[];
}

type AnyKey = KeySpec & Partial<Pick<DataKey, "summary" | "look">>;

/** How deep the rules of events and their schemas stand in the file. */
const RULE_AT = 2;
const SCHEMA_AT = 3;

/** Prints the rules that lead from the names of events to their schemas. */
export function ruleTexts({ layout }: Registry): (event: AnyEvent) => string {
  const rule: Schema = {
    if: { properties: { [layout.event]: { const: TEXT } }, required: [layout.event] },
    then: { $ref: TEXT },
  };
  const fill = form(rule, RULE_AT);
  return ({ name }) => fill(name, `#/$defs/events/${pointerOf(name)}`);
}

/** Prints the schemas of events. A registry may declare the crash itself, which then is either. */
export function schemaTexts(registry: Registry): (event: AnyEvent) => string {
  const print = bodies("event", registry, SCHEMA_AT);
  return (event) => {
    if (event.name !== CRASH_EVENT.name) return print(event);
    const either = (["event", "crash"] as const).map((kind) => bodies(kind, registry, SCHEMA_AT + 2)(event));
    return form({ anyOf: either.map(() => PART) }, SCHEMA_AT)(...either);
  };
}

/** Prints the schema of the crash that a registry does not declare. */
export function crashText(registry: Registry): string {
  return bodies("crash", registry, SCHEMA_AT)(CRASH_EVENT);
}

/** A crash has frames in place of what the declared event would demand. */
type Kind = "event" | "crash";

/** Prints what events say of severity and data; `depth` levels deep. */
function bodies(kind: Kind, registry: Registry, depth: number): (event: AnyEvent) => string {
  const at = depth + (registry.layout.data === false ? 2 : 4);
  const separator = breakAt(at);
  const property = (key: AnyKey): string =>
    memberText(key.name, described(key.summary, valueSchema(key, registry.redaction.caps)), at);
  const properties = allAlike(separator, property);
  const demanded = allAlike(separator, (key: AnyKey) =>
    kind === "event" && isDemanded(key) ? stringText(key.name) : "",
  );
  const known = new Map<Severity, BodyForm>();
  return ({ summary, severity, keys }) => {
    let body = known.get(severity);
    if (body === undefined) known.set(severity, (body = bodyForm(kind, severity, registry, depth)));
    const own = membersText(behind(body.head, separator, properties(keys)), at - 1);
    const required = itemsText(behind(body.required, separator, demanded(keys)), at - 1);
    return kind === "crash" ? body.fill(own, required) : body.fill(summary, own, required);
  };
}

/** What the events of a severity have in common. */
interface BodyForm {
  /** Takes the summary, unless it is of a crash, then the properties and the names of those that are required. */
  readonly fill: Form;
  /** What stands in front of an event's own properties and names. */
  readonly head: string;
  readonly required: string;
}

/** Below warn a registry may have no such severity; the runtime then writes the next one that exists. */
function bodyForm(kind: Kind, severity: Severity, { layout, fields }: Registry, depth: number): BodyForm {
  const isCoded = GRAVE_SEVERITIES.includes(severity) && fields.some((field) => field.name === "error_code");
  const required = [...(isCoded ? ["error_code"] : []), ...(kind === "crash" ? [FRAMES_FIELD] : [])];
  const about: Schema = kind === "crash" ? {} : { description: TEXT };
  const own: Schema = { properties: PART, required: PART };
  const text = layout.severities[severity];
  const written: Schema | undefined = text === undefined ? undefined : { const: text };
  if (layout.data === false) {
    const head = written === undefined ? "" : memberText(layout.severity, written, depth + 2);
    const names = required.map(stringText).join(breakAt(depth + 2));
    return { fill: form({ ...about, ...own }, depth), head, required: names };
  }
  const data: Schema = { type: "object", ...own, additionalProperties: false };
  const properties: Schema = { ...(written && { [layout.severity]: written }), [layout.data]: data };
  return { fill: form({ ...about, properties, required }, depth), head: "", required: "" };
}

function behind(head: string, separator: string, text: string): string {
  return head === "" || text === "" ? head + text : head + separator + text;
}

/**
 * Whether a key is in every line. A text may be one that the filter has to keep back: in permissive mode it is left out
 * and the rest of the record is written.
 */
function isDemanded({ required, type, hash }: KeySpec): boolean {
  return required && ((type !== "string" && type !== "scalar") || hash === true);
}

/** A name as a segment of a JSON pointer inside a URI fragment. */
function pointerOf(name: string): string {
  if (/^[\w.]*$/.test(name)) return name;
  return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
}
