import type { UsageError } from "../config/usage-error.ts";
import { isRefused } from "../config/presentable.ts";
import { DescriptorQueue } from "../sink/descriptor-queue.ts";
import { terminalText } from "../sink/terminal-text.ts";
import { reportCrash } from "./crash-report.ts";
import { watchedRegistry } from "./watch-crashes.ts";

const STDERR = 2;
/** That of an exception which nobody catches. */
const EXIT_CODE = 1;
/** In place of a message that somebody else has put together, of what must not be shown. */
const NOT_SHOWN = "The program was not set up as it needs to be; what it says of that must not be shown.";

/** Ends a program that its user has to set up otherwise: the sentence on stderr, a record in the files of open runs, exit code 1. */
export function refuseToRun(error: UsageError): never {
  const registry = watchedRegistry();
  reportCrash(registry, error);
  const stderr = new DescriptorQueue(STDERR);
  const text = isRefused(registry, error.message) ? NOT_SHOWN : error.message;
  stderr.add(`${text.split("\n").map(terminalText).join("\n")}\n`);
  stderr.pump();
  process.exit(EXIT_CODE);
}
