/*
 * Bundles the command line, dist/cli.js, into one file: Node opens and compiles it in place of two hundred, and without
 * its loader of modules, which would be most of the time of a small run; and what starts it into another one. Part of `npm run build`; the other packages that
 * we publish go in as well.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** What tsc writes of a module; the bundles have no sources of their own. */
const OUTPUT = /^(?!(?:bin|bundle)[/\\])(.+)\.(?:js|d\.ts)(?:\.map)?$/;

/** Removes what tsc left of sources that are gone: it would be packed with the rest. As the last step of a build this is done for all packages. */
function sweep(folder) {
  const dist = join(folder, "dist");
  for (const file of existsSync(dist) ? readdirSync(dist, { recursive: true }) : []) {
    const [, module] = OUTPUT.exec(file) ?? [];
    if (module !== undefined && !existsSync(join(folder, "src", `${module}.ts`))) rmSync(join(dist, file));
  }
}

for (const name of ["runtime", "codegen", "eslint-plugin"]) sweep(join(import.meta.dirname, "..", name));

const dist = join(import.meta.dirname, "dist");
const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, "package.json"), "utf8"));

rmSync(join(dist, "bin"), { recursive: true, force: true });
await build({
  entryPoints: { logwright: join(dist, "start/launch.js"), "command-line": join(dist, "cli.js") },
  outdir: join(dist, "bin"),
  outExtension: { ".js": ".cjs" },
  bundle: true,
  format: "cjs",
  define: { "import.meta.url": "__filename" },
  platform: "node",
  target: "node20.19",
  // Of the runtime's own bundle all would go in, and its tables for numbers be made at every start.
  conditions: ["@logwright/source"],
  external: Object.keys(dependencies).filter((name) => !name.startsWith("@logwright/")),
  legalComments: "none",
  logLevel: "warning",
});

// What is left that is not ASCII are comments; without them Node copies the program's bytes in place of decoding them.
const program = join(dist, "bin", "command-line.cjs");
writeFileSync(program, readFileSync(program, "utf8").replaceAll(/^ *\/\/.*\P{ASCII}.*\n/gmu, ""));
