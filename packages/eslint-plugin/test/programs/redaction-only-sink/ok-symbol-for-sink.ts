// clean: sinks in a registry by name
import type { RedactedRecord, Sink } from "@logwright/runtime";

const registry = new Map<string, () => Sink>();

export function register(name: string, make: () => Sink): void {
  registry.set(name, make);
}

export function send(name: string, record: RedactedRecord): void {
  const make = registry.get(name);
  if (make === undefined) throw new Error(`no sink "${name}"`);
  void make().write(record);
}
