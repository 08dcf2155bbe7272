import parser from "@typescript-eslint/parser";
import type { Linter } from "eslint";
import plugin from "../../src/index.ts";
import { compileErrors, programOnRuntime, ROOT } from "../call-graph/program.ts";

/** What a rule says of an example of one or several files, each begun by its name: `// trainer.ts`. */
export function reportsOverProgram(rule: string, code: string, Version: typeof Linter): readonly string[] {
  const files = filesOfExample(code);
  const program = programOnRuntime(files);
  const errors = compileErrors(program);
  if (errors.length > 0) throw new Error(`${errors.join(", ")} in\n${code}`);
  const config = {
    files: ["**/*.ts"],
    plugins: { logwright: plugin as never },
    languageOptions: { parser, parserOptions: { programs: [program] } },
    rules: { [`logwright/${rule}`]: "error" },
  };
  const linter = new Version({ configType: "flat", cwd: ROOT });
  return Object.entries(files).flatMap(([name, text]) =>
    linter.verify(text, [config as never], { filename: `${ROOT}/${name}` }).map(({ message, fatal }) => {
      if (fatal === true) throw new Error(`${message} in\n${text}`);
      return `${name}: ${message}`;
    }),
  );
}

function filesOfExample(code: string): Record<string, string> {
  const parts = code.split(/^\/\/ (\S+\.ts)\n/m);
  if (parts.length === 1) return { "example.ts": code };
  const files: Record<string, string> = {};
  for (let at = 1; at < parts.length; at += 2) files[parts[at] ?? ""] = parts[at + 1] ?? "";
  return files;
}
