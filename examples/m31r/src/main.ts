import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openRun, type RunMetricSpec } from "@logwright/runtime/run";
import { getLogger, parseFlags, registry, shutdownRun } from "../generated/index.ts";
import { DEFAULTS, type Config } from "./config.ts";
import { makeCorpus } from "./make-corpus.ts";
import { runPipeline } from "./pipeline.ts";
import { readData } from "./read-data.ts";
import { trainTokenizer } from "./tokenizer.ts";

/** What a run is judged by, and which records carry it. */
const METRICS: Readonly<Record<string, RunMetricSpec>> = {
  loss: { better: "lower", unit: "nats", from: { event: "step_complete", value: "loss" } },
  compile_rate: { better: "higher", unit: "ratio", from: { event: "eval.complete", value: "compile_rate" } },
  pass_at_k: { better: "higher", unit: "ratio" },
  tokens_per_sec: { better: "higher", unit: "tokens/s", from: { event: "step_complete", value: "tokens_per_sec" } },
  latency_ms: { better: "lower", unit: "ms", from: { event: "serve.request_complete", value: "latency_ms" } },
  memory_bytes: { better: "lower", unit: "bytes", from: { event: "step_complete", value: "memory_bytes" } },
};

/**
 * `node dist/src/main.js [--root experiments] [--seed 7] [--steps 400] [--data DIR] [--log-prompts] [--log-level debug]`: the
 * whole pipeline, in one run. The data pipeline and the tokenizer come before the run, whose provenance names their versions;
 * their records go to the folder of the root's own log.
 */
const flags = parseFlags(process.argv.slice(2));
const { values } = parseArgs({
  args: [...flags.rest],
  options: {
    root: { type: "string", default: "experiments" },
    seed: { type: "string", default: String(DEFAULTS.seed) },
    steps: { type: "string", default: String(DEFAULTS.steps) },
    data: { type: "string" },
    "log-prompts": { type: "boolean", default: false },
  },
});
const config: Config = { ...DEFAULTS, seed: Number(values.seed), steps: Number(values.steps) };
const data = values.data ?? join(values.root, ".corpus");
if (values.data === undefined && !existsSync(data)) makeCorpus(data);

const preparation = {
  ...flags.options,
  logDir: join(values.root, ".preparation"),
  runId: `seed-${String(config.seed)}`,
};
const dataset = readData(data, join(values.root, ".shards"), getLogger("data", preparation));
const tokenizer = trainTokenizer(dataset.texts, config.merges, getLogger("tokenizer", preparation));

const run = openRun({
  registry,
  root: values.root,
  config: { ...config },
  seed: config.seed,
  dataset: { name: "functions", version: dataset.version },
  tokenizer: { name: "bpe", version: tokenizer.version },
  metrics: METRICS,
  projectDir: dirname(fileURLToPath(import.meta.url)),
});
const options = { ...flags.options, ...run.logger };
try {
  await runPipeline(dataset, tokenizer, config, { logPrompts: values["log-prompts"] }, run, (module) =>
    getLogger(module, options),
  );
  run.close("completed");
} catch (error) {
  run.close("failed");
  throw error;
} finally {
  await shutdownRun(run.id, run.directory);
}
