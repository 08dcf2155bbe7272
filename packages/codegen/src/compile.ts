import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { Problems } from "./diagnostics/problems.ts";
import type { OutputFile } from "./emit/emitters.ts";
import { emitAll } from "./emit/emitters.ts";
import type { Registry } from "./model/registry.ts";
import { parseRegistry } from "./parse/registry.ts";
import { mergeRegistries } from "./resolve/merge.ts";
import { resolveRegistry } from "./resolve/registry.ts";
import type { SourceFile } from "./source/source-text.ts";
import { SourceText } from "./source/source-text.ts";

export interface Compilation {
  /** Sorted by place. */
  readonly problems: readonly Diagnostic[];
  /** The texts that were read, by file. */
  readonly sources: ReadonlyMap<string, SourceText>;
  /** Whether a problem is an error. */
  readonly failed: boolean;
  /** Absent when a problem is an error. */
  readonly registry?: Registry;
  /** Empty when a problem is an error: there is no partial output. */
  readonly outputs: readonly OutputFile[];
}

/** The whole compiler. It touches no disk and no clock, so the same text always compiles to the same bytes. */
export function compile(source: SourceFile): Compilation {
  const problems = new Problems();
  const text = new SourceText(source);
  const authored = parseRegistry(text, problems.report);
  const sources = new Map([[text.file, text]]);
  if (authored === undefined) return { problems: problems.sorted(), sources, failed: true, outputs: [] };
  const registry = resolveRegistry(mergeRegistries(text, authored), problems.report);
  if (problems.hasErrors) return { problems: problems.sorted(), sources, failed: true, outputs: [] };
  return { problems: problems.sorted(), sources, failed: false, registry, outputs: emitAll(registry) };
}
