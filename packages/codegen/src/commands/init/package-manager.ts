import { existsSync } from "node:fs";
import { join } from "node:path";

/** How a package manager is called: its name comes before each of these. */
export interface PackageManager {
  readonly name: string;
  /** Runs a program of an installed package: `npx`. */
  readonly exec: string;
  readonly lockFiles: readonly string[];
}

const NPM: PackageManager = { name: "npm", exec: "npx", lockFiles: ["package-lock.json", "npm-shrinkwrap.json"] };

const MANAGERS: readonly PackageManager[] = [
  NPM,
  { name: "pnpm", exec: "pnpm exec", lockFiles: ["pnpm-lock.yaml"] },
  { name: "yarn", exec: "yarn", lockFiles: ["yarn.lock"] },
  { name: "bun", exec: "bunx", lockFiles: ["bun.lock", "bun.lockb"] },
];

/** The package manager of a project: as package.json names it (`"packageManager": "pnpm@10.1.0"`), or by its lock file; else npm. */
export function packageManagerOf(cwd: string, named: unknown): PackageManager {
  const byName = MANAGERS.find(({ name }) => typeof named === "string" && named.startsWith(`${name}@`));
  const locked = MANAGERS.find(({ lockFiles }) => lockFiles.some((file) => existsSync(join(cwd, file))));
  return byName ?? locked ?? NPM;
}
