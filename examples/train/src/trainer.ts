import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type GenoLeWMLogger, spans } from "@logwright/generated";
import { measureSpread, recordSpread } from "./collapse-monitor.ts";
import type { EncoderCache } from "./encoder.ts";
import { CATEGORIES, type Variant } from "./genome.ts";
import type { BatchLoss, Classifier } from "./model.ts";
import { type Random, shuffled } from "./random.ts";
import type { Shard } from "./shards.ts";

/** The numbers of one training run. */
export interface TrainingPlan {
  readonly modelId: string;
  readonly epochs: number;
  readonly batchSize: number;
  readonly lr: number;
  /** Weight decay of phase 2, the second half of the epochs. */
  readonly decay: number;
  /** Spread of the predictions is measured every so many steps. */
  readonly monitorEvery: number;
}

/** How a training run went. */
export interface TrainingResult {
  readonly bestLoss: number;
  readonly bestStep: number;
  readonly steps: number;
  /** Path of the best weights, relative to the run. */
  readonly checkpoint: string;
}

interface Batch {
  readonly inputs: readonly Float64Array[];
  readonly targets: readonly number[];
}

/** Everything one epoch needs. */
interface Classroom {
  readonly model: Classifier;
  readonly shards: readonly Shard[];
  readonly cache: EncoderCache;
  readonly plan: TrainingPlan;
  readonly random: Random;
  readonly logger: GenoLeWMLogger;
  readonly runDir: string;
}

/** Trains the classifier, phase 1 without weight decay, phase 2 with it, and keeps the weights of the best epoch. */
export function train(classroom: Classroom): TrainingResult {
  const { plan, logger } = classroom;
  const checkpoint = join("checkpoints", "best.bin");
  let best = { loss: Number.POSITIVE_INFINITY, step: 0 };
  let step = 0;
  for (let epoch = 0; epoch < plan.epochs; epoch += 1) {
    const phase = epoch < plan.epochs / 2 ? "phase1" : "phase2";
    const started = performance.now();
    const totals = { pred: 0, reg: 0, batches: 0, samples: 0 };
    for (const batch of batchesOf(classroom)) {
      const loss = learn(batch, step, epoch, phase, classroom);
      totals.pred += loss.pred;
      totals.reg += loss.reg;
      totals.batches += 1;
      totals.samples += batch.targets.length;
      step += 1;
    }
    const pred = totals.pred / totals.batches;
    const reg = totals.reg / totals.batches;
    logger.trainingEpochEnd(
      { loss: pred + reg, loss_pred: pred, loss_reg: reg, lr: rateAt(epoch, plan), samples: totals.samples },
      { step, epoch, phase, duration_ms: performance.now() - started },
    );
    if (pred + reg < best.loss) {
      best = { loss: pred + reg, step };
      saveWeights(classroom, checkpoint, step);
    }
  }
  return { bestLoss: best.loss, bestStep: best.step, steps: step, checkpoint };
}

function learn(
  batch: Batch,
  step: number,
  epoch: number,
  phase: "phase1" | "phase2",
  { model, plan, logger }: Classroom,
): BatchLoss {
  return spans.trainingStep({ model_id: plan.modelId }, () => {
    const started = performance.now();
    const lr = rateAt(epoch, plan);
    const loss = model.step(batch.inputs, batch.targets, { lr, decay: phase === "phase2" ? plan.decay : 0, clip: 5 });
    logger.trainingStep(
      { loss: loss.pred + loss.reg, loss_pred: loss.pred, loss_reg: loss.reg, lr, grad_norm: loss.gradNorm },
      { step, epoch, phase, duration_ms: performance.now() - started },
    );
    if (step % plan.monitorEvery === 0) {
      recordSpread(measureSpread(loss.predictions, batch.targets.map(oneHot)), step, logger);
    }
    return loss;
  });
}

function* batchesOf({ shards, cache, plan, random }: Classroom): Generator<Batch> {
  const rows = shards.flatMap((shard) => shard.variants.map((variant) => ({ variant, shard })));
  const order = shuffled(rows.length, random);
  for (let start = 0; start < rows.length; start += plan.batchSize) {
    const chosen = [...order.subarray(start, start + plan.batchSize)].map(
      (index) => rows[index] as (typeof rows)[number],
    );
    yield {
      inputs: chosen.map(({ variant, shard }) => cache.encode(variant, shard.id)),
      targets: chosen.map(({ variant }: { variant: Variant }) => variant.category),
    };
  }
}

/** Cosine decay to a tenth of the first rate (Loshchilov and Hutter, 2017). */
function rateAt(epoch: number, plan: TrainingPlan): number {
  return plan.lr * (0.55 + 0.45 * Math.cos((Math.PI * epoch) / plan.epochs));
}

function oneHot(category: number): Float64Array {
  return Float64Array.from({ length: CATEGORIES.length }, (_, index) => (index === category ? 1 : 0));
}

function saveWeights({ model, logger, runDir }: Classroom, path: string, step: number): void {
  mkdirSync(join(runDir, "checkpoints"), { recursive: true });
  const bytes = new Uint8Array(model.weights.slice().buffer);
  writeFileSync(join(runDir, path), bytes);
  logger.trainingCheckpointWrite({ path, size_bytes: bytes.length, tag: "best" }, { step });
}
