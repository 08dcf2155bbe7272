import { describe, expect, test } from "vitest";
import { readRegistry } from "../../src/compile.ts";
import type { DiagnosticCode } from "../../src/diagnostics/catalogue.ts";
import { messageOf } from "../../src/diagnostics/message.ts";
import type { DataKey, Registry } from "../../src/model/registry.ts";

const HEAD = "logwright: 1\nname: acme\nversion: 1.0.0\n";
const EVENT = `${HEAD}events:\n  job.done:\n    severity: info\n    summary: it ended\n`;

function read(text: string): {
  readonly codes: readonly DiagnosticCode[];
  readonly said: string;
  readonly registry: Registry | undefined;
} {
  const { problems, registry } = readRegistry({ file: "registry.yaml", text });
  const said = problems.map((problem) => `${messageOf(problem)} ${problem.help?.message ?? ""}`).join("\n");
  return { codes: problems.map(({ code }) => code), said, registry };
}

function keys(text: string): readonly DataKey[] {
  return read(text).registry?.events[0]?.keys ?? [];
}

describe("traps", () => {
  test.each<[string, string, DiagnosticCode, string]>([
    [
      "a comma in a flow text",
      "    data: { file: { type: string, summary: path, or folder } }",
      "yaml/comma-in-text",
      "quotes",
    ],
    ["a comment that cuts a text", "    note: every 5 # steps", "yaml/cut-by-comment", "every 5"],
    ["a number as version", "version: 1.0", "name/duplicate", ""],
    ["a key beside its optional self", "    data: { loss: int, loss?: int }", "name/duplicate", "loss"],
    ["an escape in double quotes", '    data: { a: { type: string, allow: "\\w" } }', "yaml/syntax", "single quotes"],
    ["an unquoted class", "    data: { a: { type: string, allow: [a-z]{2} } }", "yaml/syntax", "single quotes"],
    ["an unquoted package", "    owner: @acme/base", "yaml/syntax", "quotes"],
    ["an unquoted percent sign", "    owner: %", "yaml/syntax", "quotes"],
    ["a key of one's own written twice", "    x-a: { b: 1, b: 2 }", "name/duplicate", "a map of your own"],
    ["a merge key", "    data: { <<: { a: int } }", "yaml/merge-key", "attributes"],
    ["a tab as indent", "\tdata: { a: int }", "yaml/syntax", "spaces"],
    ["a list in brackets of a type, in braces", "    data: { a: int[] }", "yaml/syntax", "list<int>"],
    ["two names glued together, in braces", "    data: {a?:int}", "yaml/missing-space", "space behind the colon"],
    [
      "two names glued together, behind another",
      "    data: { b: int, a:int }",
      "yaml/missing-space",
      "space behind the colon",
    ],
    ["a list in brackets of a type", "    data: { a: 'int[]' }", "type/unknown", "list<int>"],
    ["no as the way to turn an output off", "outputs: { sql: no }", "shape/boolean", "write false"],
    ["off as the way to leave a part of the line out", "record: { run_id: off }", "shape/wrong-kind", "write false"],
    ["true as the name of a part of the line", "record: { component: true }", "shape/wrong-kind", "leave it out"],
    ["yes as a boolean", "    data: { a: { type: string, hash: yes } }", "shape/boolean", "true"],
  ])("%s", (_, line, code, said) => {
    const found = read(`${EVENT}${line}\n`);
    expect(found.codes).toContain(code);
    expect(found.said).toContain(said);
  });

  test("behind a problem that ends the document its echoes are not told", () => {
    const found = read(`${EVENT}    data:\n      a: { type: int[] }\n      b: int\n      c: int\n      d: int\n`);
    expect(found.codes).toEqual(["yaml/syntax"]);
    expect(found.said).toContain("list<int>");
  });

  test.each([
    ["a brace", "    data: { a: int\n    note: x\n", 11, 'This "{" is not closed.'],
    ["a bracket", "    data: { a: { type: enum, values: [x, y } }\n", 38, 'This "[" is not closed.'],
    ["a quote", "    note: 'it\n", 11, "This quote is not closed."],
    ["a double quote, with an apostrophe in it", "    note: \"it's\n", 11, "This quote is not closed."],
  ])("%s that is not closed is pointed at where it opens", (_, lines, column, said) => {
    const { problems } = readRegistry({ file: "registry.yaml", text: `${EVENT}${lines}` });
    expect(problems[0] && [problems[0].span.start.line, problems[0].span.start.column, messageOf(problems[0])]).toEqual(
      [8, column, said],
    );
    expect(problems).toHaveLength(1);
  });

  test("what is wrong behind an anchor is told once, and an alias without one is not empty besides", () => {
    const found = read(
      `${EVENT}    data: &d { a: nit }\n  job.lost: { severity: info, summary: it was lost, data: *d }\n`,
    );
    expect(found.codes).toEqual(["type/unknown"]);
    expect(read(`${EVENT}    data: *d\n`).codes).toEqual(["yaml/alias"]);
  });

  test("an example that the pattern refuses is told so", () => {
    const found = read(`${EVENT}    data: { a: { type: string, allow: 'x*', examples: [y] } }\n`);
    expect(found.codes).toEqual(["type/example"]);
    expect(found.said).toContain("must match x*");
  });

  test.each([
    ["an entry with a dash among keys", "- broken: [\n"],
    ["a dash and a bracket among keys", "- [\n"],
    ["the same before more keys", "- [\nx-one: 1\nx-two: 2\n"],
    ["a word with a dash", "- broken"],
  ])("%s is one problem, and the remedy is to take the dash away", (_, line) => {
    const found = read(`${EVENT}${line}`);
    expect(found.codes).toEqual(["yaml/syntax"]);
    expect(found.said).toContain("take the dash away");
    expect(found.said).not.toContain("quotes");
  });

  test("a list on the line of its key is told where it belongs", () => {
    expect(read(`${EVENT}    data: - a\n`).said).toContain("below the key");
  });

  test("problems that have nothing to do with each other are all told", () => {
    expect(read(`${EVENT}    owner: @acme\nx-a: %\nx-b: a: b\n`).codes).toEqual(Array(3).fill("yaml/syntax"));
  });

  test("an unquoted unit in braces is a map, and the remedy is quotes", () => {
    const found = read(`${EVENT}metrics: { acme.a: { kind: counter, unit: {op}, summary: counted things } }\n`);
    expect(found.codes).toEqual(["shape/wrong-kind"]);
    expect(found.said).toContain("single quotes");
  });

  test("in an enum the source text decides", () => {
    const [key] = keys(
      `${EVENT}    data: { a: { type: enum, values: [null, 1.0, 0x10, true, ~, 'x y', 2020-01-01] } }\n`,
    );
    expect(key?.values).toEqual(["null", "1.0", "0x10", "true", "~", "x y", "2020-01-01"]);
  });

  test("a comment behind a quoted text or a word is a comment", () => {
    expect(read(`${EVENT}    stability: beta # for now\n    note: "said" # here\n`).codes).toEqual([]);
  });
});

describe("documents", () => {
  test.each([
    ["CRLF", EVENT.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\uFEFF${EVENT}`],
    ["a document start", `---\n${EVENT}`],
    ["a document end", `${EVENT}...\n`],
    ["no final line end", EVENT.trimEnd()],
    [
      "comments and blank lines",
      `# one\n\n${EVENT.replaceAll("\n", "   # note\n\n").replace("it ended", "'it ended'")}`,
    ],
    ["quoted keys", EVENT.replace("events:", '"events":').replace("job.done", "'job.done'")],
    ["explicit keys", EVENT.replace("events:", "? events\n:")],
    [
      "flow style",
      "{logwright: 1, name: acme, version: 1.0.0, events: {job.done: {severity: info, summary: it ended}}}",
    ],
    ["a block text", `${EVENT}    note: |\n      one\n      two\n`],
    ["a folded text", `${EVENT}    note: >-\n      one\n      two\n`],
    ["a text over two lines", `${EVENT}    note: one\n      two\n`],
    ["an anchor and its alias", `${EVENT}    note: &n said once\nx-b: *n\n`],
  ])("%s means the same", (_, text) => {
    const { codes, registry } = read(text);
    expect(codes).toEqual([]);
    expect(registry?.events.map(({ name, summary, severity }) => [name, summary, severity])).toEqual([
      ["job.done", "it ended", "info"],
    ]);
  });

  test.each<[string, string, DiagnosticCode]>([
    ["nothing", "", "shape/empty"],
    ["a comment", "# nothing\n", "shape/empty"],
    ["a text", "hello", "shape/wrong-kind"],
    ["a list", "- a\n", "shape/wrong-kind"],
    ["null", "null", "shape/empty"],
    ["a NUL", "a: \u0000b", "shape/unknown-key"],
    ["only a mark", "\uFEFF", "shape/empty"],
  ])("a file of %s is a finding", (_, text, code) => {
    expect(read(text).codes).toContain(code);
  });

  test("problems are sorted by place, and all are told in one run", () => {
    const { problems } = readRegistry({
      file: "r.yaml",
      text: `${HEAD}evnts: {}\nevents:\n  A: { severity: inof }\n  b.c: { summary: 5, severity: info, data: { x: itn } }\n`,
    });
    expect(problems.map(({ code, span }) => [span.start.line, code])).toEqual([
      [4, "shape/unknown-key"],
      [6, "name/malformed"],
      [6, "shape/missing-key"],
      [6, "shape/unknown-word"],
      [7, "type/unknown"],
    ]);
  });
});

describe("attacks end soon", () => {
  /** What is not linear takes minutes of these sizes; a busy machine takes no more CPU time. */
  const soon = (text: string): readonly DiagnosticCode[] => {
    const before = process.cpuUsage();
    const { codes } = read(text);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(20);
    return codes;
  };

  test("a billion laughs", () => {
    const lines = Array.from(
      { length: 12 },
      (_, index) => `x-${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(", ")}]`,
    );
    expect(soon(`${EVENT}x-0: &a0 [lol]\n${lines.join("\n")}\n`)).toContain("yaml/alias");
  });

  test("five million characters of one text are read, two and a half million nodes are not", () => {
    expect(soon(`${EVENT}x-a: "\\x61"\nx-b: |\n  ${"a".repeat(5_000_000)}\n`)).toEqual([]);
    expect(soon(`${EVENT}x-a: "\\x61"\nx-b: [${"a,".repeat(2_500_001)}]\n`)).toEqual(["yaml/too-large"]);
  });

  test("an alias of itself", () => {
    expect(soon(`${EVENT}x-a: &a [*a]\n`)).toEqual(["yaml/alias"]);
  });

  test.each(["[", "{", "- ", "? ", "{a: ", "&a [", "!!x [", "'", '"', "|\n", "\t", "*", "&"])("much of %j", (piece) => {
    expect(soon(`x-a: ${piece.repeat(20_000)}`)).not.toEqual([]);
  });

  test("indentation without end", () => {
    const lines = Array.from({ length: 2_000 }, (_, depth) => `${" ".repeat(depth)}a:`);
    expect(soon(lines.join("\n"))).toEqual(["yaml/too-deep"]);
  });

  test("ten thousand duplicate keys, unknown keys and references that lead nowhere", () => {
    const many = (line: (index: number) => string): string =>
      Array.from({ length: 10_000 }, (_, index) => line(index)).join("");
    expect(soon(`${EVENT}    data:\n${many(() => "      a: int\n")}`).length).toBe(9_999);
    expect(soon(`${EVENT}${many((index) => `unknown_key_number_${index}: 1\n`)}`).length).toBe(10_000);
    expect(
      soon(
        `${EVENT}    data:\n${many((index) => `      a${index}: $b${index}\n`)}attributes:\n${many((index) => `  c${index}: int\n`)}`,
      ).length,
    ).toBe(20_000 - 50); // the attributes that were likely meant, as long as anybody looks for them, are not unused
  });
});
