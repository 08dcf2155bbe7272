import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { Linter as Linter9 } from "eslint9";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import plugin from "../../src/index.ts";
import { PACKAGE_NAME, PACKAGE_VERSION } from "../../src/package-name.ts";
import { rules } from "../../src/rules/rules.ts";
import { FIXTURES } from "../rule-tester.ts";
import { ruleHeader, rulesTable, withBlock } from "./rule-header.ts";
import { reportsOverProgram } from "./whole-program.ts";

const PACKAGE = join(import.meta.dirname, "..", "..");
const PAGES = join(PACKAGE, "..", "..", "docs", "rules");
const README = join(PACKAGE, "README.md");
/** `LOGWRIGHT_WRITE=1 npx vitest run packages/eslint-plugin/test/docs` writes headers and table anew. */
const WRITE = process.env["LOGWRIGHT_WRITE"] === "1";

const SECTIONS = ["Why", "Incorrect", "Correct", "Options", "When not to use it"];
const names = rules.map(({ name }) => name);
const pageOf = (name: string): string => readFileSync(join(PAGES, `${name}.md`), "utf8");

describe("folder, exports, pages and configs are one", () => {
  const files = readdirSync(join(PACKAGE, "src", "rules")).filter((file) => file !== "rules.ts");

  test("every file is a rule of its name, and every rule is exported", () => {
    expect(files.map((file) => basename(file, ".ts")).sort()).toEqual([...names].sort());
    expect(Object.keys(plugin.rules)).toEqual(names);
  });

  test("the table is sorted", () => expect(names).toEqual([...names].sort()));

  test("every rule has a page, and every page a rule", () => {
    expect(readdirSync(PAGES).map((file) => basename(file, ".md")).sort()).toEqual([...names].sort());
  });

  test.each(Object.entries(plugin.configs))("config %s is what the rules say", (config, { name, plugins, rules: levels }) => {
    expect(name).toBe(`logwright/${config}`);
    expect(plugins).toEqual({ logwright: plugin });
    const said = rules.flatMap((rule) => {
      const level = rule.meta.docs?.configs[config as "strict"];
      return level === undefined ? [] : [[`logwright/${rule.name}`, level]];
    });
    expect(levels).toEqual(Object.fromEntries(said));
  });

  test("syntactic leaves out what needs types, strict has everything", () => {
    const { recommended, strict, syntactic } = plugin.configs;
    expect(rules.filter(({ meta }) => meta.docs?.types === "required").flatMap(({ name }) => syntactic.rules?.[`logwright/${name}`] ?? [])).toEqual([]);
    expect(Object.keys(strict.rules ?? {})).toEqual(names.map((name) => `logwright/${name}`));
    expect(Object.keys(recommended.rules ?? {}).length).toBeGreaterThan(Object.keys(syntactic.rules ?? {}).length - 1);
  });

  test("name and version are the package's", () => {
    const { name, version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { name: string; version: string };
    expect([PACKAGE_NAME, PACKAGE_VERSION]).toEqual([name, version]);
    expect(plugin.meta).toEqual({ name, version, namespace: "logwright" });
  });
});

describe.each(rules.map((rule) => [rule.name, rule] as const))("%s", (name, rule) => {
  test("its page has the header that its meta says", () => {
    const page = pageOf(name);
    const expected = withBlock(page, "header", ruleHeader(rule));
    if (WRITE) writeFileSync(join(PAGES, `${name}.md`), expected);
    else expect(page).toBe(expected);
    expect(page.startsWith(`# ${name}\n`)).toBe(true);
  });

  test("its page has every section, in order", () => {
    const headings = [...pageOf(name).matchAll(/^## (?<heading>.+)$/gmu)].map((match) => match.groups?.["heading"] ?? "");
    expect(headings.filter((heading) => SECTIONS.includes(heading))).toEqual(SECTIONS);
  });

  test("its page names every option, and every option has a description", () => {
    const [schema] = rule.meta.schema as readonly { readonly properties?: Readonly<Record<string, { readonly description?: string }>> }[];
    const options = section(pageOf(name), "Options");
    for (const [option, { description }] of Object.entries(schema?.properties ?? {})) {
      expect(options).toContain(`\`${option}\``);
      expect(description).toMatch(/\.$/u);
    }
    if (schema === undefined) expect(options).toMatch(/None/u);
  });

  test("its description fits a table, its address is its page", () => {
    expect(rule.meta.docs?.description).toMatch(/^[a-z][^.|]{10,90}$/u);
    expect((rule.meta.docs as { url?: string }).url).toMatch(new RegExp(`/docs/rules/${name}\\.md$`, "u"));
  });

  const incorrect = examples(pageOf(name), "Incorrect");
  const correct = examples(pageOf(name), "Correct");
  // Where whole programs are asked, the examples stand on the runtime's own package, which has all roles.
  const ask = rule.meta.docs?.types === "required" ? reportsOverProgram : reports;
  describe.each([["10", Linter], ["9", Linter9 as unknown as typeof Linter]] as const)("ESLint %s", (_version, Version) => {
    test("what its page calls incorrect is reported", () => {
      expect(incorrect.length).toBeGreaterThan(0);
      for (const code of incorrect) expect(ask(rule.name, code, Version), code).not.toEqual([]);
    });
    test("what its page calls correct is clean", () => {
      expect(correct.length).toBeGreaterThan(0);
      for (const code of correct) expect(ask(rule.name, code, Version), code).toEqual([]);
    });
  });
});

test("the README's table is what the rules say", () => {
  const readme = readFileSync(README, "utf8");
  const expected = withBlock(readme, "rules", rulesTable(rules));
  if (WRITE) writeFileSync(README, expected);
  else expect(readme).toBe(expected);
});

function section(page: string, heading: string): string {
  return page.split(/^## /mu).find((part) => part.startsWith(`${heading}\n`)) ?? "";
}

function examples(page: string, heading: string): readonly string[] {
  return [...section(page, heading).matchAll(/^```ts\n(?<code>[\s\S]*?)^```$/gmu)].map((match) => match.groups?.["code"] ?? "");
}

/** What the rule itself says of an example that stands in the fixtures' file.ts. */
function reports(rule: string, code: string, Version: typeof Linter): readonly string[] {
  const linter = new Version({ configType: "flat", cwd: FIXTURES });
  const file = code.startsWith("// generated/events.ts") ? "generated/events.ts" : "file.ts";
  const messages = linter.verify(
    code,
    [
      {
        files: ["**/*.ts"],
        plugins: { logwright: plugin as never },
        languageOptions: { parser, parserOptions: file === "file.ts" ? { project: "./tsconfig.json", tsconfigRootDir: FIXTURES } : {} },
        linterOptions: { reportUnusedDisableDirectives: "off" },
        rules: { "logwright/no-print": "error", [`logwright/${rule}`]: "error" },
      },
    ],
    { filename: join(FIXTURES, file) },
  );
  const fatal = messages.find((message) => message.fatal);
  if (fatal !== undefined) throw new Error(`${fatal.message} in\n${code}`);
  return messages.filter(({ ruleId }) => ruleId === `logwright/${rule}`).map(({ message }) => message);
}
