/**
 * What the program, its user or its environment got wrong before any work began. The message is a sentence for that user:
 * what is wrong, where, and what to give instead. `runMain` prints it in place of a stack.
 */
export abstract class UsageError extends Error {}
