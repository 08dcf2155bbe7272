import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { analyzeFile, DEFAULT_SETTINGS } from "../../src/call-graph/index.ts";
import { viewOf } from "../../src/call-graph/program/program-view.ts";
import { Reach } from "../../src/call-graph/reach/reach.ts";
import { filesInReach } from "../../src/call-graph/reach/seeds.ts";
import { caseOf, ROOT } from "./program.ts";

const folder = join(import.meta.dirname, "../programs/redaction-only-sink");
const cases = readdirSync(folder).sort();

/** JavaScript with types in comments, and globals of the project's own, are beyond what is followed forward. */
const GIVEN_UP: ReadonlySet<string> = new Set([
  "bad-apart-declared-global.ts",
  "bad-javascript.ts",
  "ok-apart-declared-global.ts",
  "ok-javascript.ts",
]);

/** Deeds that are looked for in every file. */
const GROUND: ReadonlySet<string> = new Set(["augmentedRuntime"]);

function readCase(name: string): { readonly program: ts.Program; readonly reach: Reach; readonly settings: object } {
  const { program, settings } = caseOf(readFileSync(join(folder, name), "utf8"));
  const reach = new Reach(viewOf(program, { ...DEFAULT_SETTINGS, ...settings }), () => false);
  filesInReach(reach);
  return { program, reach, settings };
}

function holds(node: ts.Node, reach: Reach): boolean {
  return reach.nodes.has(node) || ts.forEachChild(node, (child) => (holds(child, reach) ? true : undefined)) === true;
}

describe.each(cases)("%s", (name) => {
  test("whatever is found backward is reached forward", () => {
    const { program, reach, settings } = readCase(name);
    expect(reach.gaveUp !== undefined).toBe(GIVEN_UP.has(name));
    const missed = program.getSourceFiles().flatMap((file) => {
      if (reach.gaveUp !== undefined || !file.fileName.startsWith(`${ROOT}/`) || file.isDeclarationFile) return [];
      return analyzeFile(program, file, settings)
        .filter(({ id }) => !GROUND.has(id))
        .filter(({ id, node }) => !reach.files.has(file) || (id === "rawToEgress" && !holds(node, reach)))
        .map(({ id, node }) => `${id} ${node.getText()}`);
    });
    expect(missed).toEqual([]);
  });
});

test("a file that shares helpers, an application object or a barrel with the pipeline is not in its reach", () => {
  const outside = ["ok-reach-shared-helper.ts:titles.ts", "ok-reach-application.ts:report.ts"].filter((place) => {
    const [name = "", file = ""] = place.split(":");
    const { program, reach } = readCase(name);
    const source = program.getSourceFile(`${ROOT}/${file}`);
    return source !== undefined && !reach.files.has(source);
  });
  expect(outside).toHaveLength(2);
});
