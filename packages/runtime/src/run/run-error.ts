/** A run that cannot be opened, resumed or used. The message names what is wrong and what to give. */
export class RunError extends Error {
  override readonly name: string = "RunError";
  readonly code: string = "InputError.Run";
}
