import {
  declareMetrics,
  expose,
  type LabelIndices,
  type MetricSpec,
  type RegistrySpec,
} from "@logwright/runtime/generated";
import { registry as generated } from "@logwright/generated";
import { BUCKETS, type Candidate, CODES, EXPOSED, PHASES, VALUES } from "./operation.ts";

interface Labels {
  readonly phase: string;
  readonly code: string;
}

/** What the generator prints for two labels. */
function series(labels: Labels, at: LabelIndices<Labels>): number {
  return at.phase.offset(labels.phase) + at.code.offset(labels.code);
}

const registry: RegistrySpec = generated;
// Copies: what is declared is frozen, and reading the callers' frozen lists would be measured with every candidate.
const LABELS = [
  { name: "phase", required: true, values: [...PHASES] },
  { name: "code", required: true, values: [...CODES] },
];

function spec(kind: MetricSpec["kind"], labels: MetricSpec["labels"], name: string): MetricSpec {
  const base = {
    name: `bench.${name}`,
    identifier: name,
    exported: `bench_${name}${kind === "counter" ? "_total" : ""}`,
    kind,
    labels,
  };
  return {
    ...base,
    unit: "unitless",
    otlpUnit: "",
    scale: 1,
    summary: "a benchmark's",
    from: [],
    ...(kind === "histogram" ? { buckets: BUCKETS } : {}),
  };
}

const specs = {
  counter: spec("counter", [], "counter"),
  counterLabels: spec("counter", LABELS, "counter_labels"),
  gauge: spec("gauge", [], "gauge"),
  gaugeLabels: spec("gauge", LABELS, "gauge_labels"),
  histogram: spec("histogram", [], "histogram"),
  histogramLabels: spec("histogram", LABELS, "histogram_labels"),
};
const set = declareMetrics(registry, Object.values(specs));
const counter = set.counter(specs.counter.name);
const counterLabels = set.counter(specs.counterLabels.name, series);
const gauge = set.gauge(specs.gauge.name);
const gaugeLabels = set.gauge(specs.gaugeLabels.name, series);
const histogram = set.histogram(specs.histogram.name);
const histogramLabels = set.histogram(specs.histogramLabels.name, series);

const library = "logwright";

export const ours: Readonly<Record<string, Candidate>> = {
  "counter.inc": {
    library,
    run(times) {
      for (let i = 0; i < times; i++) counter.inc();
    },
  },
  "counter.inc, 2 labels": {
    library,
    run(times) {
      for (let i = 0; i < times; i++)
        counterLabels.inc(1, { phase: PHASES[i & 1] as string, code: CODES[i % 7] as string });
    },
  },
  "gauge.set": {
    library,
    run(times) {
      for (let i = 0; i < times; i++) gauge.set(VALUES[i & 4095] as number);
    },
  },
  "gauge.set, 2 labels": {
    library,
    run(times) {
      for (let i = 0; i < times; i++)
        gaugeLabels.set(VALUES[i & 4095] as number, { phase: PHASES[i & 1] as string, code: CODES[i % 7] as string });
    },
  },
  "histogram.observe": {
    library,
    run(times) {
      for (let i = 0; i < times; i++) histogram.observe(VALUES[i & 4095] as number);
    },
  },
  "histogram.observe, 2 labels": {
    library,
    run(times) {
      for (let i = 0; i < times; i++)
        histogramLabels.observe(VALUES[i & 4095] as number, {
          phase: PHASES[i & 1] as string,
          code: CODES[i % 7] as string,
        });
    },
  },
};

/** 500 series of the process as text; the instruments above and the runtime's own stand in it, too. */
export function oursExposition(): Candidate {
  const exposed = Array.from({ length: EXPOSED.metrics }, (_, index) =>
    spec("counter", [{ name: "label", required: true, values: EXPOSED.values }], `exposed_${index}`),
  );
  const more = declareMetrics(registry, exposed);
  for (const { name } of exposed) {
    const one = more.counter<{ readonly label: string }>(name, (labels, at) => at.label.offset(labels.label));
    for (const label of EXPOSED.values) one.inc(1, { label });
  }
  return {
    library,
    run(times) {
      for (let i = 0; i < times; i++) expose();
    },
  };
}
