import { median } from "./median.ts";
import { ours, oursExposition } from "./metrics/ours.ts";
import { type Candidate, LIBRARIES, type Library } from "./metrics/operation.ts";
import { openTelemetry, promClient, promClientExposition } from "./metrics/peers.ts";

/** Nanoseconds of CPU time of one operation, by library. */
type Figures = Readonly<Partial<Record<Library, number>>>;

/** What CI holds, and what the design aims at: how many times cheaper than prom-client. */
const FLOOR: { readonly operation: string; readonly target: number; readonly floor: number } = {
  operation: "counter.inc, 2 labels",
  target: 20,
  floor: 10,
};

/** Dearer libraries do fewer operations a round, so that rounds last about the same. */
const TIMES: Readonly<Record<Library, number>> = {
  logwright: 500_000,
  "prom-client": 50_000,
  "OpenTelemetry SDK": 25_000,
};
const EXPOSITIONS: number = 40;

const flags = new Set(process.argv.slice(2));
const quick = flags.has("--quick");
const rounds = quick ? 9 : 15;

const libraries = [ours, promClient(), openTelemetry()];
const names = quick ? [FLOOR.operation] : Object.keys(ours);
const figures: Record<string, Figures> = {};
for (const name of names) figures[name] = await measured(libraries.flatMap((library) => library[name] ?? []));
if (!quick) figures["exposition of 500 series"] = await expositions();
report();

/** Medians of interleaved rounds: what disturbs the machine disturbs all of them. */
async function measured(
  candidates: readonly (Pick<Candidate, "library"> & {
    run(times: number): void | Promise<void>;
    readonly times?: number;
  })[],
): Promise<Figures> {
  const values = new Map<Library, number[]>(candidates.map(({ library }) => [library, []]));
  for (let round = -3; round < rounds; round++) {
    for (const candidate of candidates) {
      const times = candidate.times ?? TIMES[candidate.library];
      const start = process.cpuUsage();
      await candidate.run(times);
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) values.get(candidate.library)?.push(((user + system) * 1000) / times); // before that, it warms up
    }
  }
  return Object.fromEntries([...values].map(([library, all]) => [library, Math.round(median(all) * 10) / 10]));
}

async function expositions(): Promise<Figures> {
  const peer = promClientExposition();
  return measured([
    { ...oursExposition(), times: EXPOSITIONS },
    { library: "prom-client", run: (times) => peer.run(times), times: EXPOSITIONS },
  ]);
}

function report(): void {
  const ratios = Object.fromEntries(
    Object.entries(figures).map(([name, { logwright = Number.NaN, ...others }]) => [
      name,
      Object.fromEntries(
        Object.entries(others).map(([library, ns]) => [
          library,
          Math.round(((ns ?? Number.NaN) / logwright) * 10) / 10,
        ]),
      ),
    ]),
  );
  if (flags.has("--json"))
    console.log(JSON.stringify({ node: process.version, unit: "ns CPU per operation", figures, ratios }));
  else print(ratios);
  const held = ratios[FLOOR.operation]?.["prom-client"] ?? 0;
  if (held >= FLOOR.floor) return;
  console.error(`metrics: ${FLOOR.operation} is ${held} times cheaper than prom-client's; the floor is ${FLOOR.floor}`);
  if (flags.has("--floors")) process.exitCode = 1;
}

function print(ratios: Readonly<Record<string, Readonly<Record<string, number>>>>): void {
  console.log(`CPU time of one operation in ns, median of ${rounds} interleaved rounds, Node ${process.version}\n`);
  console.log(`${"".padEnd(32)}${LIBRARIES.map((library) => library.padStart(19)).join("")}`);
  for (const [name, row] of Object.entries(figures))
    console.log(`${name.padEnd(32)}${LIBRARIES.map((library) => cell(row[library])).join("")}`);
  console.log("\nhow many times cheaper than");
  for (const [name, row] of Object.entries(ratios)) {
    const held = name === FLOOR.operation ? `   target ${FLOOR.target}, floor ${FLOOR.floor} (prom-client)` : "";
    console.log(
      `${name.padEnd(32)}${Object.entries(row)
        .map(([library, ratio]) => `${library} ${ratio.toFixed(1)}`.padStart(26))
        .join("")}${held}`,
    );
  }
}

function cell(ns: number | undefined): string {
  return (ns === undefined ? "" : ns < 100 ? ns.toFixed(1) : String(Math.round(ns))).padStart(19);
}
