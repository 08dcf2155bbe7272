// The page's own script: draws the charts, answers mouse and keyboard, keeps light and dark. It loads nothing.
"use strict";
(() => {
  const charts = JSON.parse(document.getElementById("charts").textContent);
  const announcer = document.getElementById("announcer");
  const root = document.documentElement;
  const HEIGHT = 240;
  /** Part of the visible stretch by which one key press zooms. */
  const ZOOM = 0.25;

  const colour = (name) => getComputedStyle(root).getPropertyValue(name).trim();
  const short = (value) => (value === null || value === undefined ? "no value" : String(Number(value.toPrecision(5))));

  const compact = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 6 });

  /** `173.5M`, `0.002`, `1e-7`. */
  function tickText(tick) {
    return tick !== 0 && Math.abs(tick) < 1e-4 ? tick.toExponential(1) : compact.format(tick);
  }

  /** All curves of a chart over one common row of steps. */
  function table(chart) {
    return uPlot.join(chart.curves.map(({ steps, values }) => [steps, values]));
  }

  function options(chart, width) {
    const axis = {
      stroke: colour("--faint"),
      grid: { stroke: colour("--line"), width: 1 },
      ticks: { stroke: colour("--line"), width: 1 },
    };
    return {
      width,
      height: HEIGHT,
      scales: { x: { time: false } },
      axes: [axis, { ...axis, size: 64, values: (_, ticks) => ticks.map(tickText) }],
      series: [
        { label: chart.axis },
        ...chart.curves.map(({ name }, index) => ({
          label: name,
          stroke: colour(`--curve-${index % 6}`),
          width: 1.5,
          dash: index % 2 === 1 ? [6, 3] : undefined,
          points: { show: chart.curves[index].steps.length < 60, fill: colour("--card") },
          value: (_, value) => short(value),
        })),
      ],
      cursor: { drag: { x: true, y: false } },
    };
  }

  const drawn = charts.map((chart, index) => {
    const element = document.getElementById(`chart-${index}`);
    const data = table(chart);
    const view = { chart, element, data, plot: undefined, at: 0 };
    element.addEventListener("keydown", (event) => onKey(view, event));
    return view;
  });

  /** Draws, or draws anew in other colours or another width; what was zoomed into stays. */
  function draw(view) {
    const before = view.plot === undefined ? undefined : { min: view.plot.scales.x.min, max: view.plot.scales.x.max };
    if (view.plot !== undefined) view.plot.destroy();
    view.plot = new uPlot(options(view.chart, Math.max(view.element.clientWidth, 240)), view.data, view.element);
    if (before !== undefined) view.plot.setScale("x", before);
  }

  function moveCursor(view, at) {
    const steps = view.data[0];
    const { min, max } = view.plot.scales.x;
    let index = Math.min(Math.max(at, 0), steps.length - 1);
    while (index > 0 && steps[index] > max) index--;
    while (index < steps.length - 1 && steps[index] < min) index++;
    view.at = index;
    const values = view.data.slice(1).map((row) => row[index]);
    const value = values.find((each) => each !== null && each !== undefined);
    view.plot.setCursor({
      left: view.plot.valToPos(steps[index], "x"),
      top: value === undefined ? 0 : view.plot.valToPos(value, "y"),
    });
    const said = view.chart.curves
      .map(({ name }, curve) => (values[curve] === undefined ? undefined : `${name} ${short(values[curve])}`))
      .filter((text) => text !== undefined);
    announcer.textContent = `${view.chart.title}, ${view.chart.axis} ${steps[index]}: ${said.join(", ")}`;
  }

  function zoom(view, factor) {
    const steps = view.data[0];
    const { min, max } = view.plot.scales.x;
    const middle = steps[view.at] >= min && steps[view.at] <= max ? steps[view.at] : (min + max) / 2;
    const half = Math.max(((max - min) / 2) * factor, 1e-9);
    view.plot.setScale("x", {
      min: Math.max(middle - half, steps[0]),
      max: Math.min(middle + half, steps[steps.length - 1]),
    });
    const now = view.plot.scales.x;
    announcer.textContent = `${view.chart.title}: ${view.chart.axis} ${short(now.min)} to ${short(now.max)}`;
  }

  function showAll(view) {
    const steps = view.data[0];
    view.plot.setScale("x", { min: steps[0], max: steps[steps.length - 1] });
    announcer.textContent = `${view.chart.title}: everything`;
  }

  const KEYS = {
    ArrowLeft: (view, event) => moveCursor(view, view.at - (event.shiftKey ? 20 : 1)),
    ArrowRight: (view, event) => moveCursor(view, view.at + (event.shiftKey ? 20 : 1)),
    Home: (view) => moveCursor(view, 0),
    End: (view) => moveCursor(view, view.data[0].length - 1),
    "+": (view) => zoom(view, 1 - ZOOM),
    "=": (view) => zoom(view, 1 - ZOOM),
    "-": (view) => zoom(view, 1 / (1 - ZOOM)),
    0: (view) => showAll(view),
    Escape: (view) => showAll(view),
  };

  function onKey(view, event) {
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action(view, event);
  }

  const button = document.getElementById("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");

  function setTheme(isDark) {
    root.dataset.theme = isDark ? "dark" : "light";
    button.setAttribute("aria-pressed", String(isDark));
    for (const view of drawn) draw(view);
  }

  button.addEventListener("click", () => setTheme(root.dataset.theme !== "dark"));
  dark.addEventListener("change", () => setTheme(dark.matches));
  let resized;
  addEventListener("resize", () => {
    clearTimeout(resized);
    resized = setTimeout(
      () =>
        drawn.forEach((view) => view.plot.setSize({ width: Math.max(view.element.clientWidth, 240), height: HEIGHT })),
      100,
    );
  });
  setTheme(dark.matches);
  // For tests, and for a console: what is drawn.
  globalThis.report = { views: drawn };
  performance.mark("report-drawn");
})();
