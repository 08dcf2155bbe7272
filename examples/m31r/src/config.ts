/** Everything that decides what a run does. It is kept as the run's configuration snapshot. */
export interface Config {
  readonly seed: number;
  readonly merges: number;
  readonly steps: number;
  readonly batch: number;
  readonly lr: number;
  readonly gradientLimit: number;
  readonly validateEvery: number;
  readonly checkpointEvery: number;
  /** Programs that are generated for each task. */
  readonly samples: number;
  readonly temperature: number;
  /** Requests that the served model gets. */
  readonly requests: number;
}

export const DEFAULTS: Config = {
  seed: 7,
  merges: 96,
  steps: 400,
  batch: 32,
  lr: 0.01,
  gradientLimit: 1,
  validateEvery: 100,
  checkpointEvery: 200,
  samples: 10,
  temperature: 0.4,
  requests: 10,
};
