import { createHash } from "node:crypto";
import { type Random, randomFrom } from "./random.ts";

/** The classes, from harmless to harmful; the index is the class number. */
export const CATEGORIES = ["benign", "likely_benign", "vus", "likely_pathogenic", "pathogenic"] as const;
export type Category = (typeof CATEGORIES)[number];

/** One synthetic variant: a window of bases and the class that its motifs decide. */
export interface Variant {
  /** Hash of chromosome, position, reference and alternative. The bases themselves are never logged. */
  readonly id: string;
  readonly window: string;
  readonly category: number;
}

const BASES = "ACGT";
const WINDOW_LENGTH = 96;
const RISK_MOTIF = "GATTACA";
const MUTATION_RATE = 0.04;

/** Makes `count` variants. A window holds as many copies of the risk motif as its class number, a few bases mutated. */
export function synthesize(count: number, seed: number): readonly Variant[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, position) => {
    const category = Math.floor(random() * CATEGORIES.length);
    return { id: variantId(position, random), window: windowWith(category, random), category };
  });
}

function windowWith(copies: number, random: Random): string {
  const bases = Array.from({ length: WINDOW_LENGTH }, () => baseFrom(random));
  const stride = Math.floor(WINDOW_LENGTH / CATEGORIES.length);
  for (let copy = 0; copy < copies; copy += 1) {
    const start = copy * stride + Math.floor(random() * (stride - RISK_MOTIF.length));
    for (let offset = 0; offset < RISK_MOTIF.length; offset += 1) {
      bases[start + offset] = random() < MUTATION_RATE ? baseFrom(random) : RISK_MOTIF.charAt(offset);
    }
  }
  return bases.join("");
}

function baseFrom(random: Random): string {
  return BASES.charAt(Math.floor(random() * BASES.length));
}

function variantId(position: number, random: Random): string {
  const locus = `chr1:${1_000 + position}:${baseFrom(random)}:${baseFrom(random)}`;
  return `v-${createHash("sha256").update(locus).digest("hex").slice(0, 16)}`;
}
