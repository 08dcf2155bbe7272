import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emitAll } from "../../../src/emit/emitters.ts";
import { key, metric, registry, spanKind } from "../support/models.ts";
import { COMPILERS, TypeScriptProject } from "../support/typescript-project.ts";

const model = registry({
  metrics: [
    metric("acme.calls", {
      kind: "counter",
      labels: [{ name: "route", required: false, max: 5 }],
      from: [{ kind: "span", name: "request", labels: { route: "route" } }],
    }),
  ],
  spans: [
    spanKind("bare"),
    spanKind("loose", {
      attributes: [key("model_id", { required: false }), key("n", { type: "int", required: false })],
    }),
    spanKind("request", { attributes: [key("tenant_id"), key("route", { required: false })] }),
  ],
});

const RIGHT = `
import { spans } from "./generated/index.ts";

export const one: number = spans.bare(() => 1);
export const later: Promise<string> = spans.bare(async (span) => span.traceparent);

export const two: number = spans.loose(() => 2);
export const awaited: Promise<void> = spans.loose(async (span) => {
  span.set("model_id", "m");
  span.set("n", 3n);
});
export const three: number = spans.loose({}, () => 3);
export const four: number = spans.loose({ n: 1 }, (span) => (span.set("model_id", "m"), 4));

export const five: number = spans.request({ tenant_id: "t" }, () => 5);
export const six: Promise<number> = spans.request({ tenant_id: "t", route: "r" }, async (span) => {
  span.set("tenant_id", "u");
  return 6;
});
export const route: string | undefined = [undefined, "r"][0];
export const seven: number = spans.request({ tenant_id: "t", route }, () => 7);
`;

/** Each of them alone on a line: the compiler must have something to say of every one. */
const WRONG: readonly string[] = [
  "spans.bare({ a: 1 }, () => 1);",
  "spans.bare({}, () => 1);",
  'spans.bare((span) => span.set("a", 1));',
  "spans.bare();",
  'spans.loose({ model: "m" }, () => 1);',
  "spans.loose({ n: true }, () => 1);",
  'spans.loose((span) => span.set("n", undefined));',
  "spans.request(() => 1);",
  "spans.request({}, () => 1);",
  'spans.request({ route: "r" }, () => 1);',
  "spans.request({ tenant_id: undefined }, () => 1);",
  "spans.request({ tenant_id: 1 }, () => 1);",
  'spans.request({ tenant_id: "t", other: 1 }, () => 1);',
  'spans.request({ tenant_id: "t" });',
];

describe("a call of a span compiles when it is right, and only then", () => {
  let project: TypeScriptProject;

  beforeAll(() => {
    const wrong = WRONG.map((call) => `// @ts-expect-error\n${call}`).join("\n");
    project = new TypeScriptProject([
      ...emitAll(model).filter(({ path }) => path.endsWith(".ts")),
      { path: "right.ts", content: RIGHT },
      { path: "wrong.ts", content: `import { spans } from "./generated/index.ts";\n\n${wrong}\n` },
    ]);
  });

  afterAll(() => project.remove());

  test.each(Object.keys(COMPILERS))("%s", (compiler) => expect(project.check(compiler)).toBe(""), 120_000);
});
