import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grafanaDashboard } from "../../../src/emit/grafana/dashboard.ts";
import type { Registry } from "../../../src/model/registry.ts";
import { hostileText } from "../support/hostile-text.ts";
import { metric, registry } from "../support/models.ts";
import { hasPromtool, promtool } from "../support/promtool.ts";
import { realRegistry } from "../support/real-registry.ts";

interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly fieldConfig?: { readonly defaults: { readonly unit: string } };
  readonly targets?: readonly { readonly expr: string; readonly legendFormat: string }[];
}

interface Dashboard {
  readonly uid: string;
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly { readonly name: string; readonly query: unknown }[] };
}

const dashboardOf = (model: Registry): Dashboard => JSON.parse(grafanaDashboard.emit(model)[0]!.content) as Dashboard;

const queriesOf = (dashboard: Dashboard): readonly string[] =>
  dashboard.panels.flatMap((panel) => (panel.targets ?? []).map((target) => target.expr));

/** The names that stand where a series must: followed by a selector. */
const seriesIn = (expr: string): readonly string[] =>
  [...expr.matchAll(/([A-Za-z_:][\w:]*)\{/g)].map((match) => match[1]!);

function exportedSeries(model: Registry): ReadonlySet<string> {
  return new Set(
    model.metrics.flatMap(({ kind, exported }) =>
      kind === "histogram" ? [`${exported}_bucket`, `${exported}_count`, `${exported}_sum`] : [exported],
    ),
  );
}

describe("the dashboard of the repository's registry", () => {
  const model = realRegistry();
  const dashboard = dashboardOf(model);

  test("has one panel for every metric, under the heading of its first word", () => {
    const plots = dashboard.panels.filter((panel) => panel.type === "timeseries");
    expect(plots.map((panel) => panel.title).toSorted()).toEqual(model.metrics.map(({ name }) => name).toSorted());
    const rows = dashboard.panels.filter((panel) => panel.type === "row").map((panel) => panel.title);
    expect(rows).toEqual(["training", "data", "inference", "planning", "provenance", "observability", "errors"]);
    expect(new Set(dashboard.panels.map((panel) => panel.id)).size).toBe(dashboard.panels.length);
  });

  test("names only exported series, each of them once at least", () => {
    const known = exportedSeries(model);
    const used = queriesOf(dashboard).flatMap(seriesIn);
    expect(used.filter((name) => !known.has(name))).toEqual([]);
    for (const { exported } of model.metrics) expect(used.some((name) => name.startsWith(exported))).toBe(true);
    const run = dashboard.templating.list.find(({ name }) => name === "run_id")!.query as { query: string };
    const names = /__name__=~"([^"]*)"/.exec(run.query)![1]!.split("|");
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  test("lays no panel over another", () => {
    const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(dashboard.panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true);
  });

  test.runIf(hasPromtool())("has queries that promtool can read", () => {
    const rules = queriesOf(dashboard).map((expr, index) => {
      const filled = expr.replaceAll("$__rate_interval", "5m").replaceAll("$run_id", ".*");
      return `      - record: query:${index}\n        expr: ${JSON.stringify(filled)}\n`;
    });
    const content = `groups:\n  - name: queries\n    rules:\n${rules.join("")}`;
    const { ok, text } = promtool(["check", "rules", "rules.yml"], [{ path: "rules.yml", content }]);
    expect(ok, text).toBe(true);
  });
});

test.each([
  ["acme_x_seconds", "gauge", "s"],
  ["acme_x_bytes", "gauge", "bytes"],
  ["acme_x_bytes_total", "counter", "Bps"],
  ["acme_x_total", "counter", "ops"],
  ["acme_x", "gauge", "short"],
] as const)("%s (%s) has the axis %s", (exported, kind, unit) => {
  const panel = dashboardOf(registry({ metrics: [metric("acme.x", { exported, kind })] })).panels[1]!;
  expect(panel.fieldConfig!.defaults.unit).toBe(unit);
});

test("no text of an author's is a variable, HTML or markup of Grafana's", () => {
  fc.assert(
    fc.property(hostileText, (summary) => {
      const { panels } = dashboardOf(
        registry({ metrics: [metric("acme.x", { summary: `$run_id [[x]] ${summary}` })] }),
      );
      // The empty comment is ours: it parts what would be taken for an address.
      expect(panels[1]!.description).not.toMatch(/\$|\[\[|(?<!\\)<(?!!-- -->)|\{\{/);
    }),
  );
});

test("no metrics, or `grafana: false`, make no dashboard", () => {
  expect(grafanaDashboard.emit(registry())).toEqual([]);
  const model = registry({ metrics: [metric("acme.x")] });
  expect(grafanaDashboard.emit({ ...model, outputs: { ...model.outputs, grafana: false } })).toEqual([]);
});
