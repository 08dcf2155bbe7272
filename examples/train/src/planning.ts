import { metrics, spans } from "@logwright/generated";
import type { Classifier } from "./model.ts";
import { normal, type Random } from "./random.ts";

/** Size of the search. */
export interface PlanningOptions {
  readonly iterations: number;
  readonly samples: number;
  readonly elite: number;
}

/**
 * Searches the encoded window to which the model gives the highest probability of `category`, by the cross-entropy
 * method (Rubinstein and Kroese, 2004): sample around a mean, keep the best, move mean and spread to them.
 */
export function plan(
  model: Classifier,
  category: number,
  { iterations, samples, elite }: PlanningOptions,
  random: Random,
): { readonly probability: number; readonly calls: number } {
  const mean = new Float64Array(model.inputs);
  const spread = new Float64Array(model.inputs).fill(1);
  let probability = 0;
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    probability = spans.planningCemIter(() => {
      const candidates = Array.from({ length: samples }, () => {
        const candidate = mean.map((centre, index) => centre + (spread[index] as number) * normal(random));
        return { candidate, probability: model.predict(candidate)[category] as number };
      });
      candidates.sort((left, right) => right.probability - left.probability);
      moveTowards(
        mean,
        spread,
        candidates.slice(0, elite).map(({ candidate }) => candidate),
      );
      return candidates[0]?.probability ?? 0;
    });
    metrics.planningCemCalls.inc(samples);
  }
  return { probability, calls: iterations * samples };
}

function moveTowards(mean: Float64Array, spread: Float64Array, elite: readonly Float64Array[]): void {
  for (let index = 0; index < mean.length; index += 1) {
    const values = elite.map((candidate) => candidate[index] as number);
    const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
    mean[index] = centre;
    spread[index] = Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length);
  }
}
