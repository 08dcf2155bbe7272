import type { KeySpec, Severity } from "@logwright/runtime/contract";
import type { DataKey, LogEvent, Registry } from "../../model/registry.ts";

/** A column of a view: a value of the record and where it stands there. */
export interface Column {
  /** Unlike every other of its view, also when case is ignored. */
  readonly name: string;
  /** The keys that lead to the value. */
  readonly path: readonly string[];
  readonly key: Pick<KeySpec, "shape" | "type" | "hash">;
  readonly summary: string;
}

const TEXT = { shape: "scalar", type: "string" } as const;

/** The columns that a record has whatever its event: the layout's parts and the standard fields. */
export function recordColumns(registry: Registry, severity?: Severity): readonly Column[] {
  const { layout } = registry;
  const slots: readonly (readonly [name: string | false, type: Column["key"], summary: string])[] = [
    [layout.timestamp, { shape: "scalar", type: "timestamp" }, "when, in UTC"],
    [layout.severity, TEXT, "how grave"],
    [layout.event, TEXT, "the event"],
    [layout.runId, TEXT, "the run"],
    [layout.component, TEXT, "the component that logged it"],
  ];
  const fields = registry.fields.filter(
    (field) => severity === undefined || (field.severities?.includes(severity) ?? true),
  );
  return distinct([
    ...slots.flatMap(([name, key, summary]) => (name === false ? [] : [{ name, path: [name], key, summary }])),
    ...fields.map((field) => columnOf(field, [])),
  ]);
}

/** The columns of an event's view: those of every record, then its data keys. */
export function eventColumns(registry: Registry, event: LogEvent): readonly Column[] {
  const { event: eventKey, severity: severityKey, data } = registry.layout;
  const common = recordColumns(registry, event.severity).filter(
    ({ path: [first] }) => first !== eventKey && first !== severityKey,
  );
  const own = event.keys.map((key) => columnOf(key, data === false ? [] : [data]));
  return distinct([...common, ...own]);
}

/** The name of an event's view: the event's, with `_` for dots. */
export function viewName(event: LogEvent): string {
  return event.name.replaceAll(".", "_");
}

function columnOf(key: DataKey, above: readonly string[]): Column {
  return { name: key.name, path: [...above, key.name], key, summary: key.summary ?? "" };
}

/** A name that is taken gets `data_` in front. */
function distinct(columns: readonly Column[]): readonly Column[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let name = column.name;
    while (taken.has(name.toLowerCase())) name = `data_${name}`;
    taken.add(name.toLowerCase());
    return { ...column, name };
  });
}
