import { resolve } from "node:path";
import { loggedRun, parseFlags, shutdownRun } from "@logwright/generated";
import type { RunOptions } from "@logwright/runtime";
import { EncoderCache, FEATURES } from "./encoder.ts";
import { evaluate, majorityAccuracy } from "./evaluation.ts";
import { CATEGORIES, synthesize } from "./genome.ts";
import { Classifier } from "./model.ts";
import { plan } from "./planning.ts";
import { randomFrom } from "./random.ts";
import { verifyReceipt, writeReceipt } from "./receipt.ts";
import { scoreBatch } from "./scoring.ts";
import { writeShards } from "./shards.ts";
import { printSummary } from "./summary.ts";
import { train, type TrainingPlan } from "./trainer.ts";

const SEED = 7;
const PLAN: TrainingPlan = {
  modelId: "geno-lewm-tiny",
  epochs: 12,
  batchSize: 32,
  lr: 0.3,
  decay: 1e-4,
  monitorEvery: 20,
};

const { options: flags } = parseFlags();
const runDir = resolve(flags.logDir ?? "logs/demo");
const runId = flags.runId ?? `demo-${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}`;
// Debug, to show the sampled steps; permissive, to show what becomes of a mistake.
const options: RunOptions = { level: "debug", strict: false, ...flags, logDir: runDir, runId };

const start = { model_id: PLAN.modelId, device: "cpu", world_size: 1 };
let ended = { best_loss: Number.POSITIVE_INFINITY, best_step: 0, reason: "completed" as const };

const summary = await loggedRun(
  "trainer",
  { start: "training.run.start", data: start, end: "training.run.end", endData: () => ended, ...options },
  (logger) => {
    const random = randomFrom(SEED);
    const shards = writeShards(synthesize(4_000, SEED), 1_000, runDir, logger);
    const heldOut = synthesize(400, SEED + 1);
    const model = new Classifier(FEATURES, 24, CATEGORIES.length, random);
    const cache = new EncoderCache(logger, 3_000);
    const result = train({ model, shards, cache, plan: PLAN, random, logger, runDir });
    ended = { best_loss: result.bestLoss, best_step: result.bestStep, reason: "completed" };

    const evaluation = evaluate(model, heldOut, { baseline: majorityAccuracy(heldOut), tolerance: 0.02 }, logger);
    const scores = scoreBatch(model, PLAN.modelId, heldOut.slice(0, 64), "batch-000", logger);
    const planned = plan(model, CATEGORIES.length - 1, { iterations: 8, samples: 64, elite: 8 }, random);
    logger.trainingMetric({ name: "planned_probability", value: planned.probability, kind: "gauge", unit: "unitless" });
    writeReceipt(runDir, result.checkpoint, PLAN.modelId, scores, logger);
    const verified = verifyReceipt(runDir, logger);

    // What happens to a mistake: the name of this metric is a window of bases. The filter drops it and counts it.
    logger.trainingMetric({ name: heldOut[0]?.window ?? "", value: 1 });
    return {
      steps: result.steps,
      best_loss: result.bestLoss,
      best_step: result.bestStep,
      accuracy: evaluation.accuracy,
      verified,
    };
  },
);
await shutdownRun(runId, runDir);
printSummary({ runDir, runId }, summary);
