/*
 * Puts each public entry into one file, with shared chunks, in dist/bundle: Node then opens a dozen files instead of 140,
 * which is most of what an import costs (`npm run bench:core`). The declarations stay as tsc wrote them. A part of
 * `npm run build`, after tsc and before whatever imports this package.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

const ROOT = import.meta.dirname;
const OUT = "dist/bundle";

/** Files that are no export but must lie beside the bundle: the exporter's thread. */
const THREADS = { "otlp-thread": "src/sink/otlp/otlp-thread.ts" };

/**
 * What package.json exports from the bundle: name of the file and its source. The entries share their modules, so that
 * every class exists once.
 */
function entries() {
  const { exports } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  return Object.values(exports)
    .filter(({ default: file }) => file?.startsWith(`./${OUT}/`))
    .map((entry) => [basename(entry.default, ".js"), entry["@logwright/source"]]);
}

/**
 * `import … from "node:fs"` makes Node load its streams as well, for the sake of one export that nobody here uses: a tenth of
 * what an import of the runtime costs. The published files take the same functions from `process.getBuiltinModule`; the
 * sources say what they use in the ordinary way, which is what the linter proves.
 */
const fileSystem = {
  name: "node:fs without its streams",
  setup(build) {
    build.onResolve({ filter: /^node:fs$/ }, ({ path }) => ({ path, namespace: "builtin", sideEffects: false }));
    build.onLoad({ filter: /^node:fs$/, namespace: "builtin" }, () => ({ contents: fileSystemModule() }));
  },
};

/** A module with the functions of `node:fs` that are plain properties: those that load more when they are asked for are accessors. */
function fileSystemModule() {
  const names = Object.entries(Object.getOwnPropertyDescriptors(process.getBuiltinModule("node:fs")))
    .filter(([name, { value }]) => value !== undefined && /^[a-z]\w*$/i.test(name))
    .map(([name]) => `export const ${name} = /* @__PURE__ */ (() => fs.${name})();`);
  return ['const fs = /* @__PURE__ */ process.getBuiltinModule("node:fs");', ...names].join("\n");
}

/** Writes what has changed, entries last, and then removes what is left of earlier builds: somebody may be importing it. */
function write(files) {
  const folder = join(ROOT, OUT);
  mkdirSync(folder, { recursive: true });
  const names = new Map(files.map(({ path, text }) => [basename(path), text]));
  const isChunk = (name) => name.startsWith("chunk-");
  for (const [name, text] of [...names].sort(([a], [b]) => Number(isChunk(b)) - Number(isChunk(a)))) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    writeFileSync(`${path}.${process.pid}`, text);
    renameSync(`${path}.${process.pid}`, path);
  }
  for (const name of readdirSync(folder))
    if (!names.has(name) && /\.(?:js|map)$/.test(name)) rmSync(join(folder, name), { force: true });
}

const { outputFiles } = await build({
  absWorkingDir: ROOT,
  entryPoints: { ...Object.fromEntries(entries()), ...THREADS },
  outdir: OUT,
  write: false,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  packages: "external",
  plugins: [fileSystem],
  sourcemap: true,
  sourcesContent: false,
  legalComments: "none",
  logLevel: "warning",
});
write(outputFiles);
