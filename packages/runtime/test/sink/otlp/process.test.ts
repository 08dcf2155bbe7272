import { execFileSync, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { constants, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { registry } from "../../metric/support.ts";
import { FakeWandb } from "../wandb/fake-server.ts";
import { readWandb } from "../wandb/wandb-file.ts";
import { Collector, status } from "./collector.ts";
import { attributesOf } from "./otlp-messages.ts";

const DIST = resolve("packages/runtime/dist");
const PROGRAM = resolve("packages/runtime/test/sink/otlp/program.mjs");

let collector: Collector;
let folder = "";
beforeEach(async () => {
  collector = await new Collector().start();
  folder = mkdtempSync(join(tmpdir(), "logwright-otlp-"));
});
afterEach(() => {
  collector.kill();
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
  readonly ms: number;
}

/** How long a program may take before it is killed: every test here is over long before, but for one that fails. */
const LONGEST_MS = 45_000;

async function run(
  ending: string,
  amount: number,
  env: Record<string, string> = {},
  command: readonly string[] = [process.execPath],
  dist = DIST,
): Promise<Ended> {
  const [file = "", ...args] = command;
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(OTEL|WANDB|NODE_OPTIONS)/.test(name)),
  );
  const begun = performance.now();
  const child = spawn(file, [...args, PROGRAM, dist, folder, ending, String(amount)], {
    env: {
      ...clean,
      REGISTRY: JSON.stringify(
        registry({ fields: [{ name: "step", shape: "scalar", type: "int", required: false, nullable: false }] }),
      ),
      ...env,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (part: Buffer) => (stderr += part.toString()));
  const timer = setTimeout(() => child.kill("SIGKILL"), LONGEST_MS);
  const [code, signal] = await new Promise<[number | null, string | null]>((done) =>
    child.on("close", (...end) => done(end)),
  );
  clearTimeout(timer);
  return { code, signal, stderr, ms: performance.now() - begun };
}

const endpoint = (): Record<string, string> => ({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collector.port}` });
const steps = (): number[] => collector.items("logs").map((item) => Number(attributesOf(item["attributes"])["step"]));
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** A text of the built runtime, and what stands in its place in a copy. */
type Change = readonly [file: string, from: string, to: string];

/** The built runtime with other texts in it. */
function changed(changes: readonly Change[]): string {
  const copy = join(folder, "runtime", "dist");
  cpSync(DIST, copy, { recursive: true });
  writeFileSync(join(folder, "runtime", "package.json"), '{"type":"module"}');
  symlinkSync(resolve("node_modules"), join(folder, "runtime", "node_modules"));
  for (const [file, from, to] of changes) {
    const text = readFileSync(join(copy, file), "utf8");
    expect(text.split(from), `${file} has ${from} once`).toHaveLength(2);
    writeFileSync(join(copy, file), text.replace(from, to));
  }
  return copy;
}

/**
 * The runtime that waits twenty seconds where it waits two. Whether everything is delivered within two depends on what else the machine does:
 * starting a thread alone takes half a second. That everything is delivered where there is time for it does not.
 */
const patient = (): string =>
  changed([
    ["sink/otlp/otlp-sink.js", "FLUSH_MS = 1_800", "FLUSH_MS = 18_000"],
    ["sink/otlp/otlp-sink.js", "PATIENCE_MS = 1_900", "PATIENCE_MS = 19_000"],
    ["sink/wandb/wandb-sink.js", "FLUSH_MS = 1_500", "FLUSH_MS = 15_000"],
    ["sink/run-log.js", "DEADLINE_MS = 2_000", "DEADLINE_MS = 20_000"],
    ["lifecycle/process-end.js", "DEADLINE_MS = 2_000", "DEADLINE_MS = 20_000"],
    ["lifecycle/shutdown-run.js", "deadlineMs = 2_000", "deadlineMs = 20_000"],
  ]);

const losses = (): unknown[] =>
  readFileSync(join(folder, "run-1.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.includes("logwright.sink.dropped"))
    .map((line) => (JSON.parse(line) as { data: unknown }).data);

describe("whatever ends the program, what it recorded arrives first", () => {
  test.each([
    ["natural", { code: 0, signal: null }],
    ["exit", { code: 3, signal: null }],
    ["throw", { code: 1, signal: null }],
    ["signal", { code: null, signal: "SIGTERM" }],
    ["close", { code: 0, signal: null }],
  ])("%s", async (ending, end) => {
    const ended = await run(ending, 700, endpoint(), [process.execPath], patient());
    expect(ended).toMatchObject(end);
    expect(losses()).toEqual([]);
    expect(steps().filter((step) => !Number.isNaN(step))).toEqual(upTo(700));
    expect(collector.items("traces")).toMatchObject([{ name: "work" }]);
    const hits = collector.items("metrics").filter(({ name }) => name === "acme.hits");
    expect(hits.at(-1)).toMatchObject({ sum: { data_points: [{ as_double: 700 }] } });
  });
});

describe("a collector that does not answer", () => {
  const asleep: Change = [
    "sink/otlp/otlp-thread.js",
    "await main();",
    `await new Promise((done) => setTimeout(done, ${2 * LONGEST_MS})); await main();`,
  ];

  test("holds the end up for two seconds at most, and the log says what was lost", { retry: 3 }, async () => {
    collector.answer = () => ({ kind: "hang" });
    const ended = await run("natural", 20, endpoint());
    expect(ended.code).toBe(0);
    expect(ended.ms).toBeLessThan(5_000);
    expect(losses()).toContainEqual({ sink: "otlp.logs", count: 20, reason: "deadline" });
  });

  test.each([
    ["natural", 20, { code: 0, signal: null }],
    ["exit", 20, { code: 3, signal: null }],
    ["throw", 20, { code: 1, signal: null }],
    ["signal", 21, { code: null, signal: "SIGTERM" }], // the record of the interruption is lost as well
  ])("nor does an exporter that is not even there yet: %s", async (ending, count, end) => {
    const ended = await run(ending, 20, endpoint(), [process.execPath], changed([asleep]));
    expect(ended).toMatchObject(end);
    expect(losses()).toContainEqual({ sink: "otlp.logs", count, reason: "deadline" });
  });

  test("what is lost after the last run was closed is said on stderr", async () => {
    const ended = await run("close", 20, endpoint(), [process.execPath], changed([asleep]));
    expect(ended).toMatchObject({ code: 0, signal: null });
    expect(ended.stderr).toContain("logwright: 20 items of otlp.logs were not delivered (deadline)\n");
  });

  test("that refuses is not asked twice, and nothing of it reaches the program", async () => {
    collector.answer = () => ({ kind: "status", code: status.UNAUTHENTICATED });
    const ended = await run("close", 20, endpoint());
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    const asked = collector.seen.filter(
      ({ signal, message }) => signal === "logs" && JSON.stringify(message).includes("training.epoch.end"),
    );
    expect(asked).toHaveLength(1);
    expect(readFileSync(join(folder, "run-1.jsonl"), "utf8")).toContain('"reason":"refused"');
  });
});

test("the exporter's thread loads no instrumentation of the program: it never traces itself", async () => {
  const preload = join(folder, "preload.mjs");
  const seen = join(folder, "threads");
  writeFileSync(
    preload,
    `import { appendFileSync } from "node:fs"; import { threadId } from "node:worker_threads"; appendFileSync(${JSON.stringify(seen)}, threadId + "\\n");`,
  );
  const ended = await run(
    "natural",
    5,
    { ...endpoint(), NODE_OPTIONS: `--import ${preload}` },
    [process.execPath],
    patient(),
  );
  expect(ended.code).toBe(0);
  expect(steps()).toEqual(upTo(5));
  expect(readFileSync(seen, "utf8")).toBe("0\n");
});

describe("a program that cannot export", () => {
  test("because a package is missing: one line that names the npm command, and the program runs on", async () => {
    const alone = join(folder, "runtime", "dist");
    cpSync(DIST, alone, { recursive: true });
    writeFileSync(join(folder, "runtime", "package.json"), '{"type":"module"}');
    const ended = await run("natural", 5, endpoint(), [process.execPath], alone);
    expect(ended.code).toBe(0);
    expect(ended.stderr.trim().split("\n")).toEqual([
      "logwright: OTLP export is off. OTEL_EXPORTER_OTLP_ENDPOINT is set, but @grpc/grpc-js is not installed: npm install @grpc/grpc-js @opentelemetry/otlp-transformer",
    ]);
    expect(readFileSync(join(folder, "run-1.jsonl"), "utf8")).toContain('"n":4');
  });

  test("because a variable is wrong: one line that names it", async () => {
    const ended = await run("natural", 5, { ...endpoint(), OTEL_EXPORTER_OTLP_PROTOCOL: "http/json" });
    expect(ended.code).toBe(0);
    expect(ended.stderr).toMatch(
      /^logwright: OTLP export is off. OTEL_EXPORTER_OTLP_PROTOCOL is "http\/json"; it must be grpc/,
    );
    expect(collector.seen).toEqual([]);
  });
});

describe("what an export needs and is wrong is said without a word of what it holds", () => {
  const SECRET = "s3cr3t-Pa55w0rd";
  const key = (): string => join(folder, `${SECRET}.pem`);
  const off = "OTLP export is off. ";
  const wandb = { WANDB_PROJECT: "demo", WANDB_API_KEY: SECRET };

  test.each<[string, () => Record<string, string>, string]>([
    [
      "an address",
      () => ({ OTEL_EXPORTER_OTLP_ENDPOINT: `ftp://user:${SECRET}@127.0.0.1` }),
      `${off}OTEL_EXPORTER_OTLP_ENDPOINT is not shown here, since it may hold a secret; it must be http://host:port or https://host:port.`,
    ],
    [
      "a header",
      () => ({ ...endpoint(), OTEL_EXPORTER_OTLP_HEADERS: `authorization=Bearer%20${SECRET}%0A` }),
      `${off}OTEL_EXPORTER_OTLP_HEADERS must be a list of name=value in printable ASCII, with commas between them and percent-encoded.`,
    ],
    [
      "the path of a key",
      () => ({ OTEL_EXPORTER_OTLP_ENDPOINT: "https://127.0.0.1:1", OTEL_EXPORTER_OTLP_CLIENT_KEY: key() }),
      `${off}The file that OTEL_EXPORTER_OTLP_CLIENT_KEY names could not be read (ENOENT).`,
    ],
    [
      "a key that is none",
      () => {
        writeFileSync(key(), `-----BEGIN PRIVATE KEY-----\n${SECRET}\n-----END PRIVATE KEY-----\n`);
        const files = { OTEL_EXPORTER_OTLP_CLIENT_KEY: key(), OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE: key() };
        return { OTEL_EXPORTER_OTLP_ENDPOINT: "https://127.0.0.1:1", ...files };
      },
      `${off}The exporter cannot be started (ERR_…).`,
    ],
    [
      "wandb's address",
      () => ({ ...wandb, WANDB_BASE_URL: `ftp://user:${SECRET}@host` }),
      "WANDB_BASE_URL is not shown here, since it may hold a secret; it must be an address like https://api.wandb.ai. Nothing is uploaded.",
    ],
    [
      "wandb's mode",
      () => ({ ...wandb, WANDB_MODE: `online ${SECRET}` }),
      "WANDB_MODE is not shown here, since it may hold a secret; it must be online, offline or disabled. Nothing is uploaded.",
    ],
  ])("%s", async (_what, env, sentence) => {
    const ended = await run("natural", 5, env());
    expect(ended).toMatchObject({ code: 0, signal: null });
    expect(ended.stderr.replace(/ERR_[A-Z0-9_]+/, "ERR_…")).toBe(`logwright: ${sentence}\n`);
    expect(ended.stderr).not.toContain(SECRET);
    expect(readFileSync(join(folder, "run-1.jsonl"), "utf8")).not.toContain(SECRET);
  });
});

const hasStrace = ((): boolean => {
  try {
    execFileSync("strace", ["-V"], { stdio: "ignore" });
    return true;
  } catch {
    if (process.env["CI"] === "true") throw new Error("strace is missing: apt-get install strace");
    console.warn("skipped: strace is missing (apt-get install strace)");
    return false;
  }
})();

describe.skipIf(!hasStrace)("INV-OBS-5: no exporter sends anything unless its variable is set", () => {
  /** The addresses that a program and all its threads connect or send to. */
  async function peers(ending: string, env: Record<string, string>): Promise<readonly string[]> {
    const trace = join(folder, "trace");
    const strace = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", trace];
    rmSync(join(folder, "runtime"), { recursive: true, force: true });
    await run(ending, 50, env, [...strace, process.execPath], patient());
    expect(existsSync(trace)).toBe(true);
    const found = readFileSync(trace, "utf8").matchAll(/sin6?_port=htons\((\d+)\).*?"([^"]+)"/g);
    return [...new Set([...found].map(([, port, address]) => `${address}:${port}`))];
  }

  test("without a variable nothing leaves the process", async () => {
    const others = { OTEL_SERVICE_NAME: "x", OTEL_EXPORTER_OTLP_HEADERS: "a=b", WANDB_API_KEY: "0".repeat(40) };
    expect(await peers("natural", others)).toEqual([]);
  });

  test("with a wandb project and no key, or offline, nothing leaves either; with both it talks to that server only", async () => {
    const server = await new FakeWandb().start();
    try {
      const project = { WANDB_PROJECT: "demo", WANDB_BASE_URL: server.url };
      expect(await peers("natural", project)).toEqual([]);
      rmSync(join(folder, "wandb"), { recursive: true });
      expect(await peers("natural", { ...project, WANDB_API_KEY: "0".repeat(40), WANDB_MODE: "offline" })).toEqual([]);
      rmSync(join(folder, "wandb"), { recursive: true });
      expect(await peers("metric", { ...project, WANDB_API_KEY: "0".repeat(40) })).toEqual([
        server.url.slice("http://".length),
      ]);
      expect(server.history.map((line) => (JSON.parse(line) as { loss: number }).loss)).toEqual(upTo(50));
      expect(collector.seen).toEqual([]);
    } finally {
      await server.stop();
    }
  });

  test("with OTEL_EXPORTER_OTLP_ENDPOINT it talks to that endpoint only", async () => {
    expect(await peers("natural", endpoint())).toEqual([`127.0.0.1:${collector.port}`]);
    expect(steps()).toEqual(upTo(50));
  });
});

describe("the file for wandb", () => {
  const exitOf = (): unknown => {
    const [run = ""] = readdirSync(join(folder, "wandb"));
    return readWandb(join(folder, "wandb", run, "run-run-1.wandb")).at(-1)?.["exit"];
  };

  test.each([
    ["exit", 3],
    ["throw", 1],
    ["signal", 128 + constants.signals.SIGTERM],
  ])("says how the process ended: %s", async (ending, code) => {
    await run(ending, 5, { WANDB_PROJECT: "demo" });
    expect(exitOf()).toMatchObject({ exit_code: code });
  });

  test("a run that is closed and opened again leaves a file each time and nothing behind in the process", async () => {
    const ended = await run("reopen", 5, { WANDB_PROJECT: "demo" });
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(join(folder, "wandb"))).toHaveLength(21);
  });
});
