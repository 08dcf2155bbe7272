import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import plugin from "../../src/index.ts";
import { PRINTERS } from "../../src/syntax/printing/printers.ts";

/** Arguments with which something of the table prints, whatever it takes. */
const ARGUMENTS = [
  "1, 1",
  '"/dev/stdout", "/dev/stdout"',
  "{ fd: 1 }",
  '"console.log(1)"',
  '"console.log(1)", { eval: true }',
  '"ls", { stdio: "inherit" }',
];
const CHILDREN = ["spawn", "spawnSync", "execSync", "execFileSync", "fork"];

const rows = PRINTERS.flatMap(({ module, names, source }) => {
  const members = names === undefined ? (module === "child_process" ? CHILDREN : ["log"]) : [...names];
  return members.map((name) => [module === "globalThis" ? name : `${module}.${name}`, module, name, source] as const);
});

const linter = new Linter({ configType: "flat" });
const config = { plugins: { logwright: plugin as never }, rules: { "logwright/no-print": "error" } } as never;

function reports(module: string, name: string): number {
  const value = module === "globalThis" ? `globalThis.${name}` : `m.${name}`;
  const head = module === "globalThis" ? "" : `import * as m from "node:${module}";\n`;
  const programs = [
    ...ARGUMENTS.flatMap((args) => [`${value}(${args});`, `new ${value}(${args});`]),
    `f(${value}.stdout);`,
  ];
  return programs.filter((program) =>
    linter.verify(head + program, [config]).some(({ ruleId }) => ruleId === "logwright/no-print"),
  ).length;
}

describe("every row of the table of printers fires, and says where it is from", () => {
  test.each(rows)("%s", (_what, module, name, source) => {
    expect(reports(module, name)).toBeGreaterThan(0);
    expect(source.length).toBeGreaterThan(4);
  });
});

test.each(["readFile", "readFileSync", "statSync", "mkdirSync", "rmSync", "constants"])("fs.%s does not", (name) => {
  expect(reports("fs", name)).toBe(0);
});
