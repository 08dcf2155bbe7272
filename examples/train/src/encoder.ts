import type { GenoLeWMLogger } from "@logwright/generated";
import { metrics } from "@logwright/generated";
import type { Variant } from "./genome.ts";

const K = 3;
/** Numbers in an encoded window: one for each possible run of three bases. */
export const FEATURES: number = 4 ** K;

const DIGITS: Readonly<Record<string, number>> = { A: 0, C: 1, G: 2, T: 3 };

/** Counts the runs of three bases in a window, scaled to mean 0. */
export function encodeWindow(window: string): Float64Array {
  const features = new Float64Array(FEATURES);
  const runs = window.length - K + 1;
  for (let start = 0; start < runs; start += 1) {
    let code = 0;
    for (let offset = 0; offset < K; offset += 1) code = code * 4 + (DIGITS[window.charAt(start + offset)] ?? 0);
    features[code] = (features[code] as number) + 1;
  }
  return features.map((count) => count - runs / FEATURES);
}

/** Encodes windows once and keeps the result, up to `capacity` windows. */
export class EncoderCache {
  readonly #logger: GenoLeWMLogger;
  readonly #capacity: number;
  readonly #encoded = new Map<string, Float64Array>();

  constructor(logger: GenoLeWMLogger, capacity: number) {
    this.#logger = logger;
    this.#capacity = capacity;
  }

  encode(variant: Variant, shardId: string): Float64Array {
    const cached = this.#encoded.get(variant.id);
    if (cached !== undefined) {
      this.#logger.dataCacheHit({ key: variant.id, shard_id: shardId });
      return cached;
    }
    this.#logger.dataCacheMiss({ key: variant.id, shard_id: shardId });
    const started = performance.now();
    const encoded = encodeWindow(variant.window);
    metrics.dataEncodeDuration.observe(performance.now() - started);
    if (this.#encoded.size < this.#capacity) this.#encoded.set(variant.id, encoded);
    return encoded;
  }
}
