/** One record's numbers: the same for every candidate. */
export interface Sample {
  readonly step: number;
  readonly loss: number;
  readonly lr: number;
  readonly loss_pred: number;
  readonly grad_norm: number;
  readonly samples: number;
  readonly class_counts: readonly number[];
}

/**
 * Prepared beforehand, so that drawing random numbers is not measured, and so many that V8's cache of number texts,
 * which no training loop would hit, does not help anybody.
 */
const SAMPLES = 65_536;

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const next = random(42);
const samples: readonly Sample[] = Array.from({ length: SAMPLES }, (_, index) => ({
  step: index,
  loss: next(),
  lr: 0.001 * 0.97 ** Math.floor(index / 100),
  grad_norm: next() * 10,
  samples: index * 32,
  loss_pred: next(),
  class_counts: Array.from({ length: 6 }, () => Math.floor(next() * 10_000)),
}));

/** The numbers of record `index`. */
export function sampleAt(index: number): Sample {
  return samples[index % SAMPLES] as Sample;
}
