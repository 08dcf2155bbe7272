import { runExitHooks } from "./exit-hooks.ts";
import { openRuns } from "./open-runs.ts";
import { watchSignals } from "./signals.ts";

/** How long the end of the process may wait for sinks that send elsewhere. */
const DEADLINE_MS = 2_000;

let watching = false;

/** Sees to it, once, that everything is written when the process ends, however it ends. */
export function watchProcess(): void {
  if (watching) return;
  watching = true;
  // First in line: an exit handler of the application may throw, which ends the round.
  process.prependListener("exit", (code) => end(`exit ${String(code)}`));
  process.on("uncaughtExceptionMonitor", () => flushAll("uncaught exception"));
  process.on("beforeExit", () => void settleAll());
  if (!process.getBuiltinModule("node:worker_threads").isMainThread) return;
  watchSignals({ flush: flushAll, prepareToDie });
  watchAbort();
}

/** Runs the exit hooks and writes what has gathered. The process may go on afterwards. */
export function flushAll(reason: string): void {
  runExitHooks(reason);
  for (const { log } of openRuns.values()) log.flush();
}

/** The last chance: what the application emits from here on, in exit handlers of its own, is written at once. */
function end(reason: string): void {
  runExitHooks(reason);
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
  flushAll(signal);
  await settleAll();
  // What was emitted while the sinks delivered.
  flushAll(signal);
}

/** process.abort runs no handler at all, so it is told to flush first. */
function watchAbort(): void {
  const abort = process.abort.bind(process);
  process.abort = (): never => {
    flushAll("abort");
    return abort();
  };
}
