import type { Run } from "@logwright/runtime/run";
import { createHash } from "node:crypto";
import type { M31RLogger } from "../generated/index.ts";
import type { Config } from "./config.ts";
import { CONTEXT, Model } from "./model.ts";
import { randomNumbers, shuffled } from "./random.ts";
import type { Tokenizer } from "./tokenizer.ts";

interface Example {
  readonly context: readonly number[];
  readonly target: number;
}

/** Trains a model on the texts, and writes checkpoints into the run. Throws when the loss is not finite any more. */
export function trainModel(
  texts: readonly string[],
  tokenizer: Tokenizer,
  config: Config,
  run: Run,
  logger: M31RLogger,
): Model {
  const random = randomNumbers(config.seed);
  const split = shuffled(texts, random);
  const validation = split.splice(0, Math.ceil(split.length / 20)).flatMap((text) => examplesOf(text, tokenizer));
  const training = split.flatMap((text) => examplesOf(text, tokenizer));
  const model = new Model(tokenizer.tokens.length, random);
  logger.trainStart({
    parameters: model.parameterCount,
    tokens: training.length,
    steps: config.steps,
    seed: config.seed,
  });

  let best = Number.POSITIVE_INFINITY;
  for (let step = 1; step <= config.steps; step++) {
    const loss = trainStep(model, training, step, config, run, logger, random);
    if (!Number.isFinite(loss)) throw new RangeError("the loss is not finite");
    best = Math.min(best, loss);
    if (step % config.validateEvery === 0) logger.trainValidation({ val_loss: meanLoss(model, validation) }, { step });
    if (step % config.checkpointEvery === 0 || step === config.steps) writeCheckpoint(model, step, run, logger);
  }
  logger.trainComplete({ steps: config.steps, best_loss: best, reason: "completed" });
  return model;
}

function trainStep(
  model: Model,
  training: readonly Example[],
  step: number,
  config: Config,
  run: Run,
  logger: M31RLogger,
  random: () => number,
): number {
  const start = performance.now();
  let sum = 0;
  for (let count = 0; count < config.batch; count++) {
    const { context, target } = training[Math.floor(random() * training.length)] as Example;
    sum += model.learn(context, target);
  }
  const gradNorm = model.gradientNorm / config.batch;
  const clip = Math.min(1, config.gradientLimit / gradNorm);
  if (clip < 1) logger.trainGradientClipped({ grad_norm: gradNorm, limit: config.gradientLimit }, { step });
  const lr = config.lr * (1 - (step - 1) / config.steps);
  model.update(lr, clip / config.batch, step);

  const loss = sum / config.batch;
  const tokensPerSec = config.batch / ((performance.now() - start) / 1000);
  const memory = process.memoryUsage.rss();
  run.record("loss", loss, step);
  run.record("tokens_per_sec", tokensPerSec, step);
  run.record("memory_bytes", memory, step);
  logger.stepComplete({ loss, lr, grad_norm: gradNorm, tokens_per_sec: tokensPerSec, memory_bytes: memory }, { step });
  return loss;
}

function writeCheckpoint(model: Model, step: number, run: Run, logger: M31RLogger): void {
  const bytes = model.toBytes();
  const name = `step-${String(step)}.bin`;
  run.checkpoint(name, bytes, step);
  logger.trainCheckpoint(
    { path: `checkpoints/${name}`, size_bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") },
    { step },
  );
}

function meanLoss(model: Model, examples: readonly Example[]): number {
  const losses = examples.map(({ context, target }) => -Math.log(model.predict(context)[target] as number));
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

/** Every token of a text, its end too, as something to predict from what stands before it. */
function examplesOf(text: string, tokenizer: Tokenizer): Example[] {
  const tokens = [...tokenizer.encode(text), 0];
  return tokens.map((target, at) => ({ context: tokens.slice(Math.max(0, at - CONTEXT), at), target }));
}
