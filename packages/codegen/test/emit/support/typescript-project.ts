import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { OutputFile } from "../../../src/emit/emitter.ts";
import { ROOT } from "./real-registry.ts";

/** The compilers that generated code must satisfy: package name to what each adds to the options. */
export const COMPILERS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ts54: {},
  ts59: { isolatedDeclarations: true, erasableSyntaxOnly: true },
  typescript: { isolatedDeclarations: true, erasableSyntaxOnly: true },
  "@typescript/native": { isolatedDeclarations: true, erasableSyntaxOnly: true },
};

const STRICT: Readonly<Record<string, unknown>> = {
  target: "es2022",
  lib: ["es2022"],
  types: [],
  module: "nodenext",
  moduleResolution: "nodenext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  declaration: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
};

/** A folder with TypeScript files, in which the packages of the repository resolve as they do for a user: to what was built. */
export class TypeScriptProject {
  readonly folder: string = mkdtempSync(join(tmpdir(), "logwright-types-"));

  constructor(files: readonly OutputFile[]) {
    symlinkSync(join(ROOT, "node_modules"), join(this.folder, "node_modules"));
    writeFileSync(join(this.folder, "package.json"), '{ "type": "module" }\n');
    for (const file of files) {
      mkdirSync(dirname(join(this.folder, file.path)), { recursive: true });
      writeFileSync(join(this.folder, file.path), file.content);
    }
  }

  /** What a compiler has to say; empty when it finds nothing. */
  check(compiler: string): string {
    const { status, text } = this.#compile(compiler, []);
    return status === 0 ? "" : text || "the compiler did not run";
  }

  /** All that a compiler prints with more arguments, when it finds nothing. */
  run(compiler: string, args: readonly string[]): string {
    const { status, text } = this.#compile(compiler, args);
    if (status !== 0) throw new Error(text);
    return text;
  }

  /** Writes the settings for a compiler, and says where. */
  configure(compiler: string): string {
    const compilerOptions = { ...STRICT, ...COMPILERS[compiler] };
    const config = join(this.folder, "tsconfig.json");
    writeFileSync(config, JSON.stringify({ compilerOptions, include: ["**/*.ts"], exclude: ["node_modules"] }));
    return config;
  }

  #compile(compiler: string, args: readonly string[]): { readonly status: number | null; readonly text: string } {
    const config = this.configure(compiler);
    const tsc = join(ROOT, "node_modules", compiler, "bin", "tsc");
    const ran = spawnSync(process.execPath, [tsc, "-p", config, ...args], {
      cwd: this.folder,
      encoding: "utf8",
      timeout: 120_000,
    });
    return { status: ran.status, text: ran.stdout + ran.stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
