import ts from "typescript";
import { describe, expect, test } from "vitest";
import { analyzeFile, EGRESS, type EgressRow } from "../../src/call-graph/index.ts";
import { programOf, ROOT } from "./program.ts";

const HEAD = `import { Redactor, type LogRecord } from "@logwright/runtime";
declare const raw: LogRecord;
declare const redactor: Redactor;
const text = JSON.stringify(raw);
const safe = redactor.redact(raw);
`;

/** How the code comes to an object whose class is not exported under the name that the declarations give it. */
const HOLDERS: Readonly<Record<string, string>> = {
  "stream#Stream": 'import("node:stream").Readable',
  "cluster#Cluster": 'typeof import("node:cluster").default',
  "global#Process": "NodeJS.Process",
  "global#ProcessReport": "NodeJS.ProcessReport",
  "global#WritableStream": "NodeJS.WritableStream",
  "global#ReadableStream pipe": "NodeJS.ReadableStream",
  "inspector#InspectorConsole": 'typeof import("node:inspector").console',
  "inspector#Network": 'typeof import("node:inspector").Network',
  "sqlite#DatabaseSync": 'import("node:sqlite").DatabaseSync',
  "sqlite#StatementSync": 'import("node:sqlite").StatementSync',
};

/** What the types of the oldest Node that is served do not declare yet. */
const NEWER = `declare module "node:sqlite" {
  export class DatabaseSync { exec(sql: string): void; prepare(sql: string): StatementSync }
  export class StatementSync {
    run(...values: unknown[]): void;
    get(...values: unknown[]): unknown;
    all(...values: unknown[]): unknown[];
    iterate(...values: unknown[]): unknown;
  }
}
`;

/** What the code writes for a call of one member, with what goes out by it. */
interface Use {
  readonly row: EgressRow;
  readonly member: string;
  readonly name: string;
  call(value: string): string;
}

function useOf(row: EgressRow, member: string): Use {
  const { module, owner } = row;
  const key = `${module}#${owner ?? ""}`;
  const name = `${key}.${member}`;
  const use = (call: (value: string) => string): Use => ({ row, member, name, call });
  const isGlobal = module === "global";
  if (row.returned === true) return use((value) => `(await import("node:${module}")).${member}("a")(${value})`);
  if (owner === undefined)
    return use((value) => (isGlobal ? `${member}(${value})` : `(await import("node:${module}")).${member}(${value})`));
  const type = HOLDERS[`${key} ${member}`] ?? HOLDERS[key] ?? (isGlobal ? owner : `import("${module}").${owner}`);
  if (member === "constructor")
    return use((value) => (isGlobal ? `new ${owner}(${value})` : `new (await import("${module}")).${owner}(${value})`));
  if (row.assigned === true) return use((value) => `((0 as never as ${type}).${member} = ${value})`);
  if (row.receiver === true) return use((value) => `((one: any): ${type} => one)(${value}).${member}(0 as never)`);
  return use((value) => `(0 as never as ${type}).${member}(${value})`);
}

const uses = EGRESS.flatMap((row) => row.members.map((member) => useOf(row, member)));

function findings(value: string): readonly string[] {
  const lines = uses.map((use) => `void ${use.call(value)};`);
  const program = programOf(
    {
      "main.ts": `// @ts-nocheck\n${HEAD}${lines.join("\n")}\nimport "node:dns";\nimport "node:util";\nimport "node:sqlite";\n`,
      "newer.d.ts": NEWER,
    },
    { lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.asynciterable.d.ts"] },
  );
  const file = program.getSourceFile(`${ROOT}/main.ts`) as ts.SourceFile;
  const first = 1 + HEAD.split("\n").length - 1;
  return analyzeFile(program, file).flatMap(({ id, node, data }) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line - first;
    return id === "rawToEgress" ? [`${uses[line]?.name}: ${data.what}`] : [];
  });
}

describe("the table of ways out", () => {
  test("names a source for every row", () => {
    for (const { source, what } of EGRESS) {
      expect(source).toMatch(/^https:\/\/(nodejs\.org\/api|developer\.mozilla\.org)\//);
      expect(what).not.toBe("");
    }
  });

  test("has no function twice", () => {
    const keys = EGRESS.flatMap(({ module, owner, members }) =>
      members.map((member) => `${module}#${owner ?? ""}.${member}`),
    );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test("every member of every row takes raw data out", () => {
    const found = findings("text");
    const expected = uses.map(({ name, row }) => `${name}: ${row.what}`);
    expect(expected.filter((line) => !found.includes(line))).toEqual([]);
    expect(found.filter((line) => !expected.includes(line))).toEqual([]);
  });

  test("and lets a constant, a number and a redacted record pass", () => {
    expect(findings('"text"')).toEqual([]);
    expect(findings("Object.keys(raw.data).length")).toEqual([]);
    expect(findings("safe.line")).toEqual([]);
  });
});
