// @generated from registry.yaml. Do not edit.
// Change registry.yaml, then run `npm run codegen`.

import {
  type BareSpanFunction,
  type SpanFunction,
  type SpanSpec,
  declareSpans,
} from "@logwright/runtime/generated";
import { metrics } from "./metrics.ts";
import { registry } from "./registry.ts";

/** Every span of the registry. */
export const SPANS: readonly SpanSpec[] = [
  {
    name: "training.step",
    identifier: "trainingStep",
    summary: "one optimiser step",
    attributes: [
      { name: "model_id", shape: "scalar", type: "string", required: false, nullable: false },
    ],
  },
  {
    name: "inference.score",
    identifier: "inferenceScore",
    summary: "one scoring call",
    attributes: [
      { name: "model_id", shape: "scalar", type: "string", required: false, nullable: false },
      { name: "variant_id", shape: "scalar", type: "string", required: false, nullable: false },
    ],
  },
  {
    name: "planning.cem.iter",
    identifier: "planningCemIter",
    summary: "one iteration of the cross-entropy method",
    attributes: [],
  },
];

/** Attributes of `training.step`. */
export interface TrainingStepAttributes {
  /** identifier of the model */
  readonly model_id?: string | undefined;
}

/** Attributes of `inference.score`. */
export interface InferenceScoreAttributes {
  /** identifier of the model */
  readonly model_id?: string | undefined;
  /** hash of chromosome, position, reference and alternative; never the bases */
  readonly variant_id?: string | undefined;
}

/** The spans of the registry: each runs a function inside of it. */
export interface Spans {
  /** one optimiser step (`training.step`) */
  readonly trainingStep: SpanFunction<TrainingStepAttributes>;
  /** one scoring call (`inference.score`) */
  readonly inferenceScore: SpanFunction<InferenceScoreAttributes>;
  /** one iteration of the cross-entropy method (`planning.cem.iter`) */
  readonly planningCemIter: BareSpanFunction;
}

const declared = declareSpans(registry, SPANS);

function inferenceScoreEnded(duration: number): void {
  metrics.inferenceScoreDuration.observe(duration);
}

function planningCemIterEnded(duration: number): void {
  metrics.planningCemIterDuration.observe(duration);
}

/** The spans of the registry. */
export const spans: Spans = {
  trainingStep: declared.span<TrainingStepAttributes>("training.step"),
  inferenceScore: declared.span<InferenceScoreAttributes>("inference.score", inferenceScoreEnded),
  planningCemIter: declared.span("planning.cem.iter", planningCemIterEnded),
};
