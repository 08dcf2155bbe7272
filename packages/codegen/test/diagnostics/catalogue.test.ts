import { describe, expect, test } from "vitest";
import { judge } from "../../src/change/judge.ts";
import type { Compilation } from "../../src/compile.ts";
import { readRegistry } from "../../src/compile.ts";
import type { DiagnosticCode } from "../../src/diagnostics/catalogue.ts";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { messageOf } from "../../src/diagnostics/message.ts";
import { importConventions } from "../../src/import-otel/import-conventions.ts";
import type { Fixture } from "./fixtures.ts";
import { fixtures } from "./fixtures.ts";

const OTEL = { name: "otel", file: "otel.registry.yaml" };

function read(fixture: string | Fixture): Omit<Compilation, "outputs"> {
  const after = readOne(fixture);
  const before =
    typeof fixture === "string" || fixture.before === undefined ? undefined : readOne(fixture.before).registry;
  if (before === undefined || after.registry === undefined) return after;
  return { ...after, problems: [...after.problems, ...judge(before, after.registry).problems] };
}

function readOne(fixture: string | Fixture): Omit<Compilation, "outputs"> {
  const { text, files = {}, today, conventions }: Fixture = typeof fixture === "string" ? { text: fixture } : fixture;
  if (conventions !== undefined) return importConventions([{ file: "conventions.yaml", text: conventions }], OTEL);
  const all: Readonly<Record<string, string | undefined>> = { ...files, "registry.yaml": text };
  return readRegistry(
    { file: "registry.yaml", text },
    {
      load: (specifier) => {
        const found = all[specifier];
        return found === undefined ? { reason: "it does not exist" } : { file: specifier, text: found };
      },
      ...(today !== undefined && { today }),
    },
  );
}

const codes = Object.keys(catalogue).sort() as DiagnosticCode[];

test("every code has a pair of fixtures", () => {
  expect(Object.keys(fixtures).sort()).toEqual(codes);
});

describe.each(codes)("%s", (code) => {
  const { fires, clean } = fixtures[code];

  test("fires, and nothing else does", () => {
    const { problems } = read(fires);
    expect([...new Set(problems.map((problem) => problem.code))]).toEqual([code]);
  });

  test("does not fire next door, nor does anything else", () => {
    expect(read(clean).problems.map((problem) => [problem.code, messageOf(problem)])).toEqual(
      COMPANIONS[code]?.map((companion) => [companion, expect.any(String)]) ?? [],
    );
  });

  test("fills every placeholder of its message", () => {
    for (const problem of read(fires).problems) {
      const wanted = [...catalogue[code].message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(Object.keys(problem.data)).toEqual(expect.arrayContaining(wanted));
      expect(messageOf(problem)).not.toMatch(/\{\w+\}(?!\})|undefined|\[object/);
    }
  });

  test("says why, in sentences", () => {
    expect(catalogue[code].why).toMatch(/^[A-Z`"].*[.'")]$/s);
    expect(catalogue[code].message).not.toMatch(/invalid|failed to/i);
  });
});

/** Findings that a clean neighbour cannot help having. */
const COMPANIONS: Readonly<Partial<Record<DiagnosticCode, readonly DiagnosticCode[]>>> = {};
