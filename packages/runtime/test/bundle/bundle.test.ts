import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { registry } from "../metric/support.ts";

const DIST = resolve("packages/runtime/dist");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "logwright-bundle-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const program = `
import { openRunScope } from ${JSON.stringify(join(DIST, "lifecycle/open-run-scope.js"))};
import { openRun } from ${JSON.stringify(join(DIST, "run/index.js"))};
import { declareMetrics } from ${JSON.stringify(join(DIST, "metric/metric-set.js"))};
const registry = JSON.parse(process.env.REGISTRY);
declareMetrics(registry, []);
const scope = openRunScope(registry, { runId: "run-1", logDir: "logs", format: "jsonl" });
scope.output.emitOwn("logwright.sink.disabled", { sink: "a", reason: "b" });
openRun({
  registry, root: "runs", seed: 1, config: {}, git: { commit: "a".repeat(40), dirty: false },
  dataset: { name: "d", version: "1" }, tokenizer: { name: "t", version: "1" }, metrics: {},
}).close("completed");
`;

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** Bundles the program into one file of that name and runs it in the folder. */
async function bundled(
  name: string,
  format: "esm" | "cjs",
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const outfile = join(folder, name);
  const stdin = { contents: program, resolveDir: folder };
  await build({ stdin, bundle: true, platform: "node", format, outfile, logLevel: "silent" });
  const clean = Object.entries(process.env).filter(([key]) => !/^(OTEL|WANDB|NODE_OPTIONS)/.test(key));
  const child = spawn(process.execPath, [outfile], {
    cwd: folder,
    env: { ...Object.fromEntries(clean), REGISTRY: JSON.stringify(registry({})), ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (part: Buffer) => (stderr += part.toString()));
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
  const code = await new Promise<number | null>((done) => child.on("close", done));
  clearTimeout(timer);
  return { code, stderr };
}

// worker.mjs: a frequent name of bundles, which the runtime must not start as its own thread
describe.each([
  ["main.mjs", "esm"],
  ["main.cjs", "cjs"],
  ["worker.mjs", "esm"],
] as const)("a program in one file, %s", (name, format) => {
  test("logs and opens runs", async () => {
    expect(await bundled(name, format)).toEqual({ code: 0, stderr: "" });
    expect(readFileSync(join(folder, "logs", "run-1.jsonl"), "utf8")).toContain("logwright.sink.disabled");
  });

  test("is told that it cannot export, once, and runs on", async () => {
    const ended = await bundled(name, format, { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9" });
    expect(ended).toEqual({
      code: 0,
      stderr:
        "logwright: OTLP export is off. The file of its thread is not beside the runtime: a bundler must leave @logwright/runtime external.\n",
    });
  });
});

test("a bundle does not take the package above it for the runtime", async () => {
  writeFileSync(join(folder, "package.json"), '{"name":"acme","version":"3.0.0"}');
  await bundled(join("dist", "src", "main.mjs"), "esm");
  const [run = ""] = readdirSync(join(folder, "runs"));
  const metadata = JSON.parse(readFileSync(join(folder, "runs", run, "metadata.json"), "utf8")) as {
    packages: unknown;
  };
  expect(metadata.packages).toEqual({ node: process.versions.node, acme: "3.0.0" });
});
