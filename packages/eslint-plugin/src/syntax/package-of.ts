import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const packages = new Map<string, string | undefined>();

/** The name of the npm package a file belongs to; `undefined` outside of any. A package does not change its name while we look. */
export function packageOf(file: string): string | undefined {
  return packageOfFolder(dirname(file));
}

/** The name of the npm package a folder belongs to. */
export function packageOfFolder(folder: string): string | undefined {
  if (packages.has(folder)) return packages.get(folder);
  const parent = dirname(folder);
  const name = nameIn(folder) ?? (parent === folder ? undefined : packageOfFolder(parent));
  packages.set(folder, name);
  return name;
}

function nameIn(folder: string): string | undefined {
  try {
    const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { readonly name?: unknown };
    return typeof name === "string" ? name : undefined;
  } catch {
    return undefined;
  }
}
