import type { Command } from "./command.ts";
import type { CommandEntry } from "./commands.ts";

/** The help of the program. */
export function overview(commands: readonly CommandEntry[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    "usage: logwright <command> [options]",
    "",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    'Each command explains itself: "logwright <command> --help".',
    "Exit codes: 0 clean, 1 findings, 2 usage or unreadable input.",
    "",
  ].join("\n");
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  const options = [...command.options, { name: "help", summary: "show this" }].map((option) => {
    const value = "value" in option ? ` ${option.value}` : "";
    return [`--${option.name}${value}`, option.summary] as const;
  });
  const width = Math.max(...options.map(([name]) => name.length));
  return [
    `usage: logwright ${command.name} ${command.usage}`.trimEnd(),
    "",
    `  ${command.summary}`,
    "",
    ...options.map(([name, summary]) => `  ${name.padEnd(width)}  ${summary}`),
    "",
  ].join("\n");
}
