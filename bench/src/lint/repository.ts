import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SCHEMA, typeHeavyModule } from "./type-heavy.ts";

/** What the generated repository is made of. */
export interface RepositorySize {
  readonly files: number;
  readonly linesPerFile: number;
}

/** Writes a repository of ordinary code: modules that import each other, one in ten of which logs, and one pipeline with a sink. */
export function writeRepository(folder: string, root: string, { files, linesPerFile }: RepositorySize): void {
  mkdirSync(join(folder, "src"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "bench-lint", private: true, type: "module" }));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: OPTIONS, include: ["src"] }));
  writeFileSync(join(folder, "src/pipeline.ts"), PIPELINE);
  for (let at = 0; at < files; at += 1) writeFileSync(join(folder, `src/module${at}.ts`), moduleText(at, linesPerFile));
}

/** Writes the same modules without a logger and without a pipeline: a project that has nothing to do with the runtime. */
export function writePlainRepository(folder: string, root: string, { files, linesPerFile }: RepositorySize): void {
  writeRepository(folder, root, { files: 0, linesPerFile });
  writeFileSync(join(folder, "src/pipeline.ts"), `export const nothing = 0;\n`);
  for (let at = 0; at < files; at += 1)
    writeFileSync(join(folder, `src/module${at}.ts`), moduleText(at, linesPerFile, false));
}

/** Writes a repository whose modules are mostly types: schemas that are inferred from, routers, builders. Each logs. */
export function writeTypeHeavyRepository(folder: string, root: string, { files, linesPerFile }: RepositorySize): void {
  writeRepository(folder, root, { files: 0, linesPerFile });
  writeFileSync(join(folder, "src/schema.ts"), SCHEMA);
  for (let at = 0; at < files; at += 1)
    writeFileSync(join(folder, `src/module${at}.ts`), typeHeavyModule(at, linesPerFile));
  writeFileSync(
    join(folder, "src/main.ts"),
    `export { forward } from "./pipeline.ts";\nexport * from "./module0.ts";\n`,
  );
}

/** Adds the file that makes one component of all: it imports the modules and the pipeline. */
export function joinRepository(folder: string, { files }: RepositorySize): void {
  const last = files - 1;
  const text = [
    `import { forward } from "./pipeline.ts";`,
    `import { step${last}x1 } from "./module${last}.ts";`,
    `export const forwardAll = forward;`,
    `export const names: readonly string[] = step${last}x1("names.json", []);`,
  ];
  writeFileSync(join(folder, "src/main.ts"), `${text.join("\n")}\n`);
}

const OPTIONS = {
  target: "es2023",
  lib: ["es2023"],
  module: "nodenext",
  moduleResolution: "nodenext",
  types: ["node"],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  allowImportingTsExtensions: true,
};

const PIPELINE = `import { appendFileSync } from "node:fs";
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

export class FileSink implements Sink {
  constructor(private readonly path: string) {}
  write(record: RedactedRecord): void {
    appendFileSync(this.path, record.line);
  }
}

export function forward(redactor: Redactor, sinks: readonly Sink[], record: LogRecord): void {
  const safe = redactor.redact(record);
  for (const sink of sinks) void sink.write(safe);
}
`;

function moduleText(at: number, lines: number, mayLog: boolean = true): string {
  const text = [`import { readFileSync, writeFileSync } from "node:fs";`];
  if (at > 0) text.push(`import { sum${at - 1}, Store${at - 1} } from "./module${at - 1}.ts";`);
  const logs = mayLog && at % 10 === 0;
  if (logs) text.push(`import { getLogger } from "@logwright/generated";`, `const logger = getLogger("module${at}");`);
  text.push(...storeText(at));
  for (let block = 0; text.length < lines; block += 1) text.push(...blockText(at, block, logs));
  return `${text.join("\n")}\n`;
}

function storeText(at: number): readonly string[] {
  return [
    `export interface Item${at} { readonly id: number; readonly name: string; readonly tags: readonly string[] }`,
    `export class Store${at} {`,
    `  readonly #items = new Map<number, Item${at}>();`,
    `  write(item: Item${at}): void { this.#items.set(item.id, item); }`,
    `  get(id: number): Item${at} | undefined { return this.#items.get(id); }`,
    `  all(): Item${at}[] { return [...this.#items.values()]; }`,
    `}`,
    `export function sum${at}(values: readonly number[]): number {`,
    `  return values.reduce((total, value) => total + value, ${at > 0 ? `sum${at - 1}([])` : "0"});`,
    `}`,
  ];
}

function blockText(at: number, block: number, logs: boolean): readonly string[] {
  const name = `step${at}x${block}`;
  return [
    `export function ${name}(path: string, items: readonly Item${at}[]): string[] {`,
    `  const store = new Store${at}();`,
    `  for (const item of items) if (item.tags.length > ${block}) store.write(item);`,
    `  const names = store.all().filter((item) => item.id % 2 === 0).map((item) => item.name.trim());`,
    `  const text = JSON.stringify({ names, total: sum${at}(items.map((item) => item.id)) });`,
    `  if (text.length > ${block * 100}) writeFileSync(path, text);`,
    `  try {`,
    `    const before = readFileSync(path, "utf8").split("\\n");`,
    `    names.push(...before.slice(0, ${block}));`,
    `  } catch (error) {`,
    `    if (!(error instanceof Error)) throw error;`,
    `    names.push(error.message);`,
    `  }`,
    logs ? `  logger.trainingMetric({ name: "${name}", value: names.length });` : `  names.sort();`,
    ...(at > 0 ? [`  if (new Store${at - 1}().get(${block}) !== undefined) names.reverse();`] : [`  names.reverse();`]),
    `  return names;`,
    `}`,
  ];
}
