import { describe, expect, test } from "vitest";
import { emitAll } from "../../src/emit/emitters.ts";
import { OUTPUT_FILES } from "../../src/model/output-files.ts";
import type { Registry } from "../../src/model/registry.ts";
import { manifestPath } from "../../src/write/manifest.ts";
import { compile } from "../../src/compile.ts";
import { pathProblem } from "../../src/text/output-path.ts";
import { realRegistry } from "../emit/support/real-registry.ts";

describe("a path of an output", () => {
  test.each([
    [
      ".",
      "docs",
      "./docs/",
      "a//b",
      "src/generated",
      "docs/my pages",
      "Docs",
      "café",
      "日本",
      "a.b.c",
      ".hidden",
      "...a",
    ],
    [
      "generated/extends/@acme/base/registry.yaml",
      "console",
      "com",
      "com10",
      "nul1",
      "auxiliary/con-text",
      "gits/.github",
    ],
  ])("may be %s", (...paths) => {
    for (const path of paths) expect([path, pathProblem(path)]).toEqual([path, undefined]);
  });

  test.each([
    ["/etc", "lies outside the project"],
    ["~/docs", "lies outside the project"],
    ["C:docs", "lies outside the project"],
    ["c:/docs", "lies outside the project"],
    ["a/../../b", "lies outside the project"],
    ["..", "lies outside the project"],
    [".git", "lies in .git"],
    ["a/.GIT/hooks", "lies in .GIT"],
    ["a/.Git", "lies in .Git"],
    ["GIT~1/hooks", "lies in GIT~1"],
    ["Node_Modules/a", "lies in Node_Modules"],
    [".git.", 'has the name ".git." in it, whose end Windows leaves out'],
    [".git /hooks", 'has the name ".git " in it, whose end Windows leaves out'],
    ["docs./a", 'has the name "docs." in it, whose end Windows leaves out'],
    ["a/...", 'has the name "..." in it, whose end Windows leaves out'],
    ["docs /a", 'has the name "docs " in it, whose end Windows leaves out'],
    ["a\\b", "has characters that no path should have"],
    ["..\\b", "has characters that no path should have"],
    ["\\\\server\\share", "has characters that no path should have"],
    ["ab:c", "has characters that no path should have"],
    [".git::$INDEX_ALLOCATION", "has characters that no path should have"],
    ["docs/a:$DATA", "has characters that no path should have"],
    ["a\u0000b", "has characters that no path should have"],
    ["a\nb", "has characters that no path should have"],
    [".g\u200cit/hooks", "has characters that no path should have"],
    ["\u202edocs", "has characters that no path should have"],
    ["a\ud800", "has characters that no path should have"],
    ["CON", 'has the name "CON" in it, which is a device on Windows'],
    ["docs/nul.md", 'has the name "nul.md" in it, which is a device on Windows'],
    ["aux/a", 'has the name "aux" in it, which is a device on Windows'],
    ["com1.tar.gz", 'has the name "com1.tar.gz" in it, which is a device on Windows'],
    ["LPT9 .txt", 'has the name "LPT9 .txt" in it, which is a device on Windows'],
    ["COM¹", 'has the name "COM¹" in it, which is a device on Windows'],
    ["conin$", 'has the name "conin$" in it, which is a device on Windows'],
  ])("is refused: %j", (path, problem) => expect(pathProblem(path)).toBe(problem));
});

describe("the files of outputs", () => {
  test("are those that are known, each in the folder of its output", () => {
    const folders = { typescript: "t", docs: "d", schemas: "j", prometheus: "p", grafana: "g", sql: "s" };
    const model: Registry = { ...realRegistry(), outputs: folders };
    const known = Object.entries(OUTPUT_FILES).flatMap(([name, files]) =>
      files.map((file) => `${folders[name as keyof typeof folders]}/${file}`),
    );
    expect([...emitAll(model).map(({ path }) => path), manifestPath("t")].sort()).toEqual(known.sort());
  });

  const REGISTRY = `logwright: 1
name: acme
version: 1.0.0
events: { job.done: { severity: info, summary: the job ended } }
`;

  test.each([
    ["docs: registry.yaml", 'The output path "registry.yaml" cannot be a folder: "registry.yaml" is a registry.'],
    ["grafana: REGISTRY.yaml/a", '"registry.yaml" is a registry'],
    ["typescript: docs/metrics.md", '"docs/metrics.md" is a file of the output docs'],
    ["docs: a, sql: A/Log-Events.md", '"a/log-events.md" is a file of the output docs'],
    ["schemas: generated/index.ts/x", '"generated/index.ts" is a file of the output typescript'],
    ["docs: generated/.manifest.json", '"generated/.manifest.json" is a file of the output typescript'],
    ["docs: generated/sql/duckdb.sql", '"generated/sql/duckdb.sql" is a file of the output sql'],
    ["typescript: ., docs: metrics.ts", '"metrics.ts" is a file of the output typescript'],
  ])("are no folders of others: %s", (outputs, said) => {
    const { problems } = compile({ file: "registry.yaml", text: `${REGISTRY}outputs: { ${outputs} }\n` });
    expect(problems.map(({ code }) => code)).toEqual(["registry/output-clash"]);
    expect(`The output path "${String(problems[0]?.data["path"])}" ${String(problems[0]?.data["reason"])}.`).toContain(
      said,
    );
  });

  test.each([
    "docs: generated, sql: generated, schemas: generated, grafana: generated, prometheus: generated",
    "typescript: ., docs: .",
    "docs: docs/log-events",
    "docs: registry",
    "docs: false, sql: docs/log-events.md",
  ])("are in each other's way nowhere else: %s", (outputs) => {
    const { problems } = compile({ file: "registry.yaml", text: `${REGISTRY}outputs: { ${outputs} }\n` });
    expect(problems).toEqual([]);
  });
});
