import { runInNewContext } from "node:vm";
import type { Run } from "@logwright/runtime/run";
import ts from "typescript";
import { metrics, type M31RLogger } from "../generated/index.ts";
import type { Config } from "./config.ts";
import { headOf, TASKS, type Category, type Task } from "./functions.ts";
import { generate } from "./generate.ts";
import type { Model } from "./model.ts";
import { randomNumbers, type Random } from "./random.ts";
import type { Tokenizer } from "./tokenizer.ts";

interface TaskResult {
  readonly category: Category;
  readonly compiled: number;
  readonly passed: number;
  readonly samples: number;
}

const KS: readonly [1, 5, 10] = [1, 5, 10];
const TIMEOUT_MS = 250;
const MOST_TOKENS = 40;

/** Has the model write programs for every task, compiles them, runs their tests, and logs how many pass. */
export function evaluate(model: Model, tokenizer: Tokenizer, config: Config, run: Run, logger: M31RLogger): void {
  const start = performance.now();
  const random = randomNumbers(config.seed + 1);
  logger.evalStart({ tasks: TASKS.length, samples_per_task: config.samples });
  const results = TASKS.map((task) => evaluateTask(task, model, tokenizer, config, random, logger));

  const programs = results.length * config.samples;
  const compileRate = results.reduce((sum, { compiled }) => sum + compiled, 0) / programs;
  const passAtK = Object.fromEntries(
    KS.map((k) => [String(k), mean(results.map((result) => chanceOfPass(result, k)))]),
  ) as Record<"1" | "5" | "10", number>;
  for (const k of ["1", "5", "10"] as const) metrics.passAtK.set(passAtK[k], { k });
  run.record("compile_rate", compileRate);
  run.record("pass_at_k", passAtK["1"]);
  logger.evalComplete({
    compile_rate: compileRate,
    pass_at_k: passAtK,
    per_category: byCategory(results),
    latency_ms: (performance.now() - start) / programs,
    memory_bytes: process.memoryUsage.rss(),
  });
}

function evaluateTask(
  task: Task,
  model: Model,
  tokenizer: Tokenizer,
  config: Config,
  random: Random,
  logger: M31RLogger,
): TaskResult {
  const start = performance.now();
  const head = headOf(task, ["a", "b"]);
  let compiled = 0;
  let passed = 0;
  for (let sample = 0; sample < config.samples; sample++) {
    const { text } = generate(model, tokenizer, head, { temperature: config.temperature, most: MOST_TOKENS, random });
    const script = compiles(head + text);
    if (script === undefined) continue;
    compiled++;
    if (passes(script, task)) passed++;
  }
  const latency = (performance.now() - start) / config.samples;
  logger.evalTaskComplete({
    task: task.name,
    category: task.category,
    compiled,
    passed,
    samples: config.samples,
    latency_ms: latency,
  });
  return { category: task.category, compiled, passed, samples: config.samples };
}

/** The program as JavaScript, or undefined when it is no TypeScript. */
function compiles(source: string): string | undefined {
  const { outputText, diagnostics } = ts.transpileModule(source, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  return diagnostics?.length === 0 ? outputText : undefined;
}

/** Runs the program's tests in a realm of its own, with nothing to import and little time. */
function passes(script: string, task: Task): boolean {
  const calls = task.tests.map(
    ([args, result]) =>
      `JSON.stringify(${task.name}(...${JSON.stringify(args)})) === ${JSON.stringify(JSON.stringify(result))}`,
  );
  try {
    return (
      runInNewContext(`"use strict";${script};${calls.join(" && ")}`, Object.create(null) as object, {
        timeout: TIMEOUT_MS,
      }) === true
    );
  } catch {
    // A program that throws has not passed; what it threw is of no interest.
    return false;
  }
}

/** The chance that at least one of `k` programs passes: the unbiased estimate of Chen et al., 2021. */
export function chanceOfPass({ samples, passed }: Pick<TaskResult, "samples" | "passed">, k: number): number {
  if (samples - passed < k) return 1;
  let none = 1;
  for (let count = samples - passed + 1; count <= samples; count++) none *= 1 - k / count;
  return 1 - none;
}

function byCategory(results: readonly TaskResult[]): Record<string, number> {
  const categories = [...new Set(results.map(({ category }) => category))];
  return Object.fromEntries(
    categories.map((category) => [
      category,
      mean(results.filter((result) => result.category === category).map((result) => chanceOfPass(result, 1))),
    ]),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
