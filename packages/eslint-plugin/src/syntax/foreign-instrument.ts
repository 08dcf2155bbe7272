import { spelled } from "./origin.ts";
import type { Use } from "./uses.ts";

/** A library in which a program can make metrics of its own. */
interface InstrumentLibrary {
  readonly module: RegExp;
  /** The last step of what makes an instrument. */
  readonly makes: RegExp;
  readonly how: Use["how"];
}

/** Source: the API pages of each library. */
const LIBRARIES: readonly InstrumentLibrary[] = [
  { module: /^prom-client$/u, makes: /^(?:Counter|Gauge|Histogram|Summary)$/u, how: "constructed" },
  {
    module: /^@opentelemetry\/(?:api|sdk-metrics)$/u,
    makes: /^create(?:Observable)?(?:Counter|Gauge|Histogram|UpDownCounter)$/u,
    how: "called",
  },
  { module: /^hot-shots$|^node-statsd$/u, makes: /^(?:StatsD|hot-shots|node-statsd)$/u, how: "constructed" },
];

/** How a metric is made beside the registry, as written; `undefined`: none is. */
export function foreignInstrument({ origin, how }: Use): string | undefined {
  const last = origin.path.at(-1) ?? origin.module;
  const library = LIBRARIES.find(
    (each) => each.how === how && each.module.test(origin.module) && each.makes.test(last),
  );
  return library === undefined ? undefined : spelled(origin);
}
