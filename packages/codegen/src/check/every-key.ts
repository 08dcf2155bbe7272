import type { DataKey, Registry } from "../model/registry.ts";

/** Every key that its author wrote, each place once: shared attributes where they are declared and where they are used. */
export function everyKey({ attributes, fields, events, spans }: Registry): readonly DataKey[] {
  const builtIn = fields.filter((field) => !field.builtIn || field.span.end.offset > field.span.start.offset);
  return [
    ...attributes,
    ...builtIn,
    ...events.flatMap(({ keys }) => keys),
    ...spans.flatMap((span) => span.attributes),
  ];
}
