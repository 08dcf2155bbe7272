import type { Registry } from "../model/registry.ts";
import { pathIn } from "../text/paths.ts";
import type { Emitter, OutputFile } from "./emitter.ts";

const FOLDER = "extends";

/** The part of an installed file's path that names it: `@acme/base/registry.yaml`. */
const INSTALLED = /^(?:.*\/)?node_modules\/(.+)$/;

/** Where the copy of a file of an installed package lies, `@acme/base/registry.yaml`. */
export function extendedCopy(typescript: string, file: string): string {
  return pathIn(typescript, `${FOLDER}/${file}`);
}

/**
 * A copy of each registry that comes out of an installed package. git does not hold packages, so without it nobody could
 * tell what such a registry said at an earlier commit, and what its next version breaks. The text stands as it is, since
 * messages name its lines. Of two versions of one package the first counts.
 */
export const extendedRegistries: Emitter = {
  name: "extended-registries",
  emit({ sources, outputs }: Registry) {
    const copies = new Map<string, OutputFile>();
    for (const { file, text } of sources.slice(1)) {
      const [, named] = INSTALLED.exec(file.replaceAll("\\", "/")) ?? [];
      if (named === undefined) continue;
      const path = extendedCopy(outputs.typescript, named);
      if (!copies.has(path)) copies.set(path, { path, content: `${text.replaceAll("\r\n", "\n").trimEnd()}\n` });
    }
    return [...copies.values()];
  },
};
