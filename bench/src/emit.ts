import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Candidate, CandidateFactory, Size } from "./emit/candidate.ts";
import { type Ratio, ratiosOf } from "./emit/floors.ts";
import { type Figures, measure, medians, type Plan, type Rounds } from "./emit/measure.ts";
import { constantLine, memcpy, nothing, ours, oursPerRecord, oursPrecise, silent } from "./emit/ours.ts";
import { bunyanPeer, consolePeer, logtapePeer, otelPeer, pinoDefault, pinoPeer, winstonPeer } from "./emit/peers.ts";

const PINO: readonly CandidateFactory[] = [
  pinoPeer("pino, minLength 4096, redact", { minLength: 4096, redact: true }),
  pinoPeer("pino, minLength 4096", { minLength: 4096, redact: false }),
];
const PER_RECORD: readonly CandidateFactory[] = [
  oursPerRecord,
  pinoPeer("pino, sync", { minLength: 0, redact: false }),
];
const REST: readonly CandidateFactory[] = [
  oursPrecise,
  constantLine,
  memcpy,
  pinoDefault,
  winstonPeer,
  bunyanPeer,
  logtapePeer,
  consolePeer,
  otelPeer,
];
const SILENT: readonly CandidateFactory[] = [nothing, silent("quiet"), silent("sampled")];

const flags = new Set(process.argv.slice(2));
const quick = flags.has("--quick");

/** Writing every record costs a system call each: fewer of them are enough. */
const BUFFERED: Plan = quick ? { rounds: 31, records: 8_000 } : { rounds: 15, records: 20_000 };
const UNBUFFERED: Plan = quick ? { rounds: 31, records: 2_000 } : { rounds: 15, records: 4_000 };
const NOTHING: Plan = { rounds: 11, records: 5_000 };

const directory = mkdtempSync(join(tmpdir(), "logwright-bench-"));
try {
  const small = await roundsOf("small");
  const medium = await roundsOf("medium");
  const silent = quick ? {} : await measured(SILENT, "small", NOTHING);
  report({ small, medium, silent });
} finally {
  rmSync(directory, { recursive: true, force: true });
}

async function roundsOf(size: Size): Promise<Rounds> {
  const buffered = await measured(quick ? [ours, ...PINO] : [ours, ...PINO, ...REST], size, BUFFERED);
  const unbuffered = quick && size === "medium" ? {} : await measured(PER_RECORD, size, UNBUFFERED);
  return { ...buffered, ...unbuffered };
}

async function measured(factories: readonly CandidateFactory[], size: Size, plan: Plan): Promise<Rounds> {
  const candidates: Candidate[] = [];
  for (const [index, factory] of factories.entries())
    candidates.push(await factory(size, join(directory, `${size}-${factories.length}-${index}.jsonl`)));
  const rounds = await measure(candidates, plan);
  for (const candidate of candidates) await candidate.close?.();
  return rounds;
}

function report(rounds: Readonly<Record<Size | "silent", Rounds>>): void {
  const ratios = ratiosOf(rounds);
  const figures = { small: medians(rounds.small), medium: medians(rounds.medium), silent: medians(rounds.silent) };
  if (flags.has("--json"))
    console.log(JSON.stringify({ node: process.version, unit: "ns CPU per record", ...figures, ratios }));
  else print(figures, ratios);
  const broken = ratios.filter(({ ratio, floor }) => ratio < floor);
  for (const { size, theirs, ratio, floor } of broken)
    console.error(`emit, ${size}: ${ratio} times cheaper than ${theirs}; the floor is ${floor}`);
  if (flags.has("--floors") && broken.length > 0) process.exitCode = 1;
}

function print({ small, medium, silent }: Readonly<Record<Size | "silent", Figures>>, ratios: readonly Ratio[]): void {
  console.log(`CPU time per record in ns, median of ${BUFFERED.rounds} interleaved rounds, Node ${process.version}\n`);
  console.log(`${"".padEnd(34)}${"small".padStart(10)}${"medium".padStart(10)}`);
  for (const name of Object.keys(small)) console.log(`${name.padEnd(34)}${cell(small[name])}${cell(medium[name])}`);
  for (const [name, value] of Object.entries(silent)) console.log(`${name.padEnd(34)}${cell(value)}`);
  console.log("\nhow many times cheaper than: the median of the ratios of each round");
  for (const { size, theirs, ratio, target, floor } of ratios) {
    console.log(
      `${`${theirs} (${size})`.padEnd(44)}${ratio.toFixed(2).padStart(6)}   target ${target}, floor ${floor}`,
    );
  }
}

function cell(value: number | undefined): string {
  return (value === undefined ? "" : value < 100 ? value.toFixed(1) : String(Math.round(value))).padStart(10);
}
