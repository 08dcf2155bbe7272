/** Takes finished lines as text. The same text goes to every writer of a run. */
export interface TextWriter {
  /**
   * Takes whole lines, or nothing to try again what is held. Never throws.
   *
   * @param urgent the process may end before there is another chance.
   */
  write(text: string, urgent: boolean): void;
  /** Writes what is left, gives up the rest and says so. A later write begins anew. Never throws. */
  close(): void;
}
