import { constants } from "node:os";
import { type Ending, runExitHooks, runFinalHooks } from "./exit-hooks.ts";
import { openRuns } from "./open-runs.ts";
import { watchSignals } from "./signals.ts";

/** How long the end of the process may wait for sinks that send elsewhere. */
const DEADLINE_MS = 2_000;

/** What a shell adds to the number of the signal that ended a process. */
const SIGNAL_EXIT = 128;
const { signals } = constants;

let watching = false;

/** Sees to it, once, that everything is written when the process ends, however it ends. */
export function watchProcess(): void {
  if (watching) return;
  watching = true;
  // First in line: an exit handler of the application may throw, which ends the round.
  process.prependListener("exit", (code) => end({ reason: `exit ${String(code)}`, isCertain: true }));
  process.on("exit", runFinalHooks);
  process.on("uncaughtExceptionMonitor", () =>
    flushAll({ reason: "uncaught exception", isCertain: !survivesExceptions() }),
  );
  process.on("beforeExit", () => void settleAll());
  if (!process.getBuiltinModule("node:worker_threads").isMainThread) return;
  watchSignals({ flush: (signal) => flushAll({ reason: signal, isCertain: false }), prepareToDie });
  watchAbort();
}

/** Whether the application handles uncaught exceptions itself, so that none of them is the end. */
export function survivesExceptions(): boolean {
  return process.listenerCount("uncaughtException") > 0 || process.hasUncaughtExceptionCaptureCallback();
}

/** Runs the exit hooks and writes what has gathered. The process may go on afterwards. */
export function flushAll(ending: Ending): void {
  runExitHooks(ending);
  flushRuns();
}

/** Writes what has gathered. */
function flushRuns(): void {
  for (const { log } of openRuns.values()) log.flush();
}

/** The last chance: what the application emits from here on, in exit handlers of its own, is written at once. */
function end(ending: Ending): void {
  runExitHooks(ending);
  for (const { log } of openRuns.values()) {
    log.writeThrough();
    log.giveAccount();
  }
}

/** The program has nothing left to do: its sinks may still deliver. What they emit meanwhile is delivered in another round. */
async function settleAll(): Promise<void> {
  await Promise.all([...openRuns.values()].map(({ log }) => log.settle(DEADLINE_MS)));
}

async function prepareToDie(signal: NodeJS.Signals): Promise<void> {
  for (const { log } of openRuns.values()) log.emitOwn("logwright.run.interrupted", { signal });
  const ending = { reason: signal, isCertain: true };
  flushAll(ending);
  await settleAll();
  // What was emitted while the sinks delivered, and what they could not deliver.
  flushAll(ending);
  runFinalHooks(SIGNAL_EXIT + signals[signal]);
  flushRuns();
}

/** process.abort runs no handler at all, so it is told to flush first. */
function watchAbort(): void {
  const abort = process.abort.bind(process);
  process.abort = (): never => {
    flushAll({ reason: "abort", isCertain: true });
    return abort();
  };
}
