// What CI holds of the budget: `npm run bench:floors`. A busy machine can spoil one measurement, so each has three tries.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const TRIES = 3;

/** Programs beside this one that exit with 1 when a figure is worse than its floor. */
const CHECKS: readonly (readonly [program: string, ...flags: string[]])[] = [
  ["emit.js", "--quick", "--floors"],
  ["core.js", "--floors"],
  ["metrics.js", "--quick", "--floors"],
  ["lint.js", "--quick", "--floors"],
  ["lint.js", "--own", "--quick", "--floors"],
  ["compile.js", "--quick", "--floors"],
];

for (const [program, ...flags] of CHECKS) {
  if (!Array.from({ length: TRIES }).some(() => holds(program, flags))) process.exitCode = 1;
}

function holds(program: string, flags: readonly string[]): boolean {
  return spawnSync(process.execPath, [join(import.meta.dirname, program), ...flags], { stdio: "inherit" }).status === 0;
}
