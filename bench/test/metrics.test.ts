import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";

test("counter.inc with labels is at least 10 times cheaper than prom-client's", () => {
  const output = execFileSync(process.execPath, [resolve("bench/dist/metrics.js"), "--quick", "--json"], {
    encoding: "utf8",
    stdio: "pipe",
  });
  const { ratios } = JSON.parse(output) as { ratios: Record<string, Record<string, number>> };
  expect(ratios["counter.inc, 2 labels"]?.["prom-client"]).toBeGreaterThanOrEqual(10);
});
