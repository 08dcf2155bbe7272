// Imports the built plugin and prints the CommonJS files that it has brought along: `node import-run.mjs [typed]`.
import { createRequire } from "node:module";

await import("../../dist/index.js");
if (process.argv[2] === "typed") {
  const { callGraph } = await import("../../dist/call-graph-at-hand.js");
  if (typeof callGraph().analyzeFile !== "function") throw new Error("no analysis");
}
process.stdout.write(JSON.stringify(Object.keys(createRequire(import.meta.url).cache)));
