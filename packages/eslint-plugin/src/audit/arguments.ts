import { parseArgs } from "node:util";
import type { SinkRow } from "../call-graph/index.ts";
import { RENDERERS, type AuditFormat } from "./render.ts";

/** What a call of `logwright-audit` asks for. */
export interface AuditArguments {
  readonly projects: readonly string[];
  readonly format: AuditFormat;
  readonly runtime: readonly string[];
  readonly sinks: readonly SinkRow[];
  readonly help: boolean;
}

export const USAGE = `Usage: logwright-audit -p tsconfig.json [options]

Checks whole programs, without a cache: whatever reaches a sink or leaves the process has passed the redactor.

  -p, --project FILE    a tsconfig, or a folder that holds one; may be given more than once (default: tsconfig.json)
      --format FORMAT   text, json or sarif (default: text)
      --runtime MODULE  a further module that plays the runtime's role; may be given more than once
      --sink ROW        a further way out, module#export or module#export:argument; may be given more than once
  -h, --help            this text

Exit code: 0 nothing found, 1 something found, 2 wrong usage or a project that cannot be read.
`;

/** A call that cannot be understood. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}

/** @throws UsageError with a sentence that says what is wrong. */
export function readArguments(argv: readonly string[]): AuditArguments {
  const { values, positionals } = parse(argv);
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(`"${extra}" is no option. Projects are given with -p.`);
  const format = values.format ?? "text";
  if (!Object.hasOwn(RENDERERS, format))
    throw new UsageError(`"${format}" is no format: use ${Object.keys(RENDERERS).join(", ")}.`);
  return {
    projects: values.project ?? ["tsconfig.json"],
    format: format as AuditFormat,
    runtime: values.runtime ?? [],
    sinks: (values.sink ?? []).map(sinkRow),
    help: values.help ?? false,
  };
}

interface Parsed {
  readonly values: { project?: string[]; format?: string; runtime?: string[]; sink?: string[]; help?: boolean };
  readonly positionals: string[];
}

function parse(argv: readonly string[]): Parsed {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        project: { type: "string", short: "p", multiple: true },
        format: { type: "string" },
        runtime: { type: "string", multiple: true },
        sink: { type: "string", multiple: true },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function sinkRow(text: string): SinkRow {
  const match = /^(.+)#([^:#]+)(?::(\d+))?$/.exec(text);
  const [, module, exported, argument] = match ?? [];
  if (module === undefined || exported === undefined)
    throw new UsageError(`"${text}" is no row of a sink: write module#export or module#export:argument.`);
  return { module, export: exported, ...(argument === undefined ? {} : { argument: Number(argument) }) };
}
