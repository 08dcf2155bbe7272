// What importing the runtime costs: time, bytes, dependencies. `npm run bench:core`
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { type ImportTime, importTimes } from "./core/import-time.ts";

const ROOT = join(import.meta.dirname, "../../packages/runtime");
const ENTRY = join(ROOT, "dist/index.js");
const BUDGET = { bytes: 60_000, importMs: 15, dependencies: 0 };
/** What is imported by hand, what generated code imports, and what both must not be dearer than in CPU time; a busy machine moves the ratio by a tenth. */
const [RUNTIME, GENERATED, PEER] = ["@logwright/runtime", "@logwright/runtime/generated", "pino"] as const;
const DEAREST = 1.15;

const { outputFiles } = await build({
  entryPoints: [ENTRY],
  bundle: true,
  minify: true,
  platform: "node",
  format: "esm",
  target: "node20",
  write: false,
  external: ["node:*"],
  packages: "external",
  splitting: true,
  outdir: "out",
});
/** Chunks that are loaded on first use are no part of what `import` loads. */
const bytes = closureOf(outputFiles.map(({ path, text }) => [path, text] as const));
const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { dependencies?: object };
const dependencies = Object.keys(manifest.dependencies ?? {}).length;
const imports = Object.fromEntries(importTimes([RUNTIME, GENERATED, PEER])) as Record<
  typeof RUNTIME | typeof GENERATED | typeof PEER,
  ImportTime
>;

if (process.argv.includes("--json"))
  console.log(JSON.stringify({ node: process.version, bytes, dependencies, imports, budget: BUDGET }));
else {
  console.log(`import closure, minified  ${bytes} bytes (budget ${BUDGET.bytes})`);
  console.log(`dependencies              ${dependencies} (budget ${BUDGET.dependencies})`);
  for (const [name, { elapsed, cpu }] of Object.entries(imports))
    console.log(
      `import of ${name.padEnd(30)}${elapsed.toFixed(1).padStart(7)} ms, CPU ${cpu.toFixed(1).padStart(6)} ms`,
    );
}
const isDear = Math.max(imports[RUNTIME].cpu, imports[GENERATED].cpu) > imports[PEER].cpu * DEAREST;
if (isDear) console.error(`importing the runtime costs more than ${DEAREST} times what ${PEER} costs`);
if (process.argv.includes("--floors") && (isDear || bytes > BUDGET.bytes || dependencies > BUDGET.dependencies))
  process.exitCode = 1;

function closureOf(chunks: readonly (readonly [path: string, text: string])[]): number {
  const byName = new Map(chunks.map(([path, text]) => [path.replace(/^.*\//, ""), text]));
  const reached = new Set<string>();
  const visit = (name: string): void => {
    const text = byName.get(name);
    if (text === undefined || reached.has(name)) return;
    reached.add(name);
    for (const [, imported = ""] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) visit(imported);
  };
  visit("index.js");
  return [...reached].reduce((sum, name) => sum + Buffer.byteLength(byName.get(name) ?? ""), 0);
}
