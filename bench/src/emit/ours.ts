import { appendFileSync, closeSync, openSync, statSync, writeSync } from "node:fs";
import { basename, dirname } from "node:path";
import { defineEvent, emissionOf } from "@logwright/runtime/generated";
import { type BenchLogger, type BenchModule, benchModule } from "./bench-registry.ts";
import type { CandidateFactory, Size } from "./candidate.ts";
import { sampleAt } from "./payloads.ts";

let loaded: Promise<BenchModule> | undefined;
let runs = 0;

async function loggerFor(file: string, options: object = {}): Promise<{ logger: BenchLogger; module: BenchModule }> {
  loaded ??= benchModule();
  const module = await loaded;
  const run = {
    runId: `bench-${process.pid}-${runs++}`,
    logDir: dirname(file),
    fileName: basename(file),
    format: "jsonl",
    level: "info",
  };
  return { logger: module.getLogger("trainer", { ...run, ...options }), module };
}

/** How each size is emitted; the object literals stand here as they would in a training loop. */
const EMIT: Readonly<Record<Size | "rounded", (logger: BenchLogger, index: number) => void>> = {
  small(logger, index) {
    const { loss, lr, step } = sampleAt(index);
    logger.small({ loss, lr }, { step });
  },
  medium(logger, index) {
    const { loss, loss_pred, grad_norm, lr, samples, class_counts, step } = sampleAt(index);
    logger.medium({ loss, loss_pred, grad_norm, lr, samples, class_counts }, { step });
  },
  rounded(logger, index) {
    const { loss, loss_pred, grad_norm, lr, samples, class_counts, step } = sampleAt(index);
    logger.rounded({ loss, loss_pred, grad_norm, lr, samples, class_counts }, { step });
  },
};

function generated(name: string, options: object, kind?: "rounded"): CandidateFactory {
  return async (size, file) => {
    const { logger } = await loggerFor(file, options);
    const emit = EMIT[kind ?? size];
    return { name, emit: (index) => emit(logger, index), flush: () => logger.flush(), close: () => logger.close() };
  };
}

export const ours: CandidateFactory = generated("logwright", {});
export const oursPrecise: CandidateFactory = generated("logwright, precision: 6", {}, "rounded");
export const oursPerRecord: CandidateFactory = generated("logwright, durability: record", { durability: "record" });

/** A finished line through the same writer: what is left when nothing is formatted. */
export const constantLine: CandidateFactory = async (size, file) => {
  const { logger, module } = await loggerFor(file);
  const line = await lineOf(size, file);
  const emission = emissionOf(logger as never, defineEvent(module.registry, module.EVENTS["small"] as never));
  return {
    name: "constant line, same writer",
    emit: () => emission.commit(line),
    flush: () => logger.flush(),
    close: () => logger.close(),
  };
};

/** The bytes of a line copied into a buffer that is written when it is full. */
export const memcpy: CandidateFactory = async (size, file) => {
  const line = Buffer.from(await lineOf(size, file));
  const buffer = Buffer.alloc(65_536);
  const descriptor = openSync(file, "a");
  let used = 0;
  const flush = (): void => {
    writeSync(descriptor, buffer, 0, used);
    used = 0;
  };
  const emit = (): void => {
    if (used + line.length > buffer.length) flush();
    line.copy(buffer, used);
    used += line.length;
  };
  return { name: "memcpy", emit, flush, close: () => closeSync(descriptor) };
};

/** A line of the size, as our logger writes it. */
async function lineOf(size: Size, file: string): Promise<string> {
  const path = `${file}.line`;
  appendFileSync(path, "");
  const { logger } = await loggerFor(path);
  EMIT[size](logger, 7);
  logger.flush();
  await logger.close();
  const { readFileSync } = await import("node:fs");
  if (statSync(path).size === 0) throw new Error("the benchmark's own line was not written");
  return readFileSync(path, "utf8");
}

/**
 * What writes nothing costs less than being called by a benchmark does: a thousand calls count as one, in a loop of each
 * candidate's own, as a program would have it.
 */
const CALLS = 1_000;

/** An event below the level, and one that sampling leaves out: neither writes anything. */
export function silent(kind: "quiet" | "sampled"): CandidateFactory {
  return async (_size, file) => {
    const { logger } = await loggerFor(file);
    const quiet = (index: number): void => {
      for (let call = 1; call <= CALLS; call++) logger.quiet({ loss: call }, { step: index });
    };
    const sampled = (index: number): void => {
      for (let call = 1; call <= CALLS; call++) logger.sampled({ loss: index }, { step: call });
    };
    return {
      name: kind === "quiet" ? "logwright, disabled event" : "logwright, sampled-out event",
      emit: kind === "quiet" ? quiet : sampled,
      calls: CALLS,
      flush: () => undefined,
      close: () => logger.close(),
    };
  };
}

/** The measurement itself: the same loop around a method that does nothing. */
export const nothing: CandidateFactory = () => {
  const taker = { take: (_data: object, _fields: object): void => undefined };
  const emit = (index: number): void => {
    for (let call = 1; call <= CALLS; call++) taker.take({ loss: call }, { step: index });
  };
  return { name: "a call of nothing", emit, calls: CALLS, flush: () => undefined };
};
