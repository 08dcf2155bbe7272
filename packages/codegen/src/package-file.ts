import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The path of a file of this package. The command line is bundled, so that no module knows how deep it lies. */
export function packageFile(path: string): string {
  return join(dirname(createRequire(import.meta.url).resolve("@logwright/codegen/package.json")), path);
}

/** The version of this package, x.y.z. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as { readonly version: string };
  return version;
}
