import { expect, test } from "vitest";
import { analyzeFile } from "../../src/call-graph/index.ts";
import { programOf, ROOT } from "./program.ts";

const CHAIN = `
import { recordOf, type Sink } from "@logwright/runtime";
const a = (value: any) => value;
const b = (value: any) =>
  a(value);
const c = (value: any) =>
  b(value);
const d = (value: any) =>
  c(value);
export function send(sink: Sink): void {
  const record = recordOf("a", {});
  sink.write(
    d(record),
  );
}
`;

test("a path names its stations from the source to the sink, six at most", () => {
  const program = programOf({ "main.ts": CHAIN });
  const [finding] = analyzeFile(program, program.getSourceFile(`${ROOT}/main.ts`)!);
  expect(finding?.id).toBe("rawToSink");
  expect(finding?.data.what).toBe("sink.write");
  expect(finding?.hops.length).toBeLessThanOrEqual(6);
  expect(finding?.hops.length).toBeGreaterThan(2);
  expect(finding?.data.path).toMatch(/^\S.* \(main\.ts:\d+\)( -> .+ \(main\.ts:\d+\)){1,5}$/);
});

test("a budget that is used up is unproven, never clean", () => {
  const program = programOf({ "main.ts": CHAIN });
  const findings = analyzeFile(program, program.getSourceFile(`${ROOT}/main.ts`)!, { budget: 2 });
  expect(findings.map(({ id }) => id)).toEqual(["unprovenAtSink"]);
});

test("a program that does not import the runtime has no findings, and asks the checker nothing", () => {
  const program = programOf({
    "main.ts":
      'import { writeFileSync } from "node:fs";\nexport const sink = { write: (value: any) => writeFileSync("a", value) };\nsink.write(JSON.parse("1"));\n',
  });
  expect(analyzeFile(program, program.getSourceFile(`${ROOT}/main.ts`)!)).toEqual([]);
});

test("a new Program is judged anew after an edit", () => {
  const before = programOf({ "main.ts": CHAIN });
  const after = programOf({ "main.ts": CHAIN.replace("d(record)", "new (0 as any)()").replace("const record = ", "") });
  const ids = (program: typeof before): readonly string[] =>
    analyzeFile(program, program.getSourceFile(`${ROOT}/main.ts`)!).map(({ id }) => id);
  expect(ids(before)).toEqual(["rawToSink"]);
  expect(ids(after)).toEqual(["unprovenAtSink"]);
});
