import { demandFunction } from "../config/demand.ts";
import { atCertainEnding, type ExitHook } from "./exit-hooks.ts";
import { watchProcess } from "./process-end.ts";

/**
 * Runs `hook` once, on every kind of exit short of SIGKILL: the natural one, process.exit, an uncaught exception, an unhandled
 * rejection, SIGTERM, SIGINT, SIGHUP and process.abort. What the application handles itself is no exit: the hook runs when its
 * handler ends the process. Hooks are synchronous, run before the logs are flushed and may still emit records. A hook that
 * throws does not stop the others.
 *
 * @param hook hears what ends the process: `exit 1`, `SIGTERM`, `uncaught exception`, `abort`.
 * @returns how to take the hook back.
 * @throws ConfigurationError for what is no function.
 */
export function atExit(hook: ExitHook): () => void {
  demandFunction("hook", hook);
  watchProcess();
  return atCertainEnding(hook);
}
