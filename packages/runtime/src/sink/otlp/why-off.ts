import { ConfigurationError } from "../../config/configuration-error.ts";
import { errorCode } from "../system-error.ts";

/** Why nothing is exported, in a sentence. Of an error that is not ours its code only: its message may quote a header, and that a token. */
export function whyOff(error: unknown): string {
  return error instanceof ConfigurationError ? error.message : `The exporter cannot be started (${errorCode(error)}).`;
}
