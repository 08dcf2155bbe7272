import type { GenoLeWMLogger } from "@logwright/generated";
import { metrics } from "@logwright/generated";

/** A model whose predictions vary less than this has collapsed to one answer. */
const LEAST_VARIANCE = 1e-4;

/** How one batch of predictions lies beside its targets. */
export interface Spread {
  readonly predCosMean: number;
  readonly predL2Mean: number;
  readonly targetVarPerDim: number;
  readonly predVarPerDim: number;
  readonly predTargetCorr: number;
  readonly pairwisePredDistMean: number;
  /** Divergence of the predictions' mean from the uniform distribution, in nats. */
  readonly klReg: number;
}

/** Measures a batch; every row of `predictions` and `targets` has one number a class. */
export function measureSpread(predictions: readonly Float64Array[], targets: readonly Float64Array[]): Spread {
  const pairs = predictions.map((prediction, index) => [prediction, targets[index] as Float64Array] as const);
  return {
    predCosMean: mean(pairs.map(([prediction, target]) => cosine(prediction, target))),
    predL2Mean: mean(pairs.map(([prediction, target]) => distance(prediction, target))),
    targetVarPerDim: variancePerDimension(targets),
    predVarPerDim: variancePerDimension(predictions),
    predTargetCorr: correlation(
      predictions.flatMap((row) => [...row]),
      targets.flatMap((row) => [...row]),
    ),
    pairwisePredDistMean: mean(
      predictions.slice(1).map((row, index) => distance(row, predictions[index] as Float64Array)),
    ),
    klReg: divergenceFromUniform(predictions),
  };
}

/** Records the measures as metrics and raises the alert when the predictions have collapsed. */
export function recordSpread(spread: Spread, step: number, logger: GenoLeWMLogger): void {
  metrics.trainingCollapsePredCosMean.set(spread.predCosMean);
  metrics.trainingCollapsePredL2Mean.set(spread.predL2Mean);
  metrics.trainingCollapseTargetVarPerDim.set(spread.targetVarPerDim);
  metrics.trainingCollapsePredVarPerDim.set(spread.predVarPerDim);
  metrics.trainingCollapsePredTargetCorr.set(spread.predTargetCorr);
  metrics.trainingCollapsePairwisePredDistMean.set(spread.pairwisePredDistMean);
  metrics.trainingCollapseKlReg.set(spread.klReg);
  if (spread.predVarPerDim < LEAST_VARIANCE) {
    const data = { criterion: "pred_var_per_dim", threshold: LEAST_VARIANCE, value: spread.predVarPerDim };
    logger.trainingCollapseAlert(data, { step });
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] as number), 0);
}

function cosine(left: Float64Array, right: Float64Array): number {
  return dot(left, right) / Math.sqrt(dot(left, left) * dot(right, right));
}

function distance(left: Float64Array, right: Float64Array): number {
  return Math.hypot(...left.map((value, index) => value - (right[index] as number)));
}

function variancePerDimension(rows: readonly Float64Array[]): number {
  const dimensions = rows[0]?.length ?? 0;
  return mean(
    Array.from({ length: dimensions }, (_, dimension) => variance(rows.map((row) => row[dimension] as number))),
  );
}

function variance(values: readonly number[]): number {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
}

function correlation(left: readonly number[], right: readonly number[]): number {
  const [leftCentre, rightCentre] = [mean(left), mean(right)];
  const covariance = mean(left.map((value, index) => (value - leftCentre) * ((right[index] as number) - rightCentre)));
  return covariance / Math.sqrt(variance(left) * variance(right));
}

function divergenceFromUniform(rows: readonly Float64Array[]): number {
  const dimensions = rows[0]?.length ?? 1;
  const shares = Array.from({ length: dimensions }, (_, dimension) =>
    mean(rows.map((row) => row[dimension] as number)),
  );
  return shares.reduce((sum, share) => sum + (share > 0 ? share * Math.log(share * dimensions) : 0), 0);
}
