import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { DataKey } from "../model/registry.ts";
import type { Check } from "./check.ts";

/** Shorter names differ by a letter often and rightly. */
const MIN_LENGTH = 6;

/** What is known of one key name. */
interface Use {
  readonly key: DataKey;
  /** The numbers of the events in which the name stands, ascending. */
  readonly events: number[];
}

/** `size_byte` beside `size_bytes`: two spellings of one thing, in different events, of one type. */
export const checkNearDuplicates: Check = ({ events }, report) => {
  const uses = new Map<string, Use>();
  events.forEach(({ keys }, number) => {
    for (const key of keys) {
      const use = uses.get(key.name);
      if (use === undefined) uses.set(key.name, { key, events: [number] });
      else use.events.push(number);
    }
  });
  const first = new Map<string, Use>();
  for (const use of uses.values()) {
    const other = spellings(use.key.name)
      .map((spelling) => first.get(spelling))
      .find((near) => near !== undefined && isNear(near, use));
    for (const spelling of spellings(use.key.name)) if (!first.has(spelling)) first.set(spelling, use);
    if (other === undefined) continue;
    report(
      diagnostic("name/near-duplicate", use.key.span, {
        data: { name: use.key.name, other: other.key.name },
        notes: [{ message: "the other one is written", span: other.key.span }],
      }),
    );
  }
};

function isNear(a: Use, b: Use): boolean {
  if (a.key.type !== b.key.type || a.key.shape !== b.key.shape || isReplacement(a.key.name, b.key.name)) return false;
  const others = new Set(a.events);
  return !b.events.some((event) => others.has(event));
}

/** One letter replaced by another makes another word as often as a typo (`loss_pred`, `loss_prev`). */
function isReplacement(a: string, b: string): boolean {
  const letters = (name: string): string => [...plainForm(name)].sort().join("");
  return plainForm(a).length === plainForm(b).length && letters(a) !== letters(b);
}

function plainForm(name: string): string {
  return name.replace(/[_.]/g, "").toLowerCase().replace(/s$/, "");
}

/**
 * The forms under which near names meet: without underscores, case and a plural s; and, for longer names, with one
 * letter left out, which is where a dropped, doubled or swapped letter meets its right spelling.
 */
function spellings(name: string): readonly string[] {
  const plain = plainForm(name);
  if (plain.length < MIN_LENGTH) return [`=${plain}`];
  const shortened = [...plain.slice(1)].map((letter, index) =>
    /[0-9]/.test(letter) ? `=${plain}` : `-${plain.slice(0, index + 1)}${plain.slice(index + 2)}`,
  );
  return [`=${plain}`, `-${plain}`, ...shortened];
}
