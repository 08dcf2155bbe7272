const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs something to its end before a signal can stop it: half-written, it would leave temporary files behind. A signal
 * with a listener no longer ends the process at once, and what is run here is over within seconds.
 */
export function uninterrupted<T>(act: () => T): T {
  const wait = (): void => undefined;
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    return act();
  } finally {
    for (const signal of SIGNALS) process.off(signal, wait);
  }
}
