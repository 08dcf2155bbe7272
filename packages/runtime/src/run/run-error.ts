import { UsageError } from "../config/usage-error.ts";

/** A run that cannot be opened, resumed or used. The message names what is wrong and what to give. */
export class RunError extends UsageError {
  override readonly name: string = "RunError";
  readonly code: string = "InputError.Run";
}
