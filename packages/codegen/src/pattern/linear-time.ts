import type { Automaton } from "./automaton.ts";
import { buildAutomaton } from "./automaton.ts";
import { contains } from "./char-set.ts";
import type { Pattern } from "./expression.ts";

/** As many ways may be open at once; the time is at most this often the length of the text. */
const MAX_WAYS = 64;

/** As many situations are looked at. */
const MAX_SITUATIONS = 20_000;

/** A single class that is repeated, `[class]{n,}`: the runtime counts characters instead of backtracking. */
function isScan({ anchoredStart, anchoredEnd, body }: Pattern): boolean {
  return !anchoredStart && !anchoredEnd && body.kind === "repeat" && body.body.kind === "set" && body.max === Infinity;
}

/**
 * Proves that a backtracking engine needs linear time: follows, for every possible text at once, in how many ways
 * the engine could have read it. If these are bounded, so is the work per character (the degree of ambiguity of the
 * automaton; Weber and Seidl, "On the degree of ambiguity of finite automata", 1991). Returns what stands against it.
 */
export function whyNotLinear(pattern: Pattern, where: "whole" | "anywhere"): string | undefined {
  if (where === "anywhere" && isScan(pattern)) return undefined;
  const automaton = buildAutomaton(pattern.body);
  if ("problem" in automaton) return automaton.problem;
  const searching = where === "anywhere" && !pattern.anchoredStart;
  return explore(automaton, searching);
}

/** How often each place has been reached. The place -1 is the beginning; a search stays there for ever. */
type Ways = ReadonlyMap<number, number>;

function explore(automaton: Automaton, searching: boolean): string | undefined {
  const alphabet = representatives(automaton);
  const seen = new Set<string>();
  const waiting: Ways[] = [new Map([[-1, 1]])];
  for (let ways = waiting.pop(); ways !== undefined; ways = waiting.pop()) {
    for (const { character, places } of alphabet) {
      const next = step(ways, places, automaton, searching);
      const total = [...next.values()].reduce((sum, count) => sum + count, 0);
      if (total > MAX_WAYS) return `after "${shown(character)}" it can go on in more and more ways`;
      const key = [...next].sort(([a], [b]) => a - b).join(";");
      if (next.size === 0 || seen.has(key)) continue;
      if (seen.size >= MAX_SITUATIONS) return "it is too complicated to be proven";
      seen.add(key);
      waiting.push(next);
    }
  }
  return undefined;
}

function step(ways: Ways, places: ReadonlySet<number>, { first, follow }: Automaton, searching: boolean): Ways {
  const next = new Map<number, number>();
  if (searching) next.set(-1, 1);
  for (const [place, count] of ways) {
    for (const to of place === -1 ? first : (follow[place] ?? [])) {
      if (places.has(to)) next.set(to, (next.get(to) ?? 0) + count);
    }
  }
  return next;
}

interface Representative {
  readonly character: number;
  readonly places: ReadonlySet<number>;
}

/** One character for each group that the pattern cannot tell apart, with the places it fits. */
function representatives({ sets }: Automaton): readonly Representative[] {
  const edges = new Set(sets.flatMap((set) => set.flatMap(([low, high]) => [low, high + 1])));
  const groups = new Map<string, Representative>();
  for (const character of edges) {
    const places = [...sets.keys()].filter((place) => contains(sets[place] ?? [], character));
    const key = places.join();
    if (places.length > 0 && !groups.has(key)) groups.set(key, { character, places: new Set(places) });
  }
  return [...groups.values()];
}

function shown(character: number): string {
  return character > 0x20 && character < 0x7f
    ? String.fromCharCode(character)
    : `U+${character.toString(16).toUpperCase().padStart(4, "0")}`;
}
