import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { ConfigurationError } from "./configuration-error.ts";

/**
 * A directory as an absolute path: relative to the working directory, a leading `~` is the user's home.
 *
 * @throws ConfigurationError when the home is needed and unknown, as in a container that runs under a number only.
 */
export function absoluteDirectory(directory: string): string {
  const fromHome = directory === "~" || directory.startsWith("~/");
  return resolve(fromHome ? join(home(), directory.slice(1)) : directory);
}

function home(): string {
  try {
    return homedir();
  } catch {
    throw new ConfigurationError(
      "logDir",
      "The home directory of this user is unknown: pass logDir, or set the variable <PREFIX>_LOG_DIR.",
    );
  }
}
