export type Size = "small" | "medium";

/** One way to write a record. */
export interface Candidate {
  readonly name: string;
  /** Writes record `index`. */
  emit(index: number): void;
  /** How many records one call of `emit` stands for; default: one. */
  readonly calls?: number;
  /** Returns when everything is where it belongs. */
  flush(): void | Promise<void>;
  close?(): void | Promise<void>;
}

/** Makes a candidate that writes records of one size to `file`. */
export type CandidateFactory = (size: Size, file: string) => Candidate | Promise<Candidate>;
