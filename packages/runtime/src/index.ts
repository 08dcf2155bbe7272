export type { Sink } from "./sink/sink.ts";
export type { RunOutput } from "./sink/run-output.ts";
export { ConfigurationError } from "./config/configuration-error.ts";
export type { RunOptions, Settings } from "./config/settings.ts";
export { parseFlags, type ParsedFlags } from "./config/parse-flags.ts";
export type { RunScope } from "./lifecycle/run-scope.ts";
export { atExit } from "./lifecycle/exit-hooks.ts";
export { shutdownRun } from "./lifecycle/shutdown-run.ts";
