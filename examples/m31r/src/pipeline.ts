import { join } from "node:path";
import type { Run } from "@logwright/runtime/run";
import type { M31RLogger, PipelineFailedData } from "../generated/index.ts";
import type { Config } from "./config.ts";
import { evaluate } from "./evaluate.ts";
import { headOf, TASKS } from "./functions.ts";
import { generate } from "./generate.ts";
import type { Model } from "./model.ts";
import { randomNumbers } from "./random.ts";
import type { Dataset } from "./read-data.ts";
import { serve, type Completer } from "./serve.ts";
import { stackOf } from "./stack.ts";
import type { Tokenizer } from "./tokenizer.ts";
import { trainModel } from "./train.ts";

type Stage = PipelineFailedData["stage"];

/** Loggers by the module that they name in every line. */
export type LoggerOf = (module: "trainer" | "evaluator" | "server" | "pipeline") => M31RLogger;

const CODES = {
  data: "DataError.Unreadable",
  tokenizer: "DataError.Unreadable",
  train: "TrainingError.Diverged",
  eval: "EvaluationError.Crashed",
  serve: "ServingError.Failed",
} as const;

/** Trains, evaluates and serves. A stage that throws is logged with its frames and what it was at, and thrown on. */
export async function runPipeline(
  dataset: Dataset,
  tokenizer: Tokenizer,
  config: Config,
  options: { readonly logPrompts: boolean },
  run: Run,
  loggerOf: LoggerOf,
): Promise<void> {
  const stage = async <T>(
    name: Stage,
    context: Readonly<Record<string, string | number>>,
    work: () => T | Promise<T>,
  ): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const logger = loggerOf("pipeline");
      logger.pipelineFailed({ stage: name, context }, { error_code: CODES[name], stack: stackOf(error) });
      logger.pipelineAborted(
        { reason: error instanceof Error ? error.name : typeof error },
        { error_code: "InternalError.Aborted" },
      );
      throw error;
    }
  };
  const model = await stage("train", { texts: dataset.texts.length, steps: config.steps }, () =>
    trainModel(dataset.texts, tokenizer, config, run, loggerOf("trainer")),
  );
  await stage("eval", { tasks: TASKS.length }, () => evaluate(model, tokenizer, config, run, loggerOf("evaluator")));
  await stage("serve", { requests: config.requests }, () =>
    serveRequests(completerOf(model, tokenizer, config), config, options, run, loggerOf("server")),
  );
}

function completerOf(model: Model, tokenizer: Tokenizer, config: Config): Completer {
  return {
    name: join("checkpoints", `step-${String(config.steps)}.bin`),
    countTokens: (text) => tokenizer.encode(text).length,
    complete: (prompt, request) =>
      generate(model, tokenizer, prompt, {
        temperature: config.temperature,
        most: 40,
        random: randomNumbers(config.seed + 1_000 + request),
      }),
  };
}

/** Serves the model and sends it requests, one after the other; the last one is no JSON. */
async function serveRequests(
  completer: Completer,
  config: Config,
  options: { readonly logPrompts: boolean },
  run: Run,
  logger: M31RLogger,
): Promise<void> {
  const server = await serve(completer, options, run, logger);
  for (let request = 0; request < config.requests; request++) {
    const task = TASKS[request % TASKS.length] as (typeof TASKS)[number];
    await post(server.port, JSON.stringify({ prompt: headOf(task, ["a", "b"]) }));
  }
  await post(server.port, "no json");
  await server.stop();
}

async function post(port: number, body: string): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${String(port)}/generate`, {
    method: "POST",
    body,
    headers: { connection: "close" },
  });
  await response.text();
}
