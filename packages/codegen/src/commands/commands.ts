import type { Command } from "./command.ts";

/** What the overview of commands knows of one; its module is loaded only when it runs. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

/** Every command, in the order of the help. Adding one is one file and one line here. */
export const commands: readonly CommandEntry[] = [
  {
    name: "init",
    summary: "write a starter registry, scripts and an ESLint config",
    load: async () => (await import("./init.ts")).init,
  },
  {
    name: "generate",
    summary: "compile the registry and write what changed",
    load: async () => (await import("./generate.ts")).generate,
  },
  {
    name: "check",
    summary: "report every finding, and whether the generated files are up to date",
    load: async () => (await import("./check.ts")).check,
  },
  {
    name: "diff",
    summary: "say what changed since an earlier version, what it breaks, and which version it needs",
    load: async () => (await import("./diff.ts")).diff,
  },
  {
    name: "explain",
    summary: "say all that is known of a name, a finding or a lint rule",
    load: async () => (await import("./explain.ts")).explain,
  },
  {
    name: "import",
    summary: "make a registry of OpenTelemetry semantic conventions",
    load: async () => (await import("./import.ts")).importing,
  },
  {
    name: "verify",
    summary: "say which lines of JSONL logs break the registry's contract",
    load: async () => (await import("./verify.ts")).verify,
  },
  {
    name: "runs",
    summary: "list, show and compare runs, and clean their logs",
    load: async () => (await import("./runs.ts")).runs,
  },
  {
    name: "report",
    summary: "write one self-contained HTML file about a run or a log",
    load: async () => (await import("./report.ts")).report,
  },
];
