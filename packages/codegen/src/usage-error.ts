/** A command line that makes no sense, or input that cannot be read: exit code 2. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}
