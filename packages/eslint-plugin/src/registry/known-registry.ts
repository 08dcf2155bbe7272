import type { IndexedEvent, IndexedMetric, RegistryIndex } from "@logwright/runtime/contract";
import { DenyList } from "@logwright/runtime/redact";
import { dirname } from "node:path";

/** A registry index as rules ask it: by name. */
export interface KnownRegistry {
  readonly index: RegistryIndex;
  /** The index file. */
  readonly file: string;
  /** The folder of the generated files. */
  readonly folder: string;
  readonly events: ReadonlyMap<string, IndexedEvent>;
  /** Events by the name of their generated method. */
  readonly methods: ReadonlyMap<string, IndexedEvent>;
  readonly metrics: ReadonlyMap<string, IndexedMetric>;
  /** Metrics by the name of their generated instrument. */
  readonly instruments: ReadonlyMap<string, IndexedMetric>;
  readonly errors: ReadonlySet<string>;
  /** The standard fields, by name. */
  readonly fields: ReadonlySet<string>;
  /** The keys that are never written. */
  readonly denied: DenyList;
}

/** The tables of one index. */
export function knownRegistry(index: RegistryIndex, file: string): KnownRegistry {
  return {
    index,
    file,
    folder: dirname(file),
    events: new Map(index.events.map((event) => [event.name, event])),
    methods: new Map(index.events.map((event) => [event.method, event])),
    metrics: new Map(index.metrics.map((metric) => [metric.name, metric])),
    instruments: new Map(index.metrics.map((metric) => [metric.identifier, metric])),
    errors: new Set(index.errors.map((error) => error.code)),
    fields: new Set(index.registry.fields.map((field) => field.name)),
    denied: new DenyList(index.registry.redaction.deny),
  };
}
