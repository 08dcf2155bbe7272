import type { Registry } from "../model/registry.ts";

/** The registry's file as every header may name it: nothing in it ends a comment of any language. */
export function sourceName({ sources }: Pick<Registry, "sources">): string {
  return (sources[0]?.file ?? "registry.yaml").replace(/[^\w./@-]|-(?=-)/g, "_");
}

/** The header of an output whose comments begin with `mark`. */
export function headerLines(registry: Pick<Registry, "sources">, mark: string): readonly string[] {
  const source = sourceName(registry);
  return [`${mark} @generated from ${source}. Do not edit.`, `${mark} Change ${source}, then run \`npm run codegen\`.`];
}
