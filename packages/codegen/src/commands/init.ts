import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { printable } from "../text/printable.ts";
import { UsageError } from "../usage-error.ts";
import { createFile } from "../write/create-file.ts";
import { diskError } from "../write/disk-error.ts";
import type { Command, Terminal } from "./command.ts";
import { eslintAdvice, eslintConfig, legacyAdvice } from "./init/eslint.ts";
import { packageManagerOf } from "./init/package-manager.ts";
import { codegenScript, withScripts } from "./init/scripts.ts";
import { starterRegistry } from "./init/starter-registry.ts";
import { isBlank, starterTsconfig } from "./init/starter-tsconfig.ts";
import { demandNameForm, nameProblem } from "./registry-name.ts";

/** `logwright init`: the first registry of a project. It never overwrites anything. */
export const init: Command = {
  name: "init",
  summary: "write a starter registry, scripts and an ESLint config; what exists is left as it is",
  usage: "[--name NAME]",
  options: [
    {
      name: "name",
      value: "NAME",
      summary: "the registry's name in snake_case (default: the package's or folder's name)",
    },
  ],
  positionals: { min: 0, max: 0 },
  run: async ({ cwd, values, terminal }) => {
    const manifest = readManifest(cwd);
    const name = values["name"] ?? defaultName(manifest, cwd);
    demandNameForm(name);
    if (!existsSync(join(cwd, "registry.yaml"))) demandWorkingName(name);
    const blank = isBlank(cwd);
    create(cwd, "registry.yaml", starterRegistry(name), terminal);
    if (blank) create(cwd, "tsconfig.json", starterTsconfig(), terminal);
    writeManifest(cwd, manifest, blank, terminal);
    addEslint(cwd, manifest, terminal);
    terminal.out(`\n${nextSteps(cwd, manifest)}`);
    if (blank && manifest?.content["type"] === "commonjs")
      terminal.out('package.json says "type": "commonjs"; tsconfig.json is for ES modules, so make it "module".\n');
    return 0;
  },
};

/** What to do now, with the package manager that the project has. */
function nextSteps(cwd: string, manifest: PackageManifest | undefined): string {
  const { name, exec } = packageManagerOf(cwd, manifest?.content["packageManager"]);
  const script = codegenScript(manifest?.content ?? {});
  const isOurs = script === undefined || script.includes("logwright");
  const generate = isOurs ? `${name} run codegen` : `${exec} logwright generate`;
  const next = `Next: ${name} install, ${generate}, and log with what generated/index.ts exports.\n`;
  return isOurs ? next : `${next}The script codegen is another one of yours (${printable(script)}); it was kept.\n`;
}

/** Some names are words of Prometheus or of the runtime, and metrics that begin with them are refused. */
function demandWorkingName(name: string): void {
  const problem = nameProblem(starterRegistry(name));
  if (problem !== undefined)
    throw new UsageError(`"${name}" cannot be the registry's name; choose one with --name. ${problem}`);
}

function create(cwd: string, path: string, content: string, { out }: Terminal): void {
  out(createFile(join(cwd, path), path, content) ? `wrote ${path}\n` : `kept ${path}, which exists\n`);
}

/** package.json as it stands. */
interface PackageManifest {
  readonly text: string;
  readonly content: Readonly<Record<string, unknown>>;
}

function readManifest(cwd: string): PackageManifest | undefined {
  const path = join(cwd, "package.json");
  if (!existsSync(path)) return undefined;
  try {
    const text = readFileSync(path, "utf8");
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (typeof content === "object" && content !== null && !Array.isArray(content))
      return { text, content: { ...content } };
  } catch (error) {
    throw new UsageError(`package.json cannot be read: ${(error as Error).message}`);
  }
  throw new UsageError("package.json is no JSON object");
}

function defaultName(manifest: PackageManifest | undefined, cwd: string): string {
  const given = manifest?.content["name"];
  const name = typeof given === "string" && given !== "" ? given : basename(resolve(cwd));
  const words = name
    .replace(/^@[^/]*\//, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+|_+$/g, "");
  return words === "" ? "app" : words;
}

function writeManifest(cwd: string, manifest: PackageManifest | undefined, module: boolean, terminal: Terminal): void {
  const { text, added } = withScripts(manifest?.text, manifest?.content ?? {}, {
    name: defaultName(manifest, cwd),
    typed: existsSync(join(cwd, "tsconfig.json")),
    module,
  });
  if (manifest === undefined) return create(cwd, "package.json", text, terminal);
  if (added.length === 0) return terminal.out("kept package.json, which has its scripts\n");
  try {
    writeFileSync(join(cwd, "package.json"), text);
  } catch (error) {
    throw diskError("write", "package.json", error);
  }
  terminal.out(`added ${added.join(", ")} to package.json\n`);
}

const CONFIGS = ["js", "mjs", "cjs", "ts", "mts", "cts"].map((extension) => `eslint.config.${extension}`);

/** What ESLint read before its version 9. A flat config beside it would silently switch its rules off. */
const LEGACY_CONFIGS = ["", ".js", ".cjs", ".yaml", ".yml", ".json"].map((extension) => `.eslintrc${extension}`);

function readConfig(cwd: string, config: string): string {
  try {
    return readFileSync(join(cwd, config), "utf8");
  } catch (error) {
    throw diskError("read", config, error);
  }
}

function addEslint(cwd: string, manifest: PackageManifest | undefined, terminal: Terminal): void {
  const existing = CONFIGS.find((config) => existsSync(join(cwd, config)));
  const typed = existsSync(join(cwd, "tsconfig.json"));
  const own = manifest?.content["eslintConfig"] === undefined ? undefined : "package.json";
  const legacy = LEGACY_CONFIGS.find((config) => existsSync(join(cwd, config))) ?? own;
  if (existing === undefined && legacy !== undefined) {
    const kept = legacy === own ? "eslintConfig of package.json" : legacy;
    return terminal.out(`kept ${kept}; ${legacyAdvice(legacy, typed)}`);
  }
  const settings = typed ? readConfig(cwd, "tsconfig.json") : undefined;
  if (existing === undefined) return create(cwd, "eslint.config.mjs", eslintConfig(settings), terminal);
  const text = readConfig(cwd, existing);
  if (text.includes("@logwright/eslint-plugin")) return terminal.out(`kept ${existing}, which has the plugin\n`);
  terminal.out(`kept ${existing}; add to it:\n${eslintAdvice(text, typed)}`);
}
