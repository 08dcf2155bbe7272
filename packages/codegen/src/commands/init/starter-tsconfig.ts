import { readdirSync } from "node:fs";
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
const TOOL_CONFIG = /\.config\.[cm]?[jt]s$/;

/** Whether a folder has no program yet, so that it is free to begin in TypeScript: no source file here or in `src`, no compiler settings. */
export function isBlank(cwd: string): boolean {
  const here = entries(cwd);
  if (here.some((name) => /^[jt]sconfig\b.*\.json$/.test(name))) return false;
  const sources = [...here, ...entries(join(cwd, "src"))].filter(
    (name) => SOURCE.test(name) && !TOOL_CONFIG.test(name),
  );
  return sources.length === 0;
}

function entries(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
