import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

interface PackageJson {
  readonly name?: string;
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const OWN_NAME = "@logwright/runtime";

/** What ran: Node, this runtime, the program's package and the installed version of each of its dependencies, by name. */
export function packageVersions(directory: string): Readonly<Record<string, string>> {
  const versions: Record<string, string> = { node: process.versions.node };
  add(versions, ownPackage(import.meta.url));
  const found = nearestPackage(directory);
  if (found === undefined) return versions;
  add(versions, found.json);
  for (const name of Object.keys(found.json.dependencies ?? {}).sort()) add(versions, installed(name, found.directory));
  return versions;
}

/** The runtime's own package.json, seen from `src/run` as from `dist/bundle`. In a bundle something else lies there, or nothing, and CommonJS has no `import.meta`. */
function ownPackage(from: string | undefined): PackageJson | undefined {
  if (from?.startsWith("file:") !== true) return undefined;
  const json = readPackage(fileURLToPath(new URL("../../package.json", from)));
  return json?.name === OWN_NAME ? json : undefined;
}

function add(versions: Record<string, string>, json: PackageJson | undefined): void {
  if (json?.name !== undefined && json.version !== undefined) versions[json.name] = json.version;
}

function nearestPackage(from: string): { readonly directory: string; readonly json: PackageJson } | undefined {
  for (let directory = from; ; directory = dirname(directory)) {
    const json = readPackage(join(directory, "package.json"));
    if (json !== undefined) return { directory, json };
    if (dirname(directory) === directory) return undefined;
  }
}

/** The package that an import in `from` would find: the nearest node_modules that has it. */
function installed(name: string, from: string): PackageJson | undefined {
  for (let directory = from; ; directory = dirname(directory)) {
    const json = readPackage(join(directory, "node_modules", name, "package.json"));
    if (json !== undefined || dirname(directory) === directory) return json;
  }
}

function readPackage(path: string): PackageJson | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as PackageJson;
  } catch {
    return undefined;
  }
}
