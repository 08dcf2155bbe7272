/*
 * Bundles the command line, dist/cli.js, into dist/bin: Node opens and compiles a few files in place of two hundred, which
 * would be most of the time of a small run. Part of `npm run build`; the other packages that we publish go in as well.
 */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const dist = join(import.meta.dirname, "dist");
const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, "package.json"), "utf8"));

rmSync(join(dist, "bin"), { recursive: true, force: true });
await build({
  entryPoints: { logwright: join(dist, "cli.js") },
  outdir: join(dist, "bin"),
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  external: Object.keys(dependencies).filter((name) => !name.startsWith("@logwright/")),
  legalComments: "none",
  logLevel: "warning",
});
