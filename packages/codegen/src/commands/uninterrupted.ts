const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs something to its end before a signal can stop it: half-written, it would leave temporary files behind, and what is
 * run here is over within seconds. A signal that came meanwhile then does what it does where nobody listens: it ends the process.
 */
export async function uninterrupted<T>(act: () => T): Promise<T> {
  const unheard = SIGNALS.filter((signal) => process.listenerCount(signal) === 0);
  let came: NodeJS.Signals | undefined;
  const wait = (signal: NodeJS.Signals): void => void (came = signal);
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    return act();
  } finally {
    await dispatched();
    for (const signal of SIGNALS) process.off(signal, wait);
    if (unheard.some((signal) => signal === came)) process.kill(process.pid, came);
  }
}

/** Node tells of a signal when it next looks for input: within two rounds of its loop. */
async function dispatched(): Promise<void> {
  for (const _round of [1, 2]) await new Promise((done) => setImmediate(done));
}
