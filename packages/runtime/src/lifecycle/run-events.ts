import type { RunScope } from "./run-scope.ts";

type OpenListener = (scope: RunScope) => void;
type CloseListener = (scope: RunScope) => void | Promise<void>;

const openListeners = new Set<OpenListener>();
const closeListeners = new Set<CloseListener>();

/** Calls `listener` for every run that is opened from now on. Returns how to stop that. */
export function onRunOpen(listener: OpenListener): () => void {
  openListeners.add(listener);
  return () => openListeners.delete(listener);
}

/** Calls `listener` before a run is closed by `shutdownRun`, while its output still takes records. Returns how to stop that. */
export function onRunClose(listener: CloseListener): () => void {
  closeListeners.add(listener);
  return () => closeListeners.delete(listener);
}

export function announceOpen(scope: RunScope): void {
  for (const listener of openListeners) listener(scope);
}

/** Never rejects: a run is closed whatever its listeners do. */
export async function announceClose(scope: RunScope): Promise<void> {
  await Promise.allSettled([...closeListeners].map(async (listener) => listener(scope)));
}
