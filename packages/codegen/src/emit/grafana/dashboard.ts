import type { Metric, Registry } from "../../model/registry.ts";
import { pathIn } from "../../text/paths.ts";
import type { Emitter } from "../emitter.ts";
import { jsonText } from "../json/json-text.ts";
import { grafanaText, panelUnit, targetsOf } from "./panels.ts";

/** Three panels in a row of Grafana's 24 columns. */
const COLUMNS = 24;
const WIDTH = 8;
const HEIGHT = 8;

/** The version of the dashboard model that Grafana 10.4 and later read. */
const SCHEMA_VERSION = 39;

const DATASOURCE = { type: "prometheus", uid: "${datasource}" } as const;

interface GridPosition {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** `dashboard.json`: a Grafana dashboard with a panel for every metric, to choose runs by. */
export const grafanaDashboard: Emitter = {
  name: "grafana-dashboard",
  reads: ({ metrics }) => metrics,
  emit(registry) {
    if (registry.outputs.grafana === false || registry.metrics.length === 0) return [];
    const path = pathIn(registry.outputs.grafana, "dashboard.json");
    return [{ path, content: jsonText(dashboardOf(registry)) }];
  },
};

function dashboardOf(registry: Registry): unknown {
  return {
    uid: `logwright-${registry.name}`.slice(0, 40),
    title: registry.name,
    tags: ["logwright"],
    schemaVersion: SCHEMA_VERSION,
    editable: true,
    graphTooltip: 1,
    refresh: "30s",
    time: { from: "now-6h", to: "now" },
    templating: { list: [datasourceVariable(), runVariable(registry)] },
    panels: panelsOf(registry),
  };
}

function datasourceVariable(): unknown {
  return { name: "datasource", label: "Data source", type: "datasource", query: "prometheus" };
}

function runVariable({ metrics }: Registry): unknown {
  const series = metrics.map(seriesOf).join("|");
  const query = `label_values({__name__=~"${series}"}, run_id)`;
  return {
    name: "run_id",
    label: "Run",
    type: "query",
    datasource: DATASOURCE,
    definition: query,
    query: { query, refId: "run_id" },
    refresh: 2,
    sort: 2,
    multi: true,
    includeAll: true,
    allValue: ".*",
    current: { text: "All", value: "$__all" },
  };
}

/** A series that every export of the metric has. */
function seriesOf({ kind, exported }: Metric): string {
  return kind === "histogram" ? `${exported}_count` : exported;
}

/** Metrics under the headings of their first words, in registry order. */
function panelsOf(registry: Registry): readonly unknown[] {
  const groups = new Map<string, Metric[]>();
  for (const metric of registry.metrics) {
    const heading = headingOf(metric, registry);
    groups.set(heading, [...(groups.get(heading) ?? []), metric]);
  }
  const panels: unknown[] = [];
  let y = 0;
  for (const [heading, metrics] of groups) {
    panels.push(rowPanel(heading, panels.length + 1, y));
    y += 1;
    for (const [index, metric] of metrics.entries()) {
      const x = (index * WIDTH) % COLUMNS;
      const line = Math.floor((index * WIDTH) / COLUMNS);
      panels.push(metricPanel(metric, panels.length + 1, { x, y: y + line * HEIGHT, w: WIDTH, h: HEIGHT }));
    }
    y += Math.ceil((metrics.length * WIDTH) / COLUMNS) * HEIGHT;
  }
  return panels;
}

/** `training` of `geno_lewm.training.step.duration`. */
function headingOf(metric: Metric, { name }: Registry): string {
  const own = metric.name.startsWith(`${name}.`) ? metric.name.slice(name.length + 1) : metric.name;
  return own.split(".")[0] ?? own;
}

function rowPanel(title: string, id: number, y: number): unknown {
  return { id, type: "row", title, collapsed: false, gridPos: { x: 0, y, w: COLUMNS, h: 1 }, panels: [] };
}

function metricPanel(metric: Metric, id: number, gridPos: GridPosition): unknown {
  return {
    id,
    type: "timeseries",
    title: metric.name,
    description: grafanaText(metric.summary),
    datasource: DATASOURCE,
    gridPos,
    fieldConfig: { defaults: { unit: panelUnit(metric) }, overrides: [] },
    options: { legend: { displayMode: "list", placement: "bottom" }, tooltip: { mode: "multi" } },
    targets: targetsOf(metric).map((target) => ({ ...target, datasource: DATASOURCE })),
  };
}
