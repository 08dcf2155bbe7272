import fc from "fast-check";
import { check } from "prettier";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OutputFile } from "../../../src/emit/emitter.ts";
import { emitAll } from "../../../src/emit/emitters.ts";
import type { Registry } from "../../../src/model/registry.ts";
import { event, field, key, registry } from "../support/models.ts";
import { modelOf, realRegistry } from "../support/real-registry.ts";
import { arbitraryRegistry } from "../support/registries.ts";
import { LAYOUTS, richRegistry } from "../support/rich-registry.ts";
import { COMPILERS, TypeScriptProject } from "../support/typescript-project.ts";

const typescriptOf = (model: Registry): readonly OutputFile[] =>
  emitAll(model).filter(({ path }) => path.endsWith(".ts"));

/** The same registries in every run: a compiler is too slow for hundreds of projects, so they share one. */
const RANDOM = fc.sample(arbitraryRegistry, {
  numRuns: process.env["LOGWRIGHT_NIGHTLY"] === "1" ? 200 : 25,
  seed: 20_261_121,
});

/** An event whose method is named as the function that writes the standard fields. */
const clashing = registry({ fields: [field("step")], events: [event("fields.text", { keys: [key("a")] })] });

/** Everything that the language can say, in every layout. */
const RICH = Object.values(LAYOUTS).map((layout) => modelOf(richRegistry(layout)));

/** More standard fields than a small integer has bits. */
const wide = registry({
  fields: Array.from({ length: 40 }, (_, index) => field(`field_${index}`)),
  events: [event("some.thing", { keys: [key("a")] }), event("nothing")],
});

describe("prettier leaves generated TypeScript as it is", () => {
  const formatted = async ({ path, content }: OutputFile): Promise<void> => {
    expect(await check(content, { parser: "typescript", printWidth: 100 }), `${path}\n${content}`).toBe(true);
  };

  test("of the repository's registry", async () => {
    for (const file of typescriptOf(realRegistry())) await formatted(file);
  });

  test("of a registry that says everything, in every layout", async () => {
    for (const file of RICH.flatMap(typescriptOf)) await formatted(file);
  });

  test("of random registries", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRegistry, async (model) => {
        for (const file of typescriptOf(model)) await formatted(file);
      }),
      { numRuns: 40 },
    );
  });
});

describe("compilers accept generated TypeScript, strictly and with isolated declarations", () => {
  let project: TypeScriptProject;

  beforeAll(() => {
    const models = [realRegistry(), clashing, wide, ...RICH, ...RANDOM];
    project = new TypeScriptProject(
      models.flatMap((model, index) =>
        typescriptOf(model).map(({ path, content }) => ({ path: `r${index}/${path}`, content })),
      ),
    );
  });

  afterAll(() => project.remove());

  test.each(Object.keys(COMPILERS))("%s", (compiler) => expect(project.check(compiler)).toBe(""));
});

test("generated TypeScript names no module but the runtime's and its own files", () => {
  for (const model of [realRegistry(), ...RICH, ...RANDOM]) {
    for (const { path, content } of typescriptOf(model)) {
      const modules = [...content.matchAll(/^(?:import|export)\b[^"']*from ["']([^"']+)["']/gm)].map(
        (match) => match[1]!,
      );
      expect(
        modules.filter((name) => !/^(?:@logwright\/runtime\/generated|\.\/[a-z]+\.ts)$/.test(name)),
        path,
      ).toEqual([]);
    }
  }
});

test("the same registry gives the same bytes", () => {
  fc.assert(
    fc.property(arbitraryRegistry, (model) => {
      expect(emitAll(structuredClone(model))).toEqual(emitAll(model));
    }),
    { numRuns: 20 },
  );
});
