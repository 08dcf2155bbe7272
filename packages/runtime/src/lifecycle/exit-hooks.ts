/** Hears how the process ends: `exit 1`, `SIGTERM`, `uncaught exception`, `abort`. */
export type ExitHook = (reason: string) => void;

/** Hears the exit code: of a process that dies by a signal, 128 and the signal's number. */
export type FinalHook = (exitCode: number) => void;

/** A moment at which everything has to be safe. */
export interface Ending {
  readonly reason: string;
  /** Nothing can stop it any more. What the application handles itself (a signal, an exception) only looks like the end. */
  readonly isCertain: boolean;
}

/** What is to be done whenever the process may end, in the order of registration: it may happen several times. */
const hooks = new Set<ExitHook>();
/** What the application does when the process ends: once. */
const lastHooks = new Set<ExitHook>();
/** What is still to be done when nothing can be awaited any more. */
const finalHooks = new Set<FinalHook>();
let ending = false;

/** Runs `hook` at everything that looks like the end, and at the end. Returns how to take the hook back. */
export function atEveryEnding(hook: ExitHook): () => void {
  hooks.add(hook);
  return () => hooks.delete(hook);
}

/** Runs `hook` once, when it is certain that the process ends. Returns how to take the hook back. */
export function atCertainEnding(hook: ExitHook): () => void {
  lastHooks.add(hook);
  return () => lastHooks.delete(hook);
}

/** Runs `hook` when nothing can be awaited any more, whether the process exits or dies by a signal. Returns how to take the hook back. */
export function atTheVeryEnd(hook: FinalHook): () => void {
  finalHooks.add(hook);
  return () => finalHooks.delete(hook);
}

/** Runs the last hooks of all, each once. What they still record is for the caller to write. */
export function runFinalHooks(exitCode: number): void {
  for (const hook of finalHooks) {
    finalHooks.delete(hook);
    attempt(() => hook(exitCode), "");
  }
}

/** Runs the hooks; the application's first, since they may still record something. A hook that ends the process itself does not run them again. */
export function runExitHooks({ reason, isCertain }: Ending): void {
  if (ending) return;
  ending = true;
  try {
    if (isCertain)
      for (const hook of lastHooks) {
        lastHooks.delete(hook);
        attempt(hook, reason);
      }
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
