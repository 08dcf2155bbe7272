/*
 * Bundles the command line, dist/cli.js, into one file: Node opens and compiles it in place of two hundred, and without
 * its loader of modules, which would be most of the time of a small run. Part of `npm run build`; the other packages that
 * we publish go in as well.
 */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const dist = join(import.meta.dirname, "dist");
const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, "package.json"), "utf8"));

rmSync(join(dist, "bin"), { recursive: true, force: true });
await build({
  entryPoints: [join(dist, "cli.js")],
  outfile: join(dist, "bin/logwright.cjs"),
  bundle: true,
  format: "cjs",
  define: { "import.meta.url": "__filename" },
  platform: "node",
  target: "node20.19",
  external: Object.keys(dependencies).filter((name) => !name.startsWith("@logwright/")),
  legalComments: "none",
  logLevel: "warning",
});
