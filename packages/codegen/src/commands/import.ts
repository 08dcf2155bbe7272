import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { nearestName } from "../diagnostics/nearest-name.ts";
import { findYamlFiles } from "../import-otel/find-files.ts";
import type { Imported, ImportOptions } from "../import-otel/import-conventions.ts";
import { importConventions } from "../import-otel/import-conventions.ts";
import { summaryText } from "../import-otel/summary.ts";
import { UsageError } from "../usage-error.ts";
import { createFile } from "../write/create-file.ts";
import type { SourceFile } from "../source/source-text.ts";
import type { Command, ExitCode, Invocation, Terminal } from "./command.ts";
import { reportFindings } from "./findings.ts";
import { Progress } from "./progress.ts";
import { readSource } from "./registry-files.ts";
import { demandNameForm, nameProblem } from "./registry-name.ts";

/** `logwright import otel DIR...`: a registry from what exists elsewhere. */
export const importing: Command = {
  name: "import",
  summary: "make a registry of OpenTelemetry semantic conventions",
  usage: "otel DIR... [--out FILE] [--name NAME] [--only NAMESPACE,...] [--all]",
  options: [
    { name: "out", value: "FILE", summary: "where to write, which must not exist yet (default: standard output)" },
    { name: "name", value: "NAME", summary: "the registry's name in snake_case (default: otel)" },
    {
      name: "only",
      value: "NAMESPACE,...",
      summary: "what begins with these words (http,db), with the attributes that it uses",
    },
    { name: "all", summary: "list everything that was left out, not the first few of each reason" },
  ],
  positionals: { min: 1, max: 100 },
  run: async (invocation) => {
    const [kind = "", ...paths] = invocation.positionals;
    if (kind !== "otel") throw unknownKind(kind);
    if (paths.length === 0) throw new UsageError(`usage: logwright import ${importing.usage}`);
    return importOtel(paths, invocation);
  },
};

function unknownKind(kind: string): UsageError {
  const hint =
    nearestName(kind, ["otel"]) === undefined ? "it imports otel: logwright import otel DIR" : 'did you mean "otel"?';
  return new UsageError(`unknown source "${kind}"; ${hint}`);
}

async function importOtel(paths: readonly string[], invocation: Invocation): Promise<ExitCode> {
  const { cwd, values, switches, terminal } = invocation;
  const { out, name = "otel" } = values;
  demandName(name);
  if (out !== undefined && existsSync(resolve(cwd, out))) throw existing(out);
  const files = [...new Set(paths.flatMap((path) => filesAt(path, cwd)))];
  const shown = out ?? "standard output";
  const sources = files.map((file) => readSource(resolve(cwd, file), file));
  const imported = readPatiently(
    sources,
    { name, file: out ?? `${name}.registry.yaml`, ...namespaces(values["only"]) },
    terminal,
  );
  if (imported.text === undefined) {
    await reportFindings(imported, cwd, invocation);
    return 1;
  }
  if (out === undefined) terminal.out(imported.text);
  else if (!createFile(resolve(cwd, out), out, imported.text)) throw existing(out);
  terminal.err(summaryText(imported, shown, switches.has("all")));
  return 0;
}

function readPatiently(sources: readonly SourceFile[], options: ImportOptions, terminal: Terminal): Imported {
  const progress = new Progress(terminal, 0);
  try {
    return importConventions(sources, { ...options, tell: (what) => progress.tell(what) });
  } finally {
    progress.end();
  }
}

/** The YAML files at a path, named from where the user stands. */
function filesAt(path: string, cwd: string): readonly string[] {
  const root = resolve(cwd, path);
  if (!existsSync(root)) throw new UsageError(`${path} does not exist`);
  const files = findYamlFiles(root).map((file) => relative(cwd, file).replaceAll("\\", "/"));
  if (files.length === 0) throw new UsageError(`${path} holds no YAML file`);
  return files;
}

function namespaces(only: string | undefined): Pick<ImportOptions, "only"> {
  if (only === undefined) return {};
  const names = only
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  if (names.length === 0) throw new UsageError("--only needs the beginning of names: --only http,db");
  return { only: names };
}

/** The compiler says whether a name can be had. */
function demandName(name: string): void {
  demandNameForm(name);
  const problem = nameProblem(
    `logwright: 1\nname: ${name}\nversion: 0.1.0\nevents: { done: { severity: info, summary: it ended } }\n`,
  );
  if (problem !== undefined) throw new UsageError(`"${name}" cannot be the registry's name: ${problem}`);
}

function existing(out: string): UsageError {
  return new UsageError(`${out} exists and is not overwritten; remove it, or name another file with --out`);
}
