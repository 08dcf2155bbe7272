import { demandFunction } from "../config/read-options.ts";

/** Hears how the process ends: `exit 1`, `SIGTERM`, `uncaught exception`, `abort`. */
export type ExitHook = (reason: string) => void;

/** What is to be done before the process ends, in the order of registration. */
const hooks = new Set<ExitHook>();
let ending = false;

/**
 * Runs `hook` on every kind of exit short of SIGKILL: the natural one, process.exit, an uncaught exception, an unhandled rejection,
 * SIGTERM, SIGINT, SIGHUP and process.abort. Hooks are synchronous, run before the logs are flushed and may still emit records.
 * A hook that throws does not stop the others. It may run more than once, when the process survives what looked like its end.
 *
 * @returns how to take the hook back.
 * @throws ConfigurationError for what is no function.
 */
export function atExit(hook: ExitHook): () => void {
  demandFunction("hook", hook);
  hooks.add(hook);
  return () => hooks.delete(hook);
}

/** Runs all hooks. A hook that ends the process itself does not run them again. */
export function runExitHooks(reason: string): void {
  if (ending) return;
  ending = true;
  try {
    for (const hook of hooks) attempt(hook, reason);
  } finally {
    ending = false;
  }
}

function attempt(hook: ExitHook, reason: string): void {
  try {
    hook(reason);
  } catch {
    // The process is ending for another reason, which must not be masked.
  }
}
