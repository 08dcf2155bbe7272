import logwright from "@logwright/eslint-plugin";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const unused = { args: "all", argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" };

export default defineConfig([
  { ignores: ["**/dist/", "**/node_modules/", "**/fixtures/", "**/programs/", "logs/", "tools/"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked, logwright.configs.recommended],
    languageOptions: {
      // One program over the whole repository, so that the sink-path rule sees every call of every package.
      parserOptions: { project: ["./tsconfig.test.json"], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", unused],
      // Functions that implement an asynchronous interface have nothing to wait for.
      "@typescript-eslint/require-await": "off",
      // Our objects of functions are closures, not classes: taking one out is safe.
      "@typescript-eslint/unbound-method": "off",
      // The syntax tree's node types are compared with their literal names.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "always" }],
    },
  },
  {
    // A refusal is no error: it never reaches a caller, and a stack would cost more than the record.
    files: ["packages/runtime/src/redact/refusal.ts"],
    rules: { "@typescript-eslint/only-throw-error": "off" },
  },
  {
    // The runtime's own sources play the runtime's roles.
    files: ["packages/runtime/src/**"],
    settings: { logwright: { runtime: ["./packages/runtime/src"] } },
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
    // Tests and benchmarks name what is not registered, run our peers and feed sinks what they must refuse: that is their work.
    files: ["**/test/**", "bench/**"],
    rules: {
      "logwright/registered-event-name": "off",
      "logwright/registered-metric-name": "off",
      "logwright/declared-keys": "off",
      "logwright/error-needs-code": "off",
      "logwright/no-foreign-logger": "off",
      "logwright/no-runtime-internals": "off",
      "logwright/redaction-only-sink": "off",
      "@typescript-eslint/no-base-to-string": "off",
      "@typescript-eslint/no-floating-promises": "off",
      "@typescript-eslint/no-implied-eval": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unused-expressions": "off",
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/restrict-template-expressions": "off",
    },
  },
]);
