import type { MetricSpec } from "../contract/index.ts";

const WORDS: Readonly<Record<string, string>> = { s: "seconds", By: "bytes", "": "", "1": "" };

/** The unit as a part of a Prometheus name: `seconds`, `bytes`, `variants_per_second`; nothing for counts and ratios. */
export function baseUnit({ unit, otlpUnit }: MetricSpec): string | undefined {
  const known = WORDS[otlpUnit];
  if (known !== undefined) return known === "" ? undefined : known;
  const [amount = "", per] = unit.split("/");
  const word = (text: string): string => text.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
  if (per !== undefined) return `${word(amount)}_per_${per === "s" ? "second" : word(per)}`;
  return otlpUnit.startsWith("{") ? undefined : word(unit);
}
