import {
  CRASH_EVENT,
  FRAMES_FIELD,
  GRAVE_SEVERITIES,
  OWN_EVENTS,
  type EventSpec,
  type FieldSpec,
  type KeySpec,
  type RegistryIndex,
  type Severity,
} from "@logwright/runtime/contract";

export type JsonObject = Readonly<Record<string, unknown>>;

/** A log line, taken apart as the registry's layout says. */
export interface ReadRecord {
  readonly ts: unknown;
  /** As it is written: `WARNING`. */
  readonly severity: unknown;
  readonly event: unknown;
  readonly component: unknown;
  /** Standard fields that are present. */
  readonly fields: JsonObject;
  readonly data: JsonObject;
}

/** What an event of the registry, or of the runtime itself, says of its records. */
export type KnownEvent = Pick<EventSpec, "name" | "severity" | "keys">;

/** What a crash carries in place of a message, and a record of its severity may. */
const FRAMES: FieldSpec = {
  name: FRAMES_FIELD,
  shape: "list",
  type: "string",
  required: false,
  nullable: false,
  severities: GRAVE_SEVERITIES,
};

/** Whether a record is that of a crash: it has frames, and nothing else of what its event would demand. */
export function isCrash({ event, fields }: ReadRecord): boolean {
  return event === CRASH_EVENT.name && FRAMES.name in fields;
}

/** Takes log lines apart, and knows what the registry says of their parts. */
export class RecordReader {
  readonly events: ReadonlyMap<string, KnownEvent>;
  readonly fields: ReadonlyMap<string, FieldSpec>;
  /** From the written word to the severity: `WARNING` to `warn`. */
  readonly severities: ReadonlyMap<string, Severity>;
  readonly index: RegistryIndex;
  /** Keys of the layout itself. */
  readonly slots: ReadonlySet<string>;
  readonly #keys: ReadonlyMap<string, ReadonlyMap<string, KeySpec>>;

  constructor(index: RegistryIndex) {
    const { layout, fields } = index.registry;
    const events: readonly KnownEvent[] = [CRASH_EVENT, ...index.events, ...OWN_EVENTS];
    this.index = index;
    this.events = new Map(events.map((event) => [event.name, event]));
    this.fields = new Map([FRAMES, ...fields].map((field) => [field.name, field]));
    this.severities = new Map(
      Object.entries(layout.severities).map(([severity, text]) => [text, severity as Severity]),
    );
    this.slots = new Set(
      [layout.timestamp, layout.severity, layout.event, layout.runId, layout.component, layout.data].filter(
        (slot) => slot !== false,
      ),
    );
    this.#keys = new Map(events.map((event) => [event.name, new Map(event.keys.map((key) => [key.name, key]))]));
  }

  keysOf(event: string): ReadonlyMap<string, KeySpec> {
    return this.#keys.get(event) ?? new Map();
  }

  read(line: JsonObject): ReadRecord {
    const { layout } = this.index.registry;
    const fields: Record<string, unknown> = {};
    const inline: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(line)) {
      if (this.slots.has(key)) continue;
      if (this.fields.has(key)) fields[key] = value;
      else inline[key] = value;
    }
    const data = layout.data === false ? inline : (line[layout.data] as JsonObject | undefined);
    return {
      ts: line[layout.timestamp],
      severity: line[layout.severity],
      event: line[layout.event],
      component: layout.component === false ? undefined : line[layout.component],
      fields: layout.data === false ? fields : { ...fields, ...inline },
      data: isObject(data) ? data : {},
    };
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object of one line, or undefined for anything that is none. */
export function parseLine(bytes: Uint8Array): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
