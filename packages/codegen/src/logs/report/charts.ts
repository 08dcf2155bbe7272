import type { JsonObject } from "../record-reader.ts";
import { isObject } from "../record-reader.ts";
import { downsample, type Curve } from "./downsample.ts";
import { SeriesCollector } from "./series-collector.ts";

/** One picture: the curves of one quantity, its splits together. */
export interface Chart {
  readonly title: string;
  /** What stands on the horizontal axis. */
  readonly axis: "step" | "record";
  readonly curves: readonly ChartCurve[];
}

export interface ChartCurve extends Curve {
  /** `train`, `val`, or the event that carries the values. */
  readonly name: string;
  /** Values before downsampling. */
  readonly count: number;
}

/** Stretches of a downsampled curve; more than any screen has pixels for one chart. */
const STRETCHES = 1_500;
/** Fewer values make no curve. */
const LEAST_VALUES = 3;
const CHARTS_MAX = 60;

/** `val_loss`, `val/loss`, `validation.loss`: the validation side of `loss`. */
const VALIDATION = /^(?:val|valid|validation|eval|test)[_/.](.+)$/;

interface Collected {
  readonly title: string;
  readonly axis: "step" | "record";
  readonly name: string;
  readonly values: SeriesCollector;
}

/** Gathers every number of a log as curves: of an event's key over steps, or over its records where it carries no step. */
export class Charts {
  readonly #collected: Map<string, Collected> = new Map();

  /** Takes the numbers of one record. */
  addRecord(event: string, step: unknown, values: JsonObject): void {
    for (const [key, value] of Object.entries(values)) {
      if (key === "step" || key === "epoch") continue;
      const number = numberOf(value);
      if (number === undefined) continue;
      const [title, split] = splitOf(key);
      if (typeof step === "number")
        this.#add(
          `${event} ${key}`,
          title,
          "step",
          split ?? (typeof values["split"] === "string" ? values["split"] : event),
          step,
          number,
        );
      else this.#add(`${event} ${key}`, `${event} ${key}`, "record", event, Number.NaN, number);
    }
  }

  /** Takes a row `{step, split, metrics}` of a log store. */
  addRow(row: JsonObject | undefined): void {
    if (row === undefined || typeof row["step"] !== "number" || !isObject(row["metrics"])) return;
    const rowSplit = typeof row["split"] === "string" ? row["split"] : "train";
    for (const [key, value] of Object.entries(row["metrics"])) {
      const number = numberOf(value);
      const [title, split] = splitOf(key);
      if (number !== undefined)
        this.#add(`store ${rowSplit} ${key}`, title, "step", split ?? rowSplit, row["step"], number);
    }
  }

  /** The charts in the order in which their quantities were first logged. */
  all(): readonly Chart[] {
    const charts = new Map<
      string,
      { readonly title: string; readonly axis: "step" | "record"; readonly curves: ChartCurve[] }
    >();
    for (const { title, axis, name, values } of this.#collected.values()) {
      if (values.count < LEAST_VALUES) continue;
      const { steps, values: numbers } = values.sorted();
      const chart = charts.get(`${axis} ${title}`) ?? { title, axis, curves: [] };
      charts.set(`${axis} ${title}`, chart);
      chart.curves.push({ name, count: values.count, ...downsample(steps, numbers, STRETCHES) });
    }
    return [...charts.values()].slice(0, CHARTS_MAX).map(withTrain);
  }

  #add(key: string, title: string, axis: "step" | "record", name: string, step: number, value: number): void {
    let collected = this.#collected.get(`${key} ${name}`);
    if (collected === undefined) {
      collected = { title, axis, name, values: new SeriesCollector() };
      this.#collected.set(`${key} ${name}`, collected);
    }
    collected.values.add(axis === "step" ? step : collected.values.count + 1, value);
  }
}

/** Beside one validation curve the other one is the training side. */
function withTrain(chart: Chart): Chart {
  const [first, second] = chart.curves;
  if (
    chart.curves.length !== 2 ||
    first === undefined ||
    second === undefined ||
    (first.name === "val") === (second.name === "val")
  )
    return chart;
  return {
    ...chart,
    curves: chart.curves.map((curve) => (curve.name === "val" ? curve : { ...curve, name: "train" })),
  };
}

/** The quantity, and `val` when the name says that it is of the validation side. */
function splitOf(key: string): readonly [title: string, split: string | undefined] {
  const quantity = VALIDATION.exec(key)?.[1];
  return quantity === undefined ? [key, undefined] : [quantity, "val"];
}

/** A number, also one that JSON cannot say. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return value === "NaN" || value === "Infinity" || value === "-Infinity" ? Number(value) : undefined;
}
