#!/usr/bin/env node
import module from "node:module";
import { setFlagsFromString } from "node:v8";

// Node 22.8 and later keep compiled code between runs; older ones compile it every time.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

// What is alive is a tenth of what was ever made: V8 is to collect before it asks for more. On Node 20 a quarter less memory at
// 10,000 events, for a tenth more time. A watcher remembers what it printed, and is asked for time alone.
if (!process.argv.includes("--watch")) setFlagsFromString("--heap-growing-percent=20");

// Not awaited at the top level, which the bundle's format does not know; what is thrown ends the process all the same.
void import("./commands/command-line.ts").then(async ({ runCommandLine }) => {
  process.exitCode = await runCommandLine(process.argv.slice(2));
});
