import { runCommandLine } from "./commands/command-line.ts";
import { readyFor } from "./start/ready-process.ts";

// Not awaited at the top level, which the bundle's format does not know; what is thrown ends the process all the same.
void runCommandLine(process.argv.slice(2), readyFor).then((exitCode) => {
  process.exitCode = exitCode;
});
