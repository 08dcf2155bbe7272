import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";

const PAGE = readFileSync(new URL("../../../../docs/guides/registry.md", import.meta.url), "utf8");
const WRITTEN = [...PAGE.matchAll(/```yaml\n([^]*?)```/g)].map(([, block]) => block).join("");

interface JsonSchema {
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Every member that a registry may have anywhere: the names of all `properties` in its schema. */
function membersIn(schema: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof schema !== "object" || schema === null) return found;
  for (const name of Object.keys((schema as JsonSchema).properties ?? {})) found.add(name);
  for (const part of Object.values(schema)) membersIn(part, found);
  return found;
}

describe("the page about the registry", () => {
  const { problems, outputs } = compile({ file: "registry.yaml", text: WRITTEN });

  test("is a registry that compiles without a remark", () => {
    expect(problems).toEqual([]);
  });

  test("names every member of the language", () => {
    const schema: unknown = JSON.parse(outputs.find(({ path }) => path.endsWith("registry.schema.json"))?.content ?? "");
    const members = [...membersIn(schema)];
    expect(members.length).toBeGreaterThan(60);
    expect(members.filter((name) => !new RegExp(`\\b${name}\\??\\b`).test(PAGE))).toEqual([]);
  });

  test("names every output", () => {
    const files = outputs.map(({ path }) => path.replace(/^.*\//, ""));
    expect(files.filter((name) => !PAGE.includes(`\`${name}\``))).toEqual([]);
  });
});
