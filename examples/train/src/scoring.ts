import { type GenoLeWMLogger, spans } from "@logwright/generated";
import { encodeWindow } from "./encoder.ts";
import { mostLikely } from "./evaluation.ts";
import { CATEGORIES, type Category, type Variant } from "./genome.ts";
import type { Classifier } from "./model.ts";

/** The model's answer for one variant. */
export interface Score {
  readonly variantId: string;
  readonly category: Category;
  /** Probability of the category, 0 to 1. */
  readonly score: number;
}

/** Scores a batch of variants one by one, each in a span of its own. */
export function scoreBatch(
  model: Classifier,
  modelId: string,
  variants: readonly Variant[],
  batchId: string,
  logger: GenoLeWMLogger,
): readonly Score[] {
  const started = performance.now();
  const scores = variants.map((variant) => scoreVariant(model, modelId, variant, logger));
  const seconds = (performance.now() - started) / 1000;
  logger.inferenceBatchEnd({ batch_id: batchId, n: scores.length, throughput_per_s: scores.length / seconds });
  return scores;
}

function scoreVariant(model: Classifier, modelId: string, variant: Variant, logger: GenoLeWMLogger): Score {
  return spans.inferenceScore({ model_id: modelId, variant_id: variant.id }, () => {
    logger.inferenceScoreStart({ model_id: modelId, variant_id: variant.id });
    const probabilities = model.predict(encodeWindow(variant.window));
    const best = mostLikely(probabilities);
    const score = {
      variantId: variant.id,
      category: CATEGORIES[best] as Category,
      score: probabilities[best] as number,
    };
    logger.inferenceScoreEnd({ variant_id: score.variantId, category: score.category, score: score.score });
    return score;
  });
}
