import { spawnSync } from "node:child_process";
import { median } from "../median.ts";

/** What one import costs, in ms: the time that passes, and the CPU time of all threads. */
export interface ImportTime {
  readonly elapsed: number;
  readonly cpu: number;
}

const ROUNDS = 15;

/** Every package in a fresh process, in turns: the median of the rounds. What the system has cached, it has for all. */
export function importTimes(specifiers: readonly string[]): ReadonlyMap<string, ImportTime> {
  const rounds = new Map<string, ImportTime[]>(specifiers.map((specifier) => [specifier, []]));
  for (let round = -1; round < ROUNDS; round++) {
    for (const specifier of specifiers) {
      const time = importOnce(specifier);
      if (round >= 0) rounds.get(specifier)?.push(time);
    }
  }
  return new Map(
    [...rounds].map(([specifier, times]) => [
      specifier,
      {
        elapsed: tenths(median(times.map(({ elapsed }) => elapsed))),
        cpu: tenths(median(times.map(({ cpu }) => cpu))),
      },
    ]),
  );
}

/** One empty module is imported before: the loader's own start is nobody's. */
function importOnce(specifier: string): ImportTime {
  const script = `
    await import("data:text/javascript,");
    const start = performance.now();
    const before = process.cpuUsage();
    await import(${JSON.stringify(specifier)});
    const { user, system } = process.cpuUsage(before);
    process.stdout.write(JSON.stringify({ elapsed: performance.now() - start, cpu: (user + system) / 1000 }));
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    cwd: import.meta.dirname,
  });
  if (stdout === "") throw new Error(`${specifier} could not be imported: ${stderr}`);
  return JSON.parse(stdout) as ImportTime;
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
