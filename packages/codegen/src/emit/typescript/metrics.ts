import type { LabelSpec, MetricKind } from "@logwright/runtime/contract";
import type { Metric } from "../../model/registry.ts";
import { pathIn } from "../../text/paths.ts";
import type { Emitter } from "../emitter.ts";
import { metricSpec } from "../specs.ts";
import { access } from "./access.ts";
import { deprecationDoc } from "./deprecation-doc.ts";
import type { RuntimeSymbol } from "./runtime-symbols.ts";
import { tsCall, tsReturnSum } from "./ts-call.ts";
import { TsFile } from "./ts-file.ts";
import { docComment, tsComment, tsKey, tsString } from "./ts-text.ts";
import { tsUnion } from "./ts-union.ts";
import { tsValue } from "./ts-value.ts";
import { typeName } from "./type-name.ts";

interface Instrument {
  /** The runtime's type, and the interface that lists the instruments by name. */
  readonly type: RuntimeSymbol;
  readonly byName: string;
  readonly plural: string;
}

const INSTRUMENTS: Readonly<Record<MetricKind, Instrument>> = {
  counter: { type: "Counter", byName: "Counters", plural: "Counters" },
  gauge: { type: "Gauge", byName: "Gauges", plural: "Gauges" },
  histogram: { type: "Histogram", byName: "Histograms", plural: "Histograms" },
  updown: { type: "UpDown", byName: "UpDowns", plural: "Up-down counters" },
};

/** `metrics.ts`: every metric as data, and an instrument for each that a program records. */
export const metrics: Emitter = {
  name: "metrics",
  reads: ({ metrics }) => metrics,
  emit(registry) {
    const recorded = registry.metrics.filter(isRecorded);
    const file = new TsFile(registry.sources, recorded.map(labelsType));
    const specs = registry.metrics.map(metricSpec);
    file.print("/** Every metric of the registry. */");
    file.print(tsValue(`export const METRICS: readonly ${file.type("MetricSpec")}[] = `, specs), "");

    for (const metric of recorded) if (metric.labels.length > 0) printLabels(file, metric);
    printMetrics(file, recorded);
    printMeter(file, recorded);
    return [{ path: pathIn(registry.outputs.typescript, "metrics.ts"), content: file.toString() }];
  },
};

/** Whether a program records the metric; the others are measured by the runtime itself. */
function isRecorded(metric: Metric): boolean {
  return metric.process === undefined;
}

/** The name of the interface of a metric's labels. */
export function labelsType({ identifier }: Metric): string {
  return typeName(identifier, "Labels");
}

function printLabels(file: TsFile, metric: Metric): void {
  file.print(`/** Labels of \`${metric.name}\`. */`, `export interface ${labelsType(metric)} {`);
  for (const label of metric.labels) {
    if (label.values === undefined)
      file.print(`  /** At most ${label.max ?? 0} values; others are counted under "other". */`);
    file.print(tsUnion(`  readonly ${tsKey(label.name)}${label.required ? "" : "?"}: `, labelMembers(label)));
  }
  file.print("}", "");
}

function labelMembers({ values, required }: LabelSpec): readonly string[] {
  const members = values === undefined ? ["string"] : values.map(tsString);
  return required ? members : [...members, "undefined"];
}

function printMetrics(file: TsFile, recorded: readonly Metric[]): void {
  const exposes = recorded.every((metric) => metric.identifier !== "expose");
  file.print("/** The instruments of the registry, without its prefix. */", "export interface Metrics {");
  for (const metric of recorded) {
    const doc = docComment([metricDoc(metric), ...deprecationDoc(metric.deprecated)], "  ");
    file.line(`${doc}  readonly ${tsKey(metric.identifier)}: ${instrumentType(file, metric)};`);
  }
  if (exposes) {
    file.print("  /** All metrics as text, for a program that serves `/metrics` itself. */");
    file.print(`  readonly expose: (options?: ${file.type("ExposeOptions")}) => ${file.type("Exposition")};`);
  }
  file.print("}", "");

  const declare = file.value("declareMetrics");
  file.print(`const declared = ${declare}(${file.valueFrom("./registry.ts", "registry")}, METRICS);`, "");
  for (const metric of recorded) if (metric.labels.length > 0) printSeries(file, metric);
  file.print("/** The instruments of the registry. */", "export const metrics: Metrics = {");
  for (const metric of recorded) {
    const args = [tsString(metric.name), ...(metric.labels.length > 0 ? [seriesFunction(metric)] : [])];
    file.print(tsCall(`  ${tsKey(metric.identifier)}: declared.${metric.kind}`, args, ","));
  }
  if (exposes) file.print(file.value("expose") === "expose" ? "  expose," : `  expose: ${file.value("expose")},`);
  file.print("};", "");
}

/** The number of a series from its labels: straight-line code, one property access a label. */
function printSeries(file: TsFile, metric: Metric): void {
  const labels = labelsType(metric);
  const terms = metric.labels.map(({ name }) => `at${access(name)}.offset(labels${access(name)})`);
  file.print(
    tsCall(
      `function ${seriesFunction(metric)}`,
      [`labels: ${labels}`, `at: ${file.type("LabelIndices")}<${labels}>`],
      ": number {",
    ),
    tsReturnSum(terms, "  "),
    "}",
    "",
  );
}

function printMeter(file: TsFile, recorded: readonly Metric[]): void {
  for (const [kind, { byName, plural }] of Object.entries(INSTRUMENTS)) {
    const ofKind = recorded.filter((metric) => metric.kind === kind);
    file.print(`/** ${plural} by the name of the registry. */`);
    if (ofKind.length === 0) {
      file.print(`export interface ${byName} {}`, "");
      continue;
    }
    file.print(`export interface ${byName} {`);
    for (const metric of ofKind) file.print(`  readonly ${tsString(metric.name)}: ${instrumentType(file, metric)};`);
    file.print("}", "");
  }
  const names = Object.values(INSTRUMENTS).map(({ byName }) => byName);
  file.print(
    "/** The same instruments by name: `meter.counter(name)`. */",
    `export const meter: ${file.type("Meter")}<${names.join(", ")}> = ${file.value("meterOf")}(declared);`,
  );
}

function instrumentType(file: TsFile, metric: Metric): string {
  const type = file.type(INSTRUMENTS[metric.kind].type);
  if (metric.labels.length === 0) return type;
  const optional = metric.labels.every((label) => !label.required);
  return `${type}<${labelsType(metric)}${optional ? " | void" : ""}>`;
}

function metricDoc({ name, kind, unit, summary }: Metric): string {
  return `${tsComment(summary)} (\`${name}\`, ${kind}, ${tsComment(unit)})`;
}

function seriesFunction({ identifier }: Metric): string {
  return `${identifier}Series`;
}
