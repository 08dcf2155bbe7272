import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compile } from "@logwright/codegen";
import type * as TypeScript from "typescript";

type Fields = { readonly step?: number };

/** The generated logger of `bench/emit.registry.yaml`, as far as the benchmark calls it. */
export interface BenchLogger {
  small(data: object, fields: Fields): void;
  medium(data: object, fields: Fields): void;
  rounded(data: object, fields: Fields): void;
  quiet(data: object, fields: Fields): void;
  sampled(data: object, fields: Fields): void;
  flush(): void;
  close(): Promise<void>;
}

export interface BenchModule {
  getLogger(component: string, options: object): BenchLogger;
  readonly registry: never;
  readonly EVENTS: Readonly<Record<string, never>>;
}

/** Compiles the benchmark's registry the way a project does, and loads what comes out. */
export async function benchModule(): Promise<BenchModule> {
  const root = join(import.meta.dirname, "../..");
  const file = join(root, "emit.registry.yaml");
  const { outputs } = compile({ file: "emit.registry.yaml", text: readFileSync(file, "utf8") });
  const directory = join(root, "dist", "emit-generated");
  mkdirSync(directory, { recursive: true });
  const typescript = createRequire(import.meta.url)("typescript") as typeof TypeScript;
  for (const { path, content } of outputs) {
    const name = /([a-z]+)\.ts$/.exec(path)?.[1];
    if (name === undefined) continue;
    const options = { target: typescript.ScriptTarget.ES2023, module: typescript.ModuleKind.ESNext };
    const { outputText } = typescript.transpileModule(content, { compilerOptions: options });
    writeFileSync(join(directory, `${name}.js`), outputText.replace(/"(\.\/\w+)\.ts"/g, '"$1.js"'));
  }
  return (await import(pathToFileURL(join(directory, "index.js")).href)) as BenchModule;
}
