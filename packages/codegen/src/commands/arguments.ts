import { parseArgs } from "node:util";
import { nearestName } from "../diagnostics/nearest-name.ts";
import { UsageError } from "../usage-error.ts";
import type { Command, Option } from "./command.ts";

/** What follows the name of a command, divided. */
export interface Arguments {
  /** A text for an option with a value, true for a switch; the last one counts. */
  readonly values: Readonly<Record<string, string | true>>;
  readonly positionals: readonly string[];
}

/** One option as it was written. */
interface WrittenOption {
  readonly name: string;
  /** With its dashes. */
  readonly rawName: string;
  readonly value?: string | undefined;
  /** Whether the value stands behind an equals sign. */
  readonly inlineValue?: boolean | undefined;
}

/**
 * Divides the arguments of a command. Node takes them apart and does not judge: its sentences have no remedy.
 *
 * @throws UsageError for an option that the command does not have, and for a value that is missing or too many.
 */
export function takeArguments(command: Command, argv: readonly string[]): Arguments {
  const types = command.options.map(
    ({ name, value }) => [name, { type: value === undefined ? "boolean" : "string" }] as const,
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(types),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: [string, string | true][] = [];
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind === "option") values.push([token.name, valueOf(token, command)]);
  }
  return { values: Object.fromEntries(values), positionals };
}

function valueOf(written: WrittenOption, command: Command): string | true {
  const option = command.options.find(({ name }) => `--${name}` === written.rawName);
  if (option === undefined) throw unknownOption(written, command);
  const { rawName, value } = written;
  if (option.value !== undefined) return demandValue(written, option);
  if (value === undefined) return true;
  throw new UsageError(`"${rawName}" takes no value; leave "=${value}" out`);
}

/** A negative number is a value, and the command says whether it takes one; any other dash begins an option. */
function demandValue({ rawName, value, inlineValue }: WrittenOption, option: Option): string {
  if (value === undefined) throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value ?? ""}`);
  if (inlineValue === true || !/^-[^\d]/.test(value)) return value;
  throw new UsageError(
    `${rawName} needs a value, and "${value}" is an option; write "${rawName}=${value}" where it is the value`,
  );
}

function unknownOption({ name, rawName }: WrittenOption, command: Command): UsageError {
  const nearest = nearestName(
    name,
    command.options.map((option) => option.name),
  );
  const behind =
    command.positionals.max > 0 ? `, or write "logwright ${command.name} -- ${rawName}" where it is no option` : "";
  const hint =
    nearest === undefined ? `see "logwright ${command.name} --help"${behind}` : `did you mean "--${nearest}"?`;
  return new UsageError(`unknown option "${rawName}" of ${command.name}; ${hint}`);
}
