import type { MetricKind, MetricSpec } from "../contract/index.ts";
import { SlotCounter } from "./counter.ts";
import { SlotGauge } from "./gauge.ts";
import { SlotHistogram } from "./histogram.ts";
import type { SeriesOf } from "./instrument.ts";
import type { TextGuard } from "./label-index.ts";
import { SlotUpDown } from "./updown.ts";

export type AnyInstrument<L = never> = SlotCounter<L> | SlotGauge<L> | SlotHistogram<L> | SlotUpDown<L>;

const CLASSES: Readonly<
  Record<MetricKind, new (spec: MetricSpec, guard: TextGuard, seriesOf?: SeriesOf<never>) => AnyInstrument>
> = {
  counter: SlotCounter,
  gauge: SlotGauge,
  histogram: SlotHistogram,
  updown: SlotUpDown,
};

/** Every instrument of the process, by its registry name, in the order of declaration. */
const instruments: Map<string, AnyInstrument> = new Map<string, AnyInstrument>();

/**
 * The instrument of a metric; the second declaration of the same metric gets the first one's.
 *
 * @throws Error when two registries of one process declare a name differently: their series could not be told apart.
 */
export function instrumentOf(spec: MetricSpec, guard: TextGuard, seriesOf?: SeriesOf<never>): AnyInstrument {
  const known = instruments.get(spec.name);
  if (known === undefined) {
    const made = new CLASSES[spec.kind](spec, guard, seriesOf);
    instruments.set(spec.name, made);
    return made;
  }
  if (shapeOf(known.spec) !== shapeOf(spec)) {
    throw new Error(
      `Metric "${spec.name}" is declared twice in this process, with a different kind, unit, buckets or labels. ` +
        "Rename it in one of the two registries.",
    );
  }
  return known;
}

/** All instruments of the process. */
export function allInstruments(): readonly AnyInstrument[] {
  return [...instruments.values()];
}

/** What two declarations of one metric must agree on. */
function shapeOf({ kind, unit, scale, exported, buckets, labels }: MetricSpec): string {
  return JSON.stringify([kind, unit, scale, exported, buckets ?? [], labels]);
}
