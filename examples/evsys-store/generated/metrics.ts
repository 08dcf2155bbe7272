// @generated from registry.yaml. Do not edit.
// Change registry.yaml, then run `npm run codegen`.

import {
  type ExposeOptions,
  type Exposition,
  type Meter,
  type MetricSpec,
  declareMetrics,
  expose,
  meterOf,
} from "@logwright/runtime/generated";
import { registry } from "./registry.ts";

/** Every metric of the registry. */
export const METRICS: readonly MetricSpec[] = [];

/** The instruments of the registry, without its prefix. */
export interface Metrics {
  /** All metrics as text, for a program that serves `/metrics` itself. */
  readonly expose: (options?: ExposeOptions) => Exposition;
}

const declared = declareMetrics(registry, METRICS);

/** The instruments of the registry. */
export const metrics: Metrics = {
  expose,
};

/** Counters by the name of the registry. */
export interface Counters {}

/** Gauges by the name of the registry. */
export interface Gauges {}

/** Histograms by the name of the registry. */
export interface Histograms {}

/** Up-down counters by the name of the registry. */
export interface UpDowns {}

/** The same instruments by name: `meter.counter(name)`. */
export const meter: Meter<Counters, Gauges, Histograms, UpDowns> = meterOf(declared);
