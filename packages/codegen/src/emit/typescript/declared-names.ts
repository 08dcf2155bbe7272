import type { LogEvent, Registry } from "../../model/registry.ts";
import type { FieldGroup } from "./field-groups.ts";
import { RUNTIME_SYMBOLS } from "./runtime-symbols.ts";

/** What the names of an event's declarations end in: `trainingStepEvent`. */
const ENDINGS = ["Event", "Keys", "Metrics", "MetricsOnly", "Seen"] as const;

const SYMBOLS: ReadonlySet<string> = new Set(RUNTIME_SYMBOLS);

/** Methods one of whose declarations has the name of a symbol of the runtime: `define`, for the sake of `defineEvent`. */
const CLASHING: ReadonlySet<string> = new Set(
  RUNTIME_SYMBOLS.flatMap((symbol) =>
    ENDINGS.filter((ending) => symbol.endsWith(ending)).map((ending) => symbol.slice(0, -ending.length)),
  ),
);

/** Those names of `events.ts` that come from an author and could be an import's; the import gives way to them. */
export function declaredNames(registry: Registry, groups: readonly FieldGroup[]): readonly string[] {
  return [
    registry.logger,
    ...groups.flatMap(({ type, writer }) => [type, writer, `${writer}Site`, `${writer}Sites`, `${writer}Present`]),
    ...registry.events
      .filter(clashes)
      .flatMap(({ method, dataType }) => [dataType, ...ENDINGS.map((end) => method + end)]),
  ];
}

function clashes({ method, dataType }: LogEvent): boolean {
  return CLASHING.has(method) || SYMBOLS.has(dataType);
}
