import { nearestName } from "../diagnostics/nearest-name.ts";
import { packageVersion } from "../package-file.ts";
import { printable } from "../text/printable.ts";
import { UsageError } from "../usage-error.ts";
import { DiskError } from "../write/disk-error.ts";
import { takeArguments } from "./arguments.ts";
import type { Command, ExitCode, Invocation, Terminal } from "./command.ts";
import type { CommandEntry } from "./commands.ts";
import { commands } from "./commands.ts";
import { commandHelp, overview } from "./help.ts";
import { terminal } from "./terminal.ts";

/**
 * Runs one command line. What a user can do something about is one sentence; anything else is a bug and keeps its stack.
 *
 * @param readyFor see {@link Invocation}.
 */
export async function runCommandLine(argv: readonly string[], readyFor?: (bytes: number) => void): Promise<ExitCode> {
  try {
    return await dispatch(argv, terminal(), readyFor);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof DiskError)) throw error;
    terminal().err(`logwright: ${error.message.split("\n").map(printable).join("\n")}\n`);
    return 2;
  }
}

async function dispatch(argv: readonly string[], io: Terminal, readyFor?: (bytes: number) => void): Promise<ExitCode> {
  const [name, ...rest] = argv;
  const [about] = rest;
  if (name === "help" && about !== undefined) {
    io.out(commandHelp(await find(about).load()));
    return 0;
  }
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    (name === undefined ? io.err : io.out)(overview(commands));
    return name === undefined ? 2 : 0;
  }
  if (name === "--version" || name === "-v") {
    io.out(`${packageVersion()}\n`);
    return 0;
  }
  const command = await find(name).load();
  if (rest.includes("--help") || rest.includes("-h")) {
    io.out(commandHelp(command));
    return 0;
  }
  return command.run({ ...takeApart(command, rest, io), readyFor });
}

const GLOBAL_OPTIONS: readonly string[] = ["--help", "--version"];

function find(name: string): CommandEntry {
  const found = commands.find((command) => command.name === name);
  if (found !== undefined) return found;
  const nearest = nearestName(name, name.startsWith("-") ? GLOBAL_OPTIONS : commands.map((command) => command.name));
  const hint = nearest === undefined ? 'see "logwright --help"' : `did you mean "${nearest}"?`;
  throw new UsageError(`unknown ${name.startsWith("-") ? "option" : "command"} "${name}"; ${hint}`);
}

function takeApart(command: Command, argv: readonly string[], io: Terminal): Invocation {
  const { values, positionals } = takeArguments(command, argv);
  const { min, max } = command.positionals;
  if (positionals.length < min || positionals.length > max)
    throw new UsageError(`usage: logwright ${command.name} ${command.usage}`);
  const entries = Object.entries(values);
  return {
    cwd: process.cwd(),
    positionals,
    values: Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string")),
    switches: new Set(entries.filter(([, value]) => value === true).map(([name]) => name)),
    terminal: io,
  };
}
