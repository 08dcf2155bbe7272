import logwright from "@logwright/eslint-plugin";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig([
  { ignores: ["**/dist/", "**/node_modules/", "**/fixtures/", "**/programs/", "logs/", "tools/"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked, logwright.configs.recommended],
    languageOptions: {
      // One program over the whole repository, so that the sink-path rule sees every call of every package.
      parserOptions: { project: ["./tsconfig.test.json"], tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    // The programs whose output is for a person: command lines, benchmarks, the end of a demonstration; and tests.
    files: [
      "packages/codegen/src/cli.ts",
      "packages/codegen/src/commands/**",
      "packages/eslint-plugin/src/audit/**",
      "bench/**",
      "examples/*/src/summary.ts",
      "**/test/**",
    ],
    rules: { "logwright/no-print": "off" },
  },
  {
    // Tests name what is not registered and feed sinks what they must refuse: that is their work.
    files: ["**/test/**"],
    rules: {
      "logwright/registered-event-name": "off",
      "logwright/registered-metric-name": "off",
      "logwright/redaction-only-sink": "off",
    },
  },
]);
