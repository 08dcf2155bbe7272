import { checkRegistry } from "./check/checks.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { Problems } from "./diagnostics/problems.ts";
import type { OutputFile } from "./emit/emitters.ts";
import { emitAll } from "./emit/emitters.ts";
import type { Registry } from "./model/registry.ts";
import type { Load } from "./registries.ts";
import { readRegistries } from "./registries.ts";
import { mergeRegistries } from "./resolve/merge.ts";
import { resolveRegistry } from "./resolve/registry.ts";
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
}

/** The whole compiler. It touches no disk and no clock, so the same text always compiles to the same bytes. */
export function compile(source: SourceFile, options: CompileOptions = {}): Compilation {
  const { registry, ...read } = readRegistry(source, options);
  if (registry === undefined) return { ...read, outputs: [] };
  return { ...read, registry, outputs: emitAll(registry) };
}

/** The compiler without its emitters: all problems, and the model when none is an error. */
export function readRegistry(source: SourceFile, options: CompileOptions = {}): Omit<Compilation, "outputs"> {
  const { load = () => ({ reason: "nothing can be loaded here" }), today } = options;
  const problems = new Problems();
  const { parts, texts } = readRegistries(source, load, problems.report);
  const merged = mergeRegistries(parts, problems.report);
  if (merged === undefined) return { problems: problems.sorted(), sources: texts };
  const registry = resolveRegistry(merged, problems.report);
  checkRegistry(registry, problems.report, today);
  return { problems: problems.sorted(), sources: texts, ...(!problems.hasErrors && { registry }) };
}
