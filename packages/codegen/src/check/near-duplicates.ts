import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { DataKey, LogEvent } from "../model/registry.ts";
import type { Check } from "./check.ts";

/** Shorter names differ by a letter often and rightly. */
const MIN_LENGTH = 6;

/** `size_byte` beside `size_bytes`: two spellings of one thing, in different events, of one type. */
export const checkNearDuplicates: Check = ({ events }, report) => {
  const together = new Companions(events);
  const first = new Map<string, DataKey>();
  const isNear = (a: DataKey | undefined, b: DataKey): a is DataKey =>
    a !== undefined &&
    a.type === b.type &&
    a.shape === b.shape &&
    !isReplacement(a.name, b.name) &&
    !together.stand(a.name, b.name);
  for (const key of firstKeys(events)) {
    const forms = spellings(key.name);
    const other = forms.map((form) => first.get(form)).find((near) => isNear(near, key));
    for (const form of forms) if (!first.has(form)) first.set(form, key);
    if (other === undefined) continue;
    report(
      diagnostic("name/near-duplicate", key.span, {
        data: { name: key.name, other: other.name },
        notes: [{ message: "the other one is written", span: other.span }],
      }),
    );
  }
};

/** The first key of every name. */
function firstKeys(events: readonly LogEvent[]): Iterable<DataKey> {
  const first = new Map<string, DataKey>();
  for (const { keys } of events) for (const key of keys) if (!first.has(key.name)) first.set(key.name, key);
  return first.values();
}

/** Knows which names stand in one event. It looks when it is asked, for near names are rare. */
class Companions {
  readonly #events: readonly LogEvent[];
  /** The events in which each name stands. */
  #places: ReadonlyMap<string, ReadonlySet<LogEvent>> | undefined;

  constructor(events: readonly LogEvent[]) {
    this.#events = events;
  }

  /** Whether both names stand in some event. */
  stand(a: string, b: string): boolean {
    this.#places ??= placesOf(this.#events);
    const others = this.#places.get(a);
    for (const event of this.#places.get(b) ?? []) if (others?.has(event)) return true;
    return false;
  }
}

function placesOf(events: readonly LogEvent[]): ReadonlyMap<string, ReadonlySet<LogEvent>> {
  const places = new Map<string, Set<LogEvent>>();
  for (const event of events) {
    for (const { name } of event.keys) {
      const place = places.get(name);
      if (place === undefined) places.set(name, new Set([event]));
      else place.add(event);
    }
  }
  return places;
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
