import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Compiler settings of a new project: what Node runs, and imports that end in `.ts` as the generated files have them. */
export function starterTsconfig(): string {
  return `{
  "compilerOptions": {
    "target": "es2022",
    "module": "nodenext",
    "strict": true,
    "verbatimModuleSyntax": true,
    "rewriteRelativeImportExtensions": true,
    "skipLibCheck": true,
    "types": ["node"],
    "rootDir": ".",
    "outDir": "dist"
  },
  "include": ["generated/*.ts", "src"]
}
`;
}

const SOURCE = /\.[cm]?[jt]sx?$/;
const SETTINGS = /^[jt]sconfig\b.*\.json$/;
const TOOL_CONFIG = /\.config\.[cm]?[jt]s$/;

/** As deep as a program lies below a project's root: `packages/app/src`. */
const DEPTH = 3;
/** Folders that are nobody's program. */
const OTHERS = /^(?:\..*|node_modules|docs)$/;
/** More entries than this are not looked at: a folder of data is no program. */
const MAX_ENTRIES = 20_000;

/** Whether a folder has no program yet, so that it is free to begin in TypeScript: no source file in it, no compiler settings. */
export function isBlank(cwd: string): boolean {
  let seen = 0;
  let folders: readonly string[] = [cwd];
  for (let depth = 0; depth <= DEPTH; depth++) {
    const inner: string[] = [];
    for (const folder of folders)
      for (const entry of entries(folder)) {
        if (++seen > MAX_ENTRIES) return true;
        if (entry.isDirectory()) {
          if (!OTHERS.test(entry.name)) inner.push(join(folder, entry.name));
        } else if (
          isProgram(entry.name) ||
          isCommonJs(join(folder, entry.name)) ||
          (depth === 0 && SETTINGS.test(entry.name))
        )
          return false;
      }
    folders = inner;
  }
  return true;
}

function isProgram(name: string): boolean {
  return SOURCE.test(name) && !TOOL_CONFIG.test(name);
}

/** Whether a file is a tool's config that would not be read any more in a package of the type `module`. */
function isCommonJs(path: string): boolean {
  if (!path.endsWith(".js")) return false;
  try {
    return /\bmodule\.exports\b/.test(readFileSync(path, "utf8"));
  } catch {
    return false;
  }
}

function entries(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
