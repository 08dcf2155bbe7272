import type { DataKey, Registry } from "../model/registry.ts";

const keysByRegistry = new WeakMap<Registry, readonly DataKey[]>();

/** Every key that its author wrote, each place once: shared attributes where they are declared and where they are used. */
export function everyKey(registry: Registry): readonly DataKey[] {
  const keys = keysByRegistry.get(registry) ?? collect(registry);
  keysByRegistry.set(registry, keys);
  return keys;
}

function collect({ attributes, fields, events, spans }: Registry): readonly DataKey[] {
  const builtIn = fields.filter((field) => !field.builtIn || field.span.end.offset > field.span.start.offset);
  return [
    ...attributes,
    ...builtIn,
    ...events.flatMap(({ keys }) => keys),
    ...spans.flatMap((span) => span.attributes),
  ];
}
