#!/usr/bin/env node
import { readArguments, UsageError, USAGE } from "./arguments.ts";
import { audit, AuditError } from "./audit.ts";
import { RENDERERS } from "./render.ts";

/** Runs the command: output and exit code, nothing else of the process. */
function main(argv: readonly string[]): number {
  try {
    const { help, projects, format, runtime, sinks } = readArguments(argv);
    if (help) {
      process.stdout.write(USAGE);
      return 0;
    }
    const report = audit(projects, { runtime, sinks });
    process.stdout.write(RENDERERS[format](report));
    return report.findings.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof AuditError)) throw error;
    process.stderr.write(`logwright-audit: ${error.message}\n${error instanceof UsageError ? "Try --help.\n" : ""}`);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
