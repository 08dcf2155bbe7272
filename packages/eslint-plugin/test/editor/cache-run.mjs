// Lints a folder with ESLint's cache, as `eslint --cache` does, and prints the messages: `node cache-run.mjs <folder>`.
import { ESLint } from "eslint";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
process.chdir(folder);
const { default: plugin } = await import("../../dist/index.js");
const eslint = new ESLint({
  cwd: folder,
  cache: true,
  cacheLocation: join(folder, ".eslintcache"),
  cacheStrategy: "content",
  overrideConfigFile: true,
  overrideConfig: [{ ...plugin.configs.syntactic, files: ["**/*.js"] }],
});
const results = await eslint.lintFiles(["src"]);
process.stdout.write(JSON.stringify(results.flatMap(({ messages }) => messages.map(({ message }) => message))));
