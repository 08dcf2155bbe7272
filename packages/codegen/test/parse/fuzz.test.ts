import fc from "fast-check";
import { expect, test } from "vitest";
import { readRegistry } from "../../src/compile.ts";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { messageOf } from "../../src/diagnostics/message.ts";
import { registryFinding } from "../../src/diagnostics/render/registry-finding.ts";
import { renderText } from "../../src/diagnostics/render/render-text.ts";
import { mutants, PIECES, runs } from "./mutants.ts";

function law(text: string): void {
  const { problems, registry, sources } = readRegistry({ file: "r.yaml", text }, { today: "2027-01-01" });
  const errors = problems.filter(({ code }) => catalogue[code].severity === "error");
  expect(registry === undefined).toBe(errors.length > 0);
  for (const problem of problems) {
    expect(messageOf(problem)).not.toMatch(/undefined|\[object|NaN/);
    expect(problem.span.end.offset).toBeGreaterThanOrEqual(problem.span.start.offset);
    expect(problem.span.end.offset).toBeLessThanOrEqual(text.length);
  }

  const findings = problems.map((problem) => registryFinding(problem, { sources, shown: (file) => file }));
  expect(renderText(findings, { colour: false })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
}

test("a broken registry gives a value or findings, never a crash", () => {
  fc.assert(fc.property(mutants, law), { numRuns: runs(1_000) });
});

test("so does any text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), law), { numRuns: runs(300) });
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("")),
      law,
    ),
    { numRuns: runs(300) },
  );
});
