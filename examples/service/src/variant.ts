/** What the model looks at. The bases never reach the service: a caller sends the variant's hash. */
export interface Variant {
  readonly variantId: string;
  /** Conservation of the position over species, 0 to 1. */
  readonly conservation: number;
  /** Frequency of the alternative allele in the population, 0 to 1. */
  readonly frequency: number;
}

/** Reads a variant from JSON; nothing when it is none. */
export function parseVariant(text: string): Variant | undefined {
  try {
    const { variant_id: variantId, conservation, frequency } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const known = typeof variantId === "string" && /^[0-9a-f]{16,64}$/.test(variantId);
    return known && isShare(conservation) && isShare(frequency) ? { variantId, conservation, frequency } : undefined;
  } catch {
    return undefined;
  }
}

function isShare(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 1;
}
