import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "./median.ts";
import type { ColdRun } from "./compile/cold-run.ts";
import { coldRun } from "./compile/cold-run.ts";
import { writeProtos, writeRegistry } from "./compile/inputs.ts";
import { watchRun } from "./compile/watch-run.ts";

/*
 * What a whole `logwright generate` costs, cold, over registries of 22 to 10,000 events; `--check` without a change; and
 * beside it, in the same rounds, `buf lint` over protobuf files of the same size. Whole processes, wall time, medians.
 * `--watch` is the time from a save to the last written file. With `--floors` it fails when the floor is missed.
 */

const flags = new Set(process.argv.slice(2));
const sizes = flags.has("--quick") ? [22, 1_500] : [22, 150, 1_500, 10_000];
const rounds = flags.has("--quick") ? 3 : 5;

/** What a busy machine still holds: `generate` against `buf lint`, of this size. */
const FLOOR = { events: 1_500, generateToBufLint: 2 };

/** The command as npm installs it: bundled. */
const cli = join(
  dirname(fileURLToPath(import.meta.resolve("@logwright/codegen/package.json"))),
  "dist/bin/logwright.cjs",
);
const buf = bufBinary();

interface Figures {
  readonly events: number;
  readonly generate: ColdRun;
  readonly check: ColdRun;
  /** Seconds. */
  readonly watch: number;
  readonly buf?: ColdRun;
}

const folder = mkdtempSync(join(tmpdir(), "logwright-bench-compile-"));
try {
  const figures: Figures[] = [];
  for (const events of sizes) figures.push(await measure(events));
  report(figures);
  if (flags.has("--floors") && isSlow(figures)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(events: number): Promise<Figures> {
  const [ours, protos] = [join(folder, `registry-${events}`), join(folder, `protos-${events}`)];
  writeProtos(protos, events);
  const runs: { readonly generate: ColdRun[]; readonly check: ColdRun[]; readonly buf: ColdRun[] } = {
    generate: [],
    check: [],
    buf: [],
  };
  for (let round = 0; round < rounds; round += 1) {
    rmSync(ours, { recursive: true, force: true });
    writeRegistry(ours, events);
    runs.generate.push(await coldRun(process.execPath, [cli, "generate"], ours));
    runs.check.push(await coldRun(process.execPath, [cli, "generate", "--check"], ours));
    if (buf !== undefined) runs.buf.push(await coldRun(buf, ["lint"], protos));
  }
  const watched = await watchRun(cli, ours, rounds);
  return {
    events,
    watch: median(watched),
    generate: medianRun(runs.generate),
    check: medianRun(runs.check),
    ...(buf !== undefined && { buf: medianRun(runs.buf) }),
  };
}

function medianRun(runs: readonly ColdRun[]): ColdRun {
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    megabytes: median(runs.map(({ megabytes }) => megabytes)),
  };
}

/** The native program, so that no launcher is measured; absent where npm installed none. */
function bufBinary(): string | undefined {
  try {
    const root = dirname(
      createRequire(import.meta.url).resolve(`@bufbuild/buf-${process.platform}-${process.arch}/package.json`),
    );
    const path = join(root, "bin", "buf");
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** How the cost grows with the size: 1 is linear. Between the two largest registries, start-up taken off. */
function growth(figures: readonly Figures[]): number {
  const [first, ...rest] = figures;
  const [large, largest] = [rest.at(-2) ?? first, rest.at(-1)];
  if (first === undefined || large === undefined || largest === undefined || large === first) return 1;
  const cost = (each: Figures): number => each.generate.seconds - first.generate.seconds;
  return Math.log(cost(largest) / cost(large)) / Math.log(largest.events / large.events);
}

function isSlow(figures: readonly Figures[]): boolean {
  const held = figures.find(({ events }) => events === FLOOR.events);
  return held?.buf !== undefined && held.generate.seconds / held.buf.seconds > FLOOR.generateToBufLint;
}

function report(figures: readonly Figures[]): void {
  const ratios = figures.map(({ events, generate, check, buf: peer }) => ({
    events,
    checkToGenerate: round(check.seconds / generate.seconds),
    ...(peer && { generateToBufLint: round(generate.seconds / peer.seconds) }),
  }));
  if (flags.has("--json")) {
    console.log(
      JSON.stringify({
        node: process.version,
        unit: "s wall, whole process",
        figures,
        ratios,
        growth: round(growth(figures)),
      }),
    );
    return;
  }
  const cell = (run: ColdRun | undefined): string =>
    run === undefined ? "not installed" : `${run.seconds.toFixed(2)} s ${String(run.megabytes).padStart(4)} MB`;
  console.log(
    `${"events".padStart(7)}  ${"generate".padStart(16)}  ${"--check".padStart(16)}  ${"--watch".padStart(8)}  ${"buf lint".padStart(16)}`,
  );
  for (const each of figures) {
    const [generate, check, buf] = [each.generate, each.check, each.buf].map((run) => cell(run).padStart(16));
    const watched = `${each.watch.toFixed(2)} s`.padStart(8);
    console.log(`${String(each.events).padStart(7)}  ${generate}  ${check}  ${watched}  ${buf}`);
  }
  console.log(`growth exponent between the two largest: ${round(growth(figures))} (1 is linear)`);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
