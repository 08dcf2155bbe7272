import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const PACKAGE = resolve("packages/runtime");

/** What a program prints as JSON that stands beside the installed runtime; it sees what the package exports. */
function answer(program: string): unknown {
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
    cwd: PACKAGE,
    encoding: "utf8",
  });
  return JSON.parse(output);
}

test("every class exists once, whatever entry it comes from", () => {
  const same = answer(`
    const [root, redact, generated] = await Promise.all(["", "/redact", "/generated"].map((entry) => import("@logwright/runtime" + entry)));
    redact.countDrop("denied", 3);
    console.log(JSON.stringify([
      root.InvariantViolation === redact.InvariantViolation,
      root.dropCounts().denied,
      root.shutdownRun === generated.shutdownRun,
    ]));
  `);
  expect(same).toEqual([true, 3, true]);
});

test("an import opens few files, and none of Node's modules that only some programs need", () => {
  const loaded = answer(`
    const before = new Set(process.moduleLoadList);
    await import("@logwright/runtime/generated");
    console.log(JSON.stringify(process.moduleLoadList.filter((name) => !before.has(name))));
  `) as readonly string[];
  const needless = [
    "http",
    "https",
    "net",
    "tls",
    "zlib",
    "crypto",
    "worker_threads",
    "child_process",
    "internal/fs/streams",
  ];
  expect(loaded.filter((name) => needless.includes(name.replace("NativeModule ", "")))).toEqual([]);
  const entry = readFileSync(resolve(PACKAGE, "dist/bundle/generated.js"), "utf8");
  expect(new Set(entry.match(/from "\.\/[^"]+"/g)).size).toBeLessThan(16);
});

test("the exporter's thread lies beside the bundle", () => {
  expect(existsSync(resolve(PACKAGE, "dist/bundle/otlp-thread.js"))).toBe(true);
});
