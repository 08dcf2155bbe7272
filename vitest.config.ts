import { defineConfig } from "vitest/config";

const conditions = ["@logwright/source"];

export default defineConfig({
  resolve: { conditions: [...conditions, "node", "development|production"] },
  ssr: { resolve: { conditions: [...conditions, "node", "development|production"] } },
  test: {
    include: [
      "packages/*/test/**/*.test.ts",
      "test/**/*.test.ts",
      "examples/*/test/**/*.test.ts",
      "bench/test/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "**/dist/**", "**/fixtures/**", "**/programs/**"],
    globalSetup: ["test/build.ts"],
    // With CI=true typescript-eslint takes a process for a single run and reads no file twice; these tests lint texts that change.
    env: { TSESTREE_SINGLE_RUN: "false" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
