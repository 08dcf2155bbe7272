import { median } from "../median.ts";
import type { Candidate } from "./candidate.ts";

export interface Plan {
  /** At least 7 for figures that are quoted. */
  readonly rounds: number;
  /** Records a candidate writes in one round: enough that the garbage collector's work is in most rounds. */
  readonly records: number;
}

/** Nanoseconds of CPU time (user and system) a record: the median of the rounds. */
export type Figures = Readonly<Record<string, number>>;

/** Nanoseconds of CPU time a record, round by round, by candidate. */
export type Rounds = Readonly<Record<string, readonly number[]>>;

/** Rounds before the ones that count: V8 compiles meanwhile. */
const WARM_UP = 3;

/**
 * Measures candidates in interleaved rounds: what disturbs the machine disturbs all of them. CPU time counts every
 * thread of the process, the ones that write files and collect garbage included.
 */
export async function measure(candidates: readonly Candidate[], plan: Plan): Promise<Rounds> {
  const rounds = new Map<string, number[]>(candidates.map(({ name }) => [name, []]));
  let index = 0;
  for (let round = -WARM_UP; round < plan.rounds; round++) {
    for (const candidate of rotated(candidates, round)) {
      const start = process.cpuUsage();
      for (let count = 0; count < plan.records; count++) candidate.emit(index++);
      await candidate.flush();
      await settled();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0)
        rounds.get(candidate.name)?.push(((user + system) * 1000) / plan.records / (candidate.calls ?? 1));
    }
  }
  return Object.fromEntries(rounds);
}

/** The median of every candidate's rounds. */
export function medians(rounds: Rounds): Figures {
  return Object.fromEntries(
    Object.entries(rounds).map(([name, values]) => [name, Math.round(median(values) * 10) / 10]),
  );
}

/**
 * How many times dearer `theirs` is than `ours`: the median of the ratios of each round. Two measurements of one round
 * stand milliseconds apart and meet the same neighbours on the machine; two medians need not.
 */
export function timesDearer(rounds: Rounds, theirs: string, ours: string): number | undefined {
  const dear = rounds[theirs];
  const cheap = rounds[ours];
  if (dear === undefined || cheap === undefined) return undefined;
  return Math.round(median(dear.map((value, round) => value / (cheap[round] as number))) * 100) / 100;
}

/** What a candidate leaves to do (promises, writes under way) is its own cost, and not that of the next one. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Nobody is always first. */
function rotated<T>(items: readonly T[], by: number): readonly T[] {
  const start = ((by % items.length) + items.length) % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
