// Lints a project with types, with ESLint's cache or without, and prints the message ids: `node typed-cache-run.mjs <folder> cache|fresh`.
import * as parser from "@typescript-eslint/parser";
import { ESLint } from "eslint";
import { join } from "node:path";
import plugin from "../../dist/index.js";

const [folder, how] = process.argv.slice(2);
const eslint = new ESLint({
  cwd: folder,
  cache: how === "cache",
  cacheLocation: join(folder, ".eslintcache"),
  cacheStrategy: "content",
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ["**/*.ts"],
      plugins: { logwright: plugin },
      languageOptions: { parser, parserOptions: { projectService: true, tsconfigRootDir: folder } },
      rules: { "logwright/redaction-only-sink": "error" },
    },
  ],
});
const results = await eslint.lintFiles(["*.ts"]);
process.stdout.write(
  JSON.stringify(results.flatMap(({ messages }) => messages.map(({ messageId, message }) => messageId ?? message))),
);
