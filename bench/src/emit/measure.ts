import type { Candidate } from "./candidate.ts";

export interface Plan {
  /** At least 7 for figures that are quoted. */
  readonly rounds: number;
  /** Records a candidate writes in one round. */
  readonly records: number;
}

/** Nanoseconds of CPU time (user and system) a record: the median of the rounds. */
export type Figures = Readonly<Record<string, number>>;

/**
 * Measures candidates in interleaved rounds: what disturbs the machine disturbs all of them. CPU time counts every
 * thread of the process, the ones that write files included.
 */
export async function measure(candidates: readonly Candidate[], plan: Plan): Promise<Figures> {
  const figures = new Map<string, number[]>(candidates.map(({ name }) => [name, []]));
  let index = 0;
  for (let round = -2; round < plan.rounds; round++) {
    for (const candidate of rotated(candidates, round)) {
      const start = process.cpuUsage();
      for (let count = 0; count < plan.records; count++) candidate.emit(index++);
      await candidate.flush();
      await settled();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) figures.get(candidate.name)?.push(((user + system) * 1000) / plan.records); // before that, it warms up
    }
  }
  return Object.fromEntries([...figures].map(([name, values]) => [name, Math.round(median(values) * 10) / 10]));
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

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
