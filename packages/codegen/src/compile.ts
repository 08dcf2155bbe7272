import { checkRegistry } from "./check/checks.ts";
import { tolerant } from "./check/imported-names.ts";
import type { Diagnostic, Report } from "./diagnostics/diagnostic.ts";
import { Problems } from "./diagnostics/problems.ts";
import type { OutputFile } from "./emit/emitters.ts";
import { emitAll } from "./emit/emitters.ts";
import type { Fragments } from "./emit/fragments.ts";
import type { Registry } from "./model/registry.ts";
import type { Memory } from "./memory.ts";
import type { Load } from "./registries.ts";
import { readRegistries } from "./registries.ts";
import { isImported, mergeRegistries } from "./resolve/merge.ts";
import { resolveRegistry } from "./resolve/registry.ts";
import { blame } from "./source/block.ts";
import type { SourceFile, SourceText } from "./source/source-text.ts";

export interface Compilation {
  /** Sorted by place. */
  readonly problems: readonly Diagnostic[];
  /** The texts that were read, by file. */
  readonly sources: ReadonlyMap<string, SourceText>;
  /** Absent when a problem is an error. */
  readonly registry?: Registry;
  /** Empty when a problem is an error: there is no partial output. */
  readonly outputs: readonly OutputFile[];
}

export interface CompileOptions {
  /** Finds registries that are named under `extends:`; without it none are found. */
  readonly load?: Load;
  /** The day as `YYYY-MM-DD`; without it nothing has expired. It decides findings, never outputs. */
  readonly today?: string;
  /** What earlier compilations left; it makes this one quicker and nothing else. */
  readonly memory?: Memory;
}

/** A registry with its problems, before anything is printed. */
export interface ReadRegistry extends Omit<Compilation, "outputs"> {
  /** What was printed of its entries before; absent where nothing is remembered. */
  readonly fragments?: Fragments;
}

/** The whole compiler. It touches no disk and no clock, so the same text always compiles to the same bytes. */
export function compile(source: SourceFile, options: CompileOptions = {}): Compilation {
  const { fragments, ...read } = readRegistry(source, options);
  return { ...read, outputs: read.registry === undefined ? [] : emitAll(read.registry, fragments).map(whole) };
}

function whole({ path, content }: OutputFile): OutputFile {
  return { path, content };
}

/** The compiler without its emitters: all problems, and the model when none is an error. */
export function readRegistry(source: SourceFile, options: CompileOptions = {}): ReadRegistry {
  const { load = () => ({ reason: "nothing can be loaded here" }), today, memory } = options;
  const problems = new Problems();
  const report: Report = memory === undefined ? problems.report : blaming(problems.report);
  const { parts, texts } = readRegistries(source, load, report, memory?.files);
  const merged = mergeRegistries(parts, report);
  if (merged === undefined) return { problems: problems.sorted(), sources: texts };
  const surroundings = memory?.within(parts);
  const registry = resolveRegistry(merged, report, surroundings?.known);
  const imported = new Set(parts.filter(isImported).map(({ file }) => file.file));
  checkRegistry(registry, tolerant(report, imported), today, surroundings?.checked);
  return {
    problems: problems.sorted(),
    sources: texts,
    ...(!problems.hasErrors && { registry }),
    ...(surroundings && { fragments: surroundings.fragments }),
  };
}

/** What something is said of is not remembered. */
function blaming(report: Report): Report {
  return (problem) => {
    blame(problem.span);
    report(problem);
  };
}
