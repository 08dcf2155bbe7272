import type { Document, LineCounter, Node } from "yaml";
import { LogStoreConfigError, type ConfigProblem } from "./config-error.ts";

/** A YAML text: what it says, and where. */
export interface YamlText {
  readonly value: unknown;
  /** Line and column of what stands at `path`, or of the nearest thing around it; of the key itself when asked. */
  placeOf(path: readonly (string | number)[], key: boolean): { readonly line?: number; readonly column?: number };
}

/** A configuration is small; anything larger is the wrong file. */
const MOST_CHARACTERS = 1_000_000;

/** Reads YAML 1.2 with its places. @throws LogStoreConfigError when it is no YAML, or when the package `yaml` is missing */
export async function readYaml(text: string, file: string): Promise<YamlText> {
  if (text.length > MOST_CHARACTERS)
    throw new LogStoreConfigError([{ path: [], message: "The file is larger than a configuration can be." }], file);
  const { parseDocument, LineCounter: Counter } = await importYaml(file);
  const lines = new Counter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: "1.2",
    schema: "core",
    prettyErrors: false,
    logLevel: "silent",
  });
  const problems = [...document.errors, ...document.warnings].map((problem): ConfigProblem => {
    const { line, col } = lines.linePos(problem.pos[0]);
    return { path: [], message: firstLine(problem.message), line, column: col };
  });
  if (problems.length > 0) throw new LogStoreConfigError(problems, file);
  return { value: document.toJS({ maxAliasCount: 100 }), placeOf: (path, key) => placeOf(document, lines, path, key) };
}

async function importYaml(file: string): Promise<typeof import("yaml")> {
  try {
    return await import("yaml");
  } catch {
    const help = 'install it (npm install yaml), or read the file yourself and call openLogStore with its "log_store"';
    throw new LogStoreConfigError(
      [{ path: [], message: 'Reading YAML needs the package "yaml", which is not installed.', help }],
      file,
    );
  }
}

function placeOf(
  document: Document,
  lines: LineCounter,
  path: readonly (string | number)[],
  key: boolean,
): { readonly line?: number; readonly column?: number } {
  for (let length = path.length; length >= 0; length--) {
    const offset = offsetOf(document, path.slice(0, length), key && length === path.length);
    if (offset === undefined) continue;
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  }
  return {};
}

/** The value at the path; for a key, or where a map has one, the key before it. */
function offsetOf(document: Document, path: readonly (string | number)[], key: boolean): number | undefined {
  if (path.length === 0) return document.contents?.range?.[0];
  const parent = path.length === 1 ? document.contents : (document.getIn(path.slice(0, -1), true) as Node | undefined);
  const name = path[path.length - 1];
  const pair = (
    parent as { items?: { key?: { value?: unknown; range?: [number, number, number] } }[] } | null | undefined
  )?.items?.find((item) => item.key?.value === name);
  const value = (document.getIn(path, true) as Node | undefined)?.range?.[0];
  return key || value === undefined ? (pair?.key?.range?.[0] ?? value) : value;
}

function firstLine(text: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  return line.endsWith(".") ? line : `${line}.`;
}
