import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Builds every package once: tests that start real processes run the built files, all others run from source. */
export default function setup(): void {
  const root = join(import.meta.dirname, "..");
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  const programs = [
    [tsc, "-b"],
    [join(root, "packages/runtime/bundle.js")],
    [join(root, "packages/codegen/bundle.js")],
  ];
  for (const program of programs) execFileSync(process.execPath, program, { cwd: root, stdio: "inherit" });
}
