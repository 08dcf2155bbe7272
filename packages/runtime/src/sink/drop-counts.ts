const counts = new Map<string, number>();

/** Adds to the records that a destination (`file`, `stdout`, `stderr`, a sink's name) has lost in this process. */
export function countDropped(destination: string, count: number): void {
  counts.set(destination, (counts.get(destination) ?? 0) + count);
}

/** Records lost in this process so far, by destination. Empty when nothing was. */
export function droppedRecords(): ReadonlyMap<string, number> {
  return counts;
}

/** How many lines a text of whole lines has. */
export function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
