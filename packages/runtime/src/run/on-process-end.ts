import { atEveryEnding } from "../lifecycle/exit-hooks.ts";
import { watchProcess } from "../lifecycle/process-end.ts";

/**
 * Calls `hook`, synchronously, with how the process ends; also for programs that open no logger. A process may survive what
 * looked like its end, and an uncaught exception is followed by the exit that it causes: the first cause is the one to tell.
 */
export function onProcessEnd(hook: (reason: string) => void): () => void {
  watchProcess();
  let cause: string | undefined;
  return atEveryEnding((reason) => {
    if (!reason.startsWith("exit ")) cause = reason;
    hook(cause ?? reason);
  });
}
