import type { LogStore } from "@logwright/runtime/store";

export interface Hyperparams {
  readonly lr: number;
  readonly steps: number;
  readonly data: { readonly points: number; readonly noise: number };
  readonly seed: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fits a line to noisy points by gradient descent, and tells the store how that goes. Returns the last training loss. */
export function train(store: LogStore, params: Hyperparams): number {
  store.logHyperparams({ ...params });
  const random = randomNumbers(params.seed);
  const points = Array.from({ length: params.data.points }, () => noisyPoint(random, params.data.noise));
  const validation = points.splice(0, Math.floor(points.length / 5));
  let slope = 0;
  let offset = 0;
  let loss = Number.POSITIVE_INFINITY;
  for (let step = 1; step <= params.steps; step++) {
    const residual = ({ x, y }: Point): number => slope * x + offset - y;
    loss = mean(points, (point) => residual(point) ** 2);
    const gradients = {
      slope: mean(points, (point) => 2 * residual(point) * point.x),
      offset: mean(points, (point) => 2 * residual(point)),
    };
    slope -= params.lr * gradients.slope;
    offset -= params.lr * gradients.offset;
    store.logMetrics({ loss, "grad/norm": Math.hypot(gradients.slope, gradients.offset) }, step);
    if (step % 10 === 0)
      store.logMetrics({ "val/loss": mean(validation, (point) => residual(point) ** 2) }, step, { split: "val" });
  }
  store.logScalar("final/loss", loss, params.steps);
  store.logArtifact("model", "model.json", { kind: "checkpoint" });
  return loss;
}

function noisyPoint(random: () => number, noise: number): Point {
  const x = random() * 2 - 1;
  return { x, y: 3 * x - 0.5 + (random() - 0.5) * noise };
}

function mean(points: readonly Point[], value: (point: Point) => number): number {
  return points.reduce((sum, point) => sum + value(point), 0) / points.length;
}

/** Mulberry32: the same numbers for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
