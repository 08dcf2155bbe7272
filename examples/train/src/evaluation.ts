import type { GenoLeWMLogger } from "@logwright/generated";
import { encodeWindow } from "./encoder.ts";
import { CATEGORIES, type Variant } from "./genome.ts";
import type { Classifier } from "./model.ts";

const BENCHMARK = "synthetic-motif";

/** What the benchmark found. */
export interface EvaluationResult {
  /** Share of windows whose class was predicted exactly, 0 to 1. */
  readonly accuracy: number;
  /** Mean distance between predicted and true class number. */
  readonly meanAbsoluteError: number;
  readonly crossEntropy: number;
}

/** Runs the benchmark over held-out variants; an accuracy that is more than `tolerance` below `baseline` is a regression. */
export function evaluate(
  model: Classifier,
  variants: readonly Variant[],
  { baseline, tolerance }: { readonly baseline: number; readonly tolerance: number },
  logger: GenoLeWMLogger,
): EvaluationResult {
  logger.evalRunStart({ benchmark: BENCHMARK, dataset: "held-out", n_items: variants.length });
  const started = performance.now();
  const result = scoreAll(model, variants);
  logger.evalRunEnd({
    benchmark: BENCHMARK,
    elapsed_s: (performance.now() - started) / 1000,
    metrics: {
      accuracy: result.accuracy,
      mean_absolute_error: result.meanAbsoluteError,
      cross_entropy: result.crossEntropy,
    },
  });
  const delta = result.accuracy - baseline;
  if (delta < -tolerance) {
    logger.evalRegression(
      { metric: "accuracy", baseline, current: result.accuracy, delta, threshold: tolerance },
      { error_code: "EvalError.Regression" },
    );
  }
  return result;
}

/** The class with the highest probability. */
export function mostLikely(probabilities: Float64Array): number {
  return probabilities.indexOf(Math.max(...probabilities));
}

function scoreAll(model: Classifier, variants: readonly Variant[]): EvaluationResult {
  let [hits, distance, entropy] = [0, 0, 0];
  for (const { window, category } of variants) {
    const probabilities = model.predict(encodeWindow(window));
    const predicted = mostLikely(probabilities);
    hits += predicted === category ? 1 : 0;
    distance += Math.abs(predicted - category);
    entropy -= Math.log(Math.max(probabilities[category] as number, Number.MIN_VALUE));
  }
  const count = variants.length;
  return { accuracy: hits / count, meanAbsoluteError: distance / count, crossEntropy: entropy / count };
}

/** The accuracy of always answering the most frequent class. */
export function majorityAccuracy(variants: readonly Variant[]): number {
  const counts = CATEGORIES.map((_, category) => variants.filter((variant) => variant.category === category).length);
  return Math.max(...counts) / variants.length;
}
