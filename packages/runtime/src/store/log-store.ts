/** Which side of the train/validation firewall a row belongs to. */
export interface MetricsOptions {
  /** Default `train`. */
  readonly split?: string;
}

export interface ArtifactOptions {
  /** What the artifact is: `checkpoint`, `report`. Default `file`. */
  readonly kind?: string;
}

/**
 * Where a training loop's metrics, hyperparameters and artifact pointers go.
 *
 * A kind of one's own implements this interface and is made known with `registerLogStore`. It is handed values that have
 * passed the redaction filter, never anything else, and only until `close`.
 */
export interface LogStore {
  /** The kind: the registry key, and `kind:` in a configuration. */
  readonly name: string;
  /** Records one metric at a training step: `logMetrics` for one value. */
  logScalar(key: string, value: number, step: number): void;
  /** Records named metrics at a training step. NaN and infinities are values. */
  logMetrics(metrics: Readonly<Record<string, number>>, step: number, options?: MetricsOptions): void;
  /** Records hyperparameters; repeated calls merge, the later value of a key wins. */
  logHyperparams(params: Readonly<Record<string, unknown>>): void;
  /** Records where a produced artifact is. The pointer is stored, not the bytes. */
  logArtifact(name: string, path: string, options?: ArtifactOptions): void;
  /** Flushes and releases. A store that sends in the background returns a promise of the last delivery. */
  close(): void | Promise<void>;
}

/** A hyperparameter as a store gets it: flat, under a dotted key. */
export type Hyperparam = string | number | boolean | null | readonly (string | number | boolean | null)[];
