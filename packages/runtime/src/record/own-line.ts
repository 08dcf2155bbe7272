import { OWN_EVENTS, type RegistrySpec, type Severity } from "../contract/index.ts";
import type { RunScope } from "../lifecycle/run-scope.ts";
import { countDrop } from "../redact/drop-counts.ts";
import { type EventShape, eventShape } from "../redact/event-shape.ts";
import { filterOf } from "../redact/filter.ts";
import { filteredLine } from "../redact/filtered-line.ts";
import { frameText } from "../redact/frame-text.ts";
import { runHasher } from "../redact/hash.ts";
import type { Drop } from "../redact/payload.ts";
import type { RedactedLine } from "./redacted-line.ts";
import { now } from "./timestamp.ts";

/** A finished line of one of the runtime's own events, and how grave it is. */
export interface OwnLine {
  readonly line: RedactedLine;
  readonly severity: Severity;
}

/** The component that the runtime's own records name. */
const COMPONENT = "logwright";

const shapes = new WeakMap<RegistrySpec, ReadonlyMap<string, EventShape>>();

/**
 * The line of one of the runtime's own events (`OWN_EVENTS`). It is always filtered permissively: a record about a
 * failure must not become one. Nothing for a name that is none of them.
 */
export function ownLine(
  scope: Pick<RunScope, "registry" | "settings">,
  event: string,
  data: Readonly<Record<string, unknown>>,
): OwnLine | undefined {
  const { registry, settings } = scope;
  const shape = shapesOf(registry).get(event);
  if (shape === undefined) return undefined;
  const drops: Drop[] = [];
  const runId = frameText(filterOf(registry.redaction), "run_id", settings.runId, drops);
  const context = { runId, component: COMPONENT, ts: now(), trace: "" };
  const hash = runHasher(registry.envPrefix, settings.runId);
  const line = filteredLine(registry, shape, context, { fields: undefined, data }, hash, drops);
  for (const drop of drops) countDrop(drop.reason);
  return { line, severity: shape.event.severity };
}

function shapesOf(registry: RegistrySpec): ReadonlyMap<string, EventShape> {
  let known = shapes.get(registry);
  if (known === undefined) {
    known = new Map(OWN_EVENTS.map((event) => [event.name, eventShape(registry, event)]));
    shapes.set(registry, known);
  }
  return known;
}
