import type { KeySpec, Severity } from "@logwright/runtime/contract";
import type { DataKey, LogEvent, Registry } from "../../model/registry.ts";
import { alike } from "../alike.ts";

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

/**
 * Prints the columns of events' views: those of every record, then the event's data keys. The former are the same for
 * all events of a severity and are printed once.
 */
export function viewColumns(registry: Registry, print: (column: Column) => string): (event: LogEvent) => string {
  const { data } = registry.layout;
  const above = data === false ? [] : [data];
  const printed = alike((key) => ({ text: print(columnOf(key, above)), lower: key.name.toLowerCase() }));
  const renamed = (keys: readonly DataKey[], taken: ReadonlySet<string>): readonly string[] =>
    distinct(
      keys.map((key) => columnOf(key, above)),
      taken,
    ).map(print);
  const shared = new Map<Severity, SharedColumns>();
  return ({ severity, keys }) => {
    let common = shared.get(severity);
    if (common === undefined) shared.set(severity, (common = sharedColumns(registry, severity, print)));
    let { text } = common;
    for (const key of keys) {
      const own = printed(key);
      // The keys of an event differ, but not all of them where case is ignored.
      const isFree = own.lower === key.name && !common.taken.has(own.lower);
      if (!isFree) return [common.text, ...renamed(keys, common.taken)].join(SEPARATOR);
      text += SEPARATOR + own.text;
    }
    return text;
  };
}

const SEPARATOR = ",\n";

interface SharedColumns {
  /** There is always the time. */
  readonly text: string;
  /** The names, in lower case. */
  readonly taken: ReadonlySet<string>;
}

/** The columns of every record of a severity; its event and its severity are known, and left out. */
function sharedColumns(registry: Registry, severity: Severity, print: (column: Column) => string): SharedColumns {
  const { event: eventKey, severity: severityKey } = registry.layout;
  const columns = recordColumns(registry, severity).filter(
    ({ path: [first] }) => first !== eventKey && first !== severityKey,
  );
  return { text: columns.map(print).join(SEPARATOR), taken: new Set(columns.map(({ name }) => name.toLowerCase())) };
}

/** The name of an event's view: the event's, with `_` for dots. */
export function viewName(event: LogEvent): string {
  return event.name.replaceAll(".", "_");
}

function columnOf(key: DataKey, above: readonly string[]): Column {
  return { name: key.name, path: [...above, key.name], key, summary: key.summary ?? "" };
}

/** A name that is taken gets `data_` in front. */
function distinct(columns: readonly Column[], before: ReadonlySet<string> = new Set()): readonly Column[] {
  const taken = new Set<string>();
  const isTaken = (name: string): boolean => before.has(name) || taken.has(name);
  return columns.map((column) => {
    let { name } = column;
    while (isTaken(name.toLowerCase())) name = `data_${name}`;
    taken.add(name.toLowerCase());
    return name === column.name ? column : { ...column, name };
  });
}
