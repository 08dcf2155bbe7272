import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { VARIABLES, type Variable } from "../../src/config/variables.ts";
import { testRegistry } from "./registry.ts";

const guide = readFileSync(join(import.meta.dirname, "../../../../docs/guides/configuration.md"), "utf8");
const rows = guide
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const OPTION: Readonly<Record<string, string>> = { rotateBytes: "rotate.bytes", rotateSeconds: "rotate.seconds" };
const variables = Object.values(VARIABLES) as unknown as readonly Variable[];

test.each(variables.map((variable) => [variable.name, variable] as const))(
  "the guide says of %s what the program does",
  (name, variable) => {
    const row = rows.find((cells) => cells[1] === `\`${OPTION[name] ?? name}\``);
    const env = variable.env.startsWith("_") ? `<PREFIX>${variable.env}` : variable.env;
    expect(row?.[2]).toBe(`\`${env}\``);
    expect(row?.[3]).toBe(variable.flag === undefined ? "" : `\`${variable.flag}\``);
    // The levels of a registry are its own.
    if (name !== "level") expect(row?.[4]).toBe(variable.allowed(testRegistry()));
  },
);
