import type { Registry } from "../../model/registry.ts";
import type { OutputFile } from "../emitter.ts";
import { sourceName } from "../header.ts";
import { pathIn } from "../../text/paths.ts";
import type { Template } from "../template.ts";

/** What every page begins with. */
export interface Header {
  readonly header: string;
}

/** A page below the docs folder; nothing when the registry turns the docs off. */
export function docsPage<View extends object>(
  registry: Registry,
  name: string,
  fill: Template<View & Header>,
  view: View,
): readonly OutputFile[] {
  if (registry.outputs.docs === false) return [];
  return [{ path: pathIn(registry.outputs.docs, name), content: fill({ ...view, ...headerOf(registry) }) }];
}

function headerOf(registry: Registry): Header {
  const source = sourceName(registry);
  return {
    header: `<!-- @generated from ${source}. Do not edit. Change ${source}, then run \`npm run codegen\`. -->`,
  };
}
