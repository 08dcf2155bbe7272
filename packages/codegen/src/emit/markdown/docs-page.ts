import type { Registry } from "../../model/registry.ts";
import { pathIn } from "../../text/paths.ts";
import type { OutputFile } from "../emitter.ts";
import { PiecedFile } from "../emitter.ts";
import { lazily } from "../pieces.ts";
import { sourceName } from "../header.ts";
import { pageOf } from "./blocks.ts";

/** A page below the docs folder, its header first; nothing when the registry turns the docs off. */
export function docsPage(
  registry: Registry,
  name: string,
  blocksOf: (registry: Registry) => Iterable<string>,
): readonly OutputFile[] {
  if (registry.outputs.docs === false) return [];
  const pieces = pageOf(
    lazily(function* () {
      yield headerOf(registry);
      yield* blocksOf(registry);
    }),
  );
  return [new PiecedFile(pathIn(registry.outputs.docs, name), pieces)];
}

function headerOf(registry: Registry): string {
  const source = sourceName(registry);
  return `<!-- @generated from ${source}. Do not edit. Change ${source}, then run \`npm run codegen\`. -->`;
}
