const SIGNALS: readonly NodeJS.Signals[] = ["SIGTERM", "SIGINT", "SIGHUP"];

/** Marks the listeners of every copy of this package in the process: none of them is the application's. */
const OURS = "logwrightSignalListener";

type Listener = ((signal: NodeJS.Signals) => void) & { [OURS]?: true };

/** What happens between a signal and the end. */
export interface SignalActions {
  /** Writes what has gathered; the application's own handlers decide what becomes of the process. */
  flush(signal: NodeJS.Signals): void;
  /** The process will die by this signal; resolves when the sinks have delivered or their time is over. */
  prepareToDie(signal: NodeJS.Signals): Promise<void>;
}

/**
 * Flushes on SIGTERM, SIGINT and SIGHUP. When nobody else listens the process then dies by that very signal, as it would have
 * without us, so that its parent sees the right status; a second signal does not wait for anything.
 */
export function watchSignals(actions: SignalActions): void {
  for (const signal of SIGNALS) {
    let dying = false;
    const listener: Listener = () => {
      if (dying) return die(signal);
      if (applicationListens(signal)) return actions.flush(signal);
      dying = true;
      void actions.prepareToDie(signal).finally(() => die(signal));
    };
    listener[OURS] = true;
    // First in line, so that a `once` listener of the application is still in the list when we look.
    process.prependListener(signal, listener);
  }
}

/**
 * Whether anyone but this package, and those who themselves wait to be the last one, listens to a signal.
 * The package signal-exit (4 and 3) dies only when nobody else listens and says how many listeners it has.
 */
function applicationListens(signal: NodeJS.Signals): boolean {
  const others = process.listeners(signal).filter((listener) => (listener as Listener)[OURS] !== true);
  return others.length > signalExitListeners();
}

function signalExitListeners(): number {
  const v4 = (globalThis as Record<symbol, unknown>)[Symbol.for("signal-exit emitter")];
  const v3 = (process as { __signal_exit_emitter__?: unknown }).__signal_exit_emitter__;
  return [v4, v3].reduce<number>((sum, emitter) => sum + countOf(emitter), 0);
}

function countOf(emitter: unknown): number {
  const count = typeof emitter === "object" && emitter !== null ? (emitter as { count?: unknown }).count : undefined;
  return typeof count === "number" ? count : 0;
}

function die(signal: NodeJS.Signals): void {
  for (const listener of process.listeners(signal)) {
    if ((listener as Listener)[OURS] === true) process.removeListener(signal, listener as Listener);
  }
  process.kill(process.pid, signal);
}
