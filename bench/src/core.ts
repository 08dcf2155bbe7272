// What importing the runtime costs: time, bytes, dependencies. `npm run bench:core`
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const ROOT = join(import.meta.dirname, "../../packages/runtime");
const ENTRY = join(ROOT, "dist/index.js");
const BUDGET = { bytes: 60_000, importMs: 15, dependencies: 0 };

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
const figures = { bytes, importMs: importTime(), dependencies: Object.keys(manifest.dependencies ?? {}).length };

if (process.argv.includes("--json")) console.log(JSON.stringify({ node: process.version, ...figures, budget: BUDGET }));
else {
  console.log(`import closure, minified  ${bytes} bytes (budget ${BUDGET.bytes})`);
  console.log(`import                    ${figures.importMs} ms (budget ${BUDGET.importMs})`);
  console.log(`dependencies              ${figures.dependencies} (budget ${BUDGET.dependencies})`);
}
if (process.argv.includes("--floors") && (bytes > BUDGET.bytes || figures.dependencies > BUDGET.dependencies))
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

/** Milliseconds that `import` takes in a fresh process: the median of eleven. */
function importTime(): number {
  const script = `const t = performance.now(); await import(${JSON.stringify(ENTRY)}); process.stdout.write(String(performance.now() - t));`;
  const times = Array.from({ length: 11 }, () =>
    Number(spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).stdout),
  );
  return Math.round((times.sort((a, b) => a - b)[5] ?? 0) * 10) / 10;
}
