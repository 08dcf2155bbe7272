#!/usr/bin/env node
import module from "node:module";

// Node 22.8 and later keep compiled code between runs; older ones compile it every time.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

const { runCommandLine } = await import("./commands/command-line.ts");
process.exitCode = await runCommandLine(process.argv.slice(2));
