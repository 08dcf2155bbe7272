import { createHash } from "node:crypto";
import type { M31RLogger } from "../generated/index.ts";

const END = "\0";
const UNKNOWN = 1;

/** A byte-pair encoder: characters, and what was joined most often. Token 0 ends a text, token 1 is unknown. */
export class Tokenizer {
  readonly tokens: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;
  readonly #ranks: ReadonlyMap<string, number>;

  constructor(characters: readonly string[], merges: readonly (readonly [string, string])[]) {
    this.tokens = [END, "\ufffd", ...characters, ...merges.map(([left, right]) => left + right)];
    this.#ids = new Map(this.tokens.map((token, id) => [token, id]));
    this.#ranks = new Map(merges.map(([left, right], rank) => [`${left}${END}${right}`, rank]));
  }

  /** The same vocabulary has the same version. */
  get version(): string {
    return createHash("sha256").update(JSON.stringify(this.tokens)).digest("hex").slice(0, 12);
  }

  encode(text: string): number[] {
    return linesOf(text).flatMap((line) => this.#encodeLine(line));
  }

  #encodeLine(line: string): number[] {
    const parts = [...line];
    for (;;) {
      const at = this.#bestPair(parts);
      if (at === undefined) return parts.map((part) => this.#ids.get(part) ?? UNKNOWN);
      parts.splice(at, 2, `${parts[at] ?? ""}${parts[at + 1] ?? ""}`);
    }
  }

  decode(ids: readonly number[]): string {
    return ids.map((id) => (id === 0 ? "" : (this.tokens[id] ?? ""))).join("");
  }

  /** The leftmost pair among those that were joined first in training. */
  #bestPair(parts: readonly string[]): number | undefined {
    let best: number | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at + 1 < parts.length; at++) {
      const rank = this.#ranks.get(`${parts[at] ?? ""}${END}${parts[at + 1] ?? ""}`) ?? Number.POSITIVE_INFINITY;
      if (rank < least) [best, least] = [at, rank];
    }
    return best;
  }
}

/** Learns `merges` joins from the texts, the most frequent pair first, ties by code unit. */
export function trainTokenizer(texts: readonly string[], merges: number, logger: M31RLogger): Tokenizer {
  const start = performance.now();
  const characters = [...new Set(texts.join(""))].sort();
  const learnt: (readonly [string, string])[] = [];
  let words = texts.flatMap(linesOf).map((line) => [...line]);
  while (learnt.length < merges) {
    const pair = mostFrequentPair(words);
    if (pair === undefined) break;
    learnt.push(pair);
    words = words.map((parts) => joined(parts, pair));
    logger.tokenizerProgress({ merges: learnt.length, vocab_size: characters.length + learnt.length + 2 });
  }
  const tokenizer = new Tokenizer(characters, learnt);
  report(tokenizer, texts, (performance.now() - start) / 1000, logger);
  return tokenizer;
}

/** No token crosses the end of a line, so that a prompt of whole lines is cut like the text it begins. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

function mostFrequentPair(words: readonly (readonly string[])[]): readonly [string, string] | undefined {
  const counts = new Map<string, number>();
  for (const parts of words) {
    for (let at = 0; at + 1 < parts.length; at++) {
      const key = `${parts[at] ?? ""}${END}${parts[at + 1] ?? ""}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const [best] = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([left, few], [right, many]) => many - few || (left < right ? -1 : 1));
  return best === undefined ? undefined : (best[0].split(END) as [string, string]);
}

function joined(parts: readonly string[], [left, right]: readonly [string, string]): string[] {
  const result: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const isPair = parts[at] === left && parts[at + 1] === right;
    result.push(isPair ? left + right : (parts[at] as string));
    if (isPair) at++;
  }
  return result;
}

function report(tokenizer: Tokenizer, texts: readonly string[], seconds: number, logger: M31RLogger): void {
  const encoded = texts.flatMap((text) => tokenizer.encode(text));
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter((word) => word !== "").length, 0);
  const share = (matches: (id: number) => boolean): number => encoded.filter(matches).length / encoded.length;
  logger.tokenizerComplete({
    vocab_size: tokenizer.tokens.length,
    coverage: share((id) => id !== UNKNOWN),
    tokens_per_word: encoded.length / words,
    single_byte_share: share((id) => tokenizer.tokens[id]?.length === 1),
    duration_s: seconds,
  });
}
