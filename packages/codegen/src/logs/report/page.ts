import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { packageFile } from "../../package-file.ts";
import { counted } from "../../text/counted.ts";
import { shortNumber } from "../runs/table.ts";
import type { Chart } from "./charts.ts";
import { html, htmlTable, scriptJson } from "./html.ts";
import type { LoggedError, Report } from "./read-report.ts";
import type { EventTimes } from "./timeline.ts";

const { resolve } = createRequire(import.meta.url);

/** A report as one HTML file that loads nothing: no network, no other file, and a policy that forbids both. */
export function page(report: Report): string {
  const style = `${readFileSync(resolve("uplot/dist/uPlot.min.css"), "utf8")}\n${asset("report.css")}`;
  const script = `${readFileSync(resolve("uplot/dist/uPlot.iife.min.js"), "utf8")}\n${asset("report.js")}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<link rel="icon" href="data:,">
<title>${html(report.title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#curves">Skip to the curves</a>
<header>
<h1>${html(report.title)} <span class="status ${html(report.status)}">${html(report.status)}</span></h1>
<button type="button" id="theme" aria-pressed="false">Dark</button>
</header>
<main>
${sections(report).join("\n")}
</main>
<div id="announcer" role="status" aria-live="polite" class="hidden"></div>
<script type="application/json" id="charts">${scriptJson(report.charts)}</script>
<script>${script.replaceAll("</script", "<\\/script")}</script>
</body>
</html>
`;
}

function asset(name: string): string {
  return readFileSync(packageFile(`assets/report/${name}`), "utf8");
}

function sections(report: Report): readonly string[] {
  return [
    section("provenance", "Provenance", provenance(report)),
    section("metrics", "Metrics", metricsTable(report)),
    section("curves", "Curves", curves(report.charts)),
    section("events", "Events", timeline(report.events)),
    section("errors", `Errors (${String(report.errorCount)})`, errors(report)),
    section("redactions", "Redactions", redactions(report)),
    section(
      "configuration",
      "Configuration",
      report.config === undefined ? "" : `<pre tabindex="0">${html(report.config)}</pre>`,
    ),
  ].filter((text) => text !== "");
}

function section(id: string, title: string, content: string): string {
  return content === ""
    ? ""
    : `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${html(title)}</h2>\n${content}\n</section>`;
}

function provenance({ metadata, lines, unreadable }: Report): string {
  const unread = unreadable === 0 ? "" : `, ${String(unreadable)} of them unreadable`;
  const facts: readonly (readonly [string, string])[] = [
    ...(metadata === undefined
      ? []
      : ([
          ["Started", metadata.started_at],
          ["Ended", metadata.ended_at ?? "not yet"],
          ["Exit reason", metadata.exit_reason],
          ["Git commit", `${metadata.git.commit}${metadata.git.dirty ? " (with changes)" : ""}`],
          ["Configuration sha256", metadata.config_hash],
          ["Data set", `${metadata.dataset.name} ${metadata.dataset.version}`],
          ["Tokenizer", `${metadata.tokenizer.name} ${metadata.tokenizer.version}`],
          ["Seed", String(metadata.seed)],
          ["Registry", `${metadata.registry.name} ${metadata.registry.version}`],
          ["Attempts", String(metadata.attempts.length)],
          [
            "Packages",
            Object.entries(metadata.packages)
              .map(([name, version]) => `${name} ${version}`)
              .join(", "),
          ],
        ] as const)),
    ["Log", `${counted(lines, "line")}${unread}`],
  ];
  return `<dl>${facts.map(([name, value]) => `<dt>${html(name)}</dt><dd>${html(value)}</dd>`).join("\n")}</dl>`;
}

function metricsTable({ metrics }: Report): string {
  if (metrics === undefined) return "";
  const rows = Object.entries(metrics.metrics).map(([name, { unit, better, last, best, mean, count }]) => [
    name,
    unit ?? "",
    better,
    shortNumber(last),
    shortNumber(best),
    shortNumber(mean),
    count,
  ]);
  return htmlTable(
    "Last, best and mean value of each metric",
    ["Metric", "Unit", "Better", "Last", "Best", "Mean", "Count"],
    rows,
  );
}

function curves(charts: readonly Chart[]): string {
  if (charts.length === 0) return "<p>The log carries no numbers to draw.</p>";
  const help =
    "Drag to zoom, double-click to see everything. With the keyboard: arrows move the cursor, plus and minus zoom, 0 shows everything.";
  return `<p class="help" id="chart-help">${help}</p>\n<div class="charts">\n${charts.map(figure).join("\n")}\n</div>`;
}

function figure(chart: Chart, index: number): string {
  const counts = chart.curves.map(
    ({ name, count, steps }) =>
      `${name}: ${String(count)} values${steps.length < count ? `, ${String(steps.length)} drawn, every peak among them` : ""}`,
  );
  const rows = chart.curves.map(({ name, values, steps }) => summaryRow(name, values, steps));
  const table = htmlTable(
    `${chart.title}: what the curves say`,
    ["Curve", "First", "Lowest", "at", "Highest", "at", "Last"],
    rows,
  );
  return `<figure>
<h3 id="chart-${String(index)}-title">${html(chart.title)}</h3>
<div class="plot" id="chart-${String(index)}" tabindex="0" role="group" aria-roledescription="chart" aria-labelledby="chart-${String(index)}-title" aria-describedby="chart-help"></div>
<figcaption>${html(counts.join("; "))}</figcaption>
<details><summary>As a table</summary>${table}</details>
</figure>`;
}

function summaryRow(name: string, values: readonly (number | null)[], steps: readonly number[]): (string | number)[] {
  let [lowest, highest] = [-1, -1];
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    if (lowest === -1 || value < (values[lowest] as number)) lowest = index;
    if (highest === -1 || value > (values[highest] as number)) highest = index;
  }
  return [
    name,
    shortNumber(values[0]),
    shortNumber(values[lowest]),
    shortNumber(steps[lowest]),
    shortNumber(values[highest]),
    shortNumber(steps[highest]),
    shortNumber(values[values.length - 1]),
  ];
}

function timeline(events: readonly EventTimes[]): string {
  if (events.length === 0) return "";
  const rows = events.map(({ event, severity, count, first, last, bins }) => {
    const most = Math.max(...bins);
    const bars = bins.map((records, bin) =>
      records === 0
        ? ""
        : `<rect x="${String(bin)}" width="1" y="${(1 - barHeight(records, most)).toFixed(2)}" height="${barHeight(records, most).toFixed(2)}"/>`,
    );
    const strip = `<svg class="strip ${severity}" viewBox="0 0 ${String(bins.length)} 1" preserveAspectRatio="none" aria-hidden="true">${bars.join("")}</svg>`;
    return `<tr><th scope="row">${html(event)}</th><td class="severity ${severity}">${severity}</td><td class="number">${String(count)}</td><td>${time(first)}</td><td>${time(last)}</td><td class="strip">${strip}</td></tr>`;
  });
  return `<table><caption>When each event was logged, over the time of the run</caption><thead><tr><th scope="col">Event</th><th scope="col">Severity</th><th scope="col">Count</th><th scope="col">First</th><th scope="col">Last</th><th scope="col">Over time</th></tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

/** A single record is still a visible bar. */
function barHeight(records: number, most: number): number {
  return 0.25 + (0.75 * records) / most;
}

function time(milliseconds: number): string {
  return html(new Date(milliseconds).toISOString().slice(11, 23));
}

function errors({ errors: logged, errorCount, unreadable }: Report): string {
  const unread = unreadable === 0 ? "" : `<p>${counted(unreadable, "line")} could not be read, and may be one.</p>`;
  if (errorCount === 0)
    return unread === ""
      ? "<p>No record of severity error or above.</p>"
      : `<p>No record of severity error or above was read.</p>${unread}`;
  const rest = errorCount > logged.length ? `<p>The first ${String(logged.length)} of ${String(errorCount)}.</p>` : "";
  return `${unread}${rest}<ol class="errors">${logged.map(errorItem).join("\n")}</ol>`;
}

function errorItem({ ts, event, component, code, details, frames }: LoggedError): string {
  const stack = frames.length === 0 ? "" : `<pre>${html(frames.join("\n"))}</pre>`;
  return `<li><details><summary>${html(code || event)} <span class="help">${html(event)}, ${html(component)}, ${html(ts)}</span></summary><pre>${html(JSON.stringify(details, undefined, 2))}</pre>${stack}</details></li>`;
}

function redactions({ redactions: counts }: Report): string {
  if (counts === undefined) return "";
  const rows = Object.entries(counts);
  const total = rows.reduce((sum, [, count]) => sum + count, 0);
  return total === 0
    ? "<p>The filter kept nothing out of the logs.</p>"
    : htmlTable("Values that the filter kept out of the logs", ["Reason", "Count"], rows);
}
