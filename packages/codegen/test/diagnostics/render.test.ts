import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Draft04 from "ajv-draft-04";
import { describe, expect, test } from "vitest";
import { readRegistry } from "../../src/compile.ts";
import type { Finding } from "../../src/diagnostics/render/finding.ts";
import { registryFinding } from "../../src/diagnostics/render/registry-finding.ts";
import { formats } from "../../src/diagnostics/render/renderers.ts";

const HOSTILE =
  "logwright: 1\nname: acme\nversion: 1.2.0\nevents:\n  a.b:\n    severity: info\n    summary: it ended\n    data:\n      <&\"' \u001b]0;pwn\u0007: int\n      loss: double\n      loss?: double\n";

function found(text: string): readonly Finding[] {
  const { problems, sources } = readRegistry({ file: "a dir/registry,1:2.yaml", text });
  return problems.map((problem) => registryFinding(problem, { sources, shown: (file) => file }));
}

async function render(name: string, text: string): Promise<string> {
  const format = formats.find((each) => each.name === name);
  return (await format?.load())?.(found(text), { colour: false, version: "1.2.3" }) ?? "";
}

test("text shows place, sentence, code frame, both places and the remedy", async () => {
  const text = [
    "logwright: 1",
    "name: acme",
    "version: 1.2.0",
    "events:",
    "  a.b: { severity: inof, summary: it ended }",
    "  a.b: { severity: info, summary: it ended }",
    "",
  ].join("\n");
  expect(await render("text", text)).toBe(
    [
      "a dir/registry,1:2.yaml:5:20: error shape/unknown-word",
      '  Unknown severity "inof".',
      "    |",
      "  5 |   a.b: { severity: inof, summary: it ended }",
      "    |                    ^^^^",
      '  help: did you mean "info"?',
      "",
      "a dir/registry,1:2.yaml:6:3: error name/duplicate",
      '  "a.b" is written twice in the events.',
      "    |",
      "  6 |   a.b: { severity: info, summary: it ended }",
      "    |   ^^^",
      "  note: first written here at a dir/registry,1:2.yaml:5:3",
    ].join("\n"),
  );
});

test("colour is only what was asked for", () => {
  const findings = found("logwright: 2\n");
  return formats[0]?.load().then((renderText) => {
    expect(renderText(findings, { colour: true })).toContain("\u001b[31merror\u001b[39m");
    expect(renderText(findings, { colour: false })).not.toContain("\u001b");
  });
});

test("a tab and wide lines keep the carets under the place", async () => {
  const text = await render(
    "text",
    `logwright: 1\nname: acme\nversion: 1.2.0\nx-long: ${"a".repeat(500)} # "\nevnets: {}\n`,
  );
  expect(text).toContain("5 | evnets: {}");
});

describe.each(formats.map(({ name }) => name))("%s", (name) => {
  test("never passes a control character of the author's through", async () => {
    expect(await render(name, HOSTILE)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
  });

  test("says something about every finding", async () => {
    expect(await render(name, HOSTILE)).toContain("name/malformed");
    expect(await render(name, HOSTILE)).toContain("name/duplicate");
  });
});

test("json carries code, severity, message, place, notes and help", async () => {
  const { problems } = JSON.parse(await render("json", HOSTILE)) as { problems: readonly Record<string, unknown>[] };
  expect(problems.find(({ code }) => code === "name/duplicate")).toMatchObject({
    severity: "error",
    message: '"loss" is written twice in the data keys.',
    file: "a dir/registry,1:2.yaml",
    start: { line: 11, column: 7 },
    notes: [{ message: "first written here", start: { line: 10, column: 7 } }],
  });
});

test("github writes one annotation a line, with separators escaped", async () => {
  const lines = (await render("github", HOSTILE)).split("\n");
  expect(lines).toHaveLength(found(HOSTILE).length);
  for (const line of lines)
    expect(line).toMatch(/^::(?:error|warning) file=a dir\/registry%2C1%3A2\.yaml,line=\d+,endLine=\d+,col=\d+/);
});

describe("sarif", () => {
  const packed = dirname(createRequire(import.meta.url).resolve("@microsoft/jest-sarif/package.json"));
  const schema = JSON.parse(readFileSync(join(packed, "lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8")) as object;
  const ajv = new (Draft04 as unknown as typeof Draft04.default)({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
  });
  const validate = ajv.compile(schema);

  test.each([
    ["with findings", HOSTILE],
    ["with syntax errors", "a: 'b"],
    [
      "without findings",
      "logwright: 1\nname: a\nversion: 1.0.0\nevents: { a: { severity: info, summary: it ended } }\n",
    ],
  ])("validates against the 2.1.0 schema %s", async (_, text) => {
    validate(JSON.parse(await render("sarif", text)));
    expect(validate.errors).toBeNull();
  });

  test("says which version found it, and points to no page of a package that may not exist", async () => {
    const { runs } = JSON.parse(await render("sarif", HOSTILE)) as { runs: [{ tool: { driver: object } }] };
    expect(runs[0].tool.driver).toMatchObject({ name: "logwright", version: "1.2.3" });
    expect(runs[0].tool.driver).not.toHaveProperty("informationUri");
  });

  test("and json name the section of the page that says why", async () => {
    const page = "https://github.com/logwright/logwright/blob/main/docs/diagnostics.md#nameduplicate";
    expect(await render("sarif", HOSTILE)).toContain(`"helpUri": "${page}"`);
    expect(await render("json", HOSTILE)).toContain(`"docs": "${page}"`);
  });

  test("the schema would say so if it did not", () => {
    expect(validate({ version: "2.1.0", runs: [{ results: [{}] }] })).toBe(false);
  });
});

test("junit is well-formed, and one test passes when there is nothing to say", async () => {
  const xml = await render("junit", HOSTILE);
  expect(xml.match(/<testcase /g)).toHaveLength(found(HOSTILE).length);
  expect(xml.replaceAll(/<[^<>]*>/g, "")).not.toMatch(/[<>]/);
  expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  const clean = "logwright: 1\nname: acme\nversion: 1.2.0\nevents: { a.b: { severity: info, summary: it ended } }\n";
  expect(await render("junit", clean)).toContain('<testsuites tests="1" failures="0">');
});
