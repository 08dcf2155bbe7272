import fc from "fast-check";
import { expect, test } from "vitest";
import { alike, allAlike } from "../../src/emit/alike.ts";
import { emitAll } from "../../src/emit/emitters.ts";
import type { DataKey, Registry } from "../../src/model/registry.ts";
import { key } from "./support/models.ts";
import { arbitraryRegistry } from "./support/registries.ts";

const [took, size] = [{}, {}];
const KEYS = [
  key("took", { look: took }),
  key("size", { look: size }),
  key("took", { look: took }),
  key("a"),
  key("a"),
];

test("what is made of keys is made once for those of one look, and for each that has none", () => {
  const made: string[] = [];
  const print = alike(({ name }) => {
    made.push(name);
    return `<${name}>`;
  });
  expect(KEYS.map(print)).toEqual(["<took>", "<size>", "<took>", "<a>", "<a>"]);
  expect(made).toEqual(["took", "size", "a", "a"]);
});

test("lists of keys are printed with something between those of which anything is printed", () => {
  const print = allAlike(", ", ({ name }) => (name === "size" ? "" : name));
  expect([KEYS, KEYS.slice(1, 2), [], KEYS.slice(3, 4)].map(print)).toEqual(["took, took, a, a", "", "", "a"]);
});

/** The registry with every event twice, so that each of its keys is said twice. */
function twice(registry: Registry): Registry {
  const again = registry.events.map((event, index) => ({
    ...event,
    name: `${event.name}.again${index}`,
    method: `${event.method}Again${index}`,
    dataType: `${event.dataType}Again${index}`,
  }));
  return { ...registry, events: [...registry.events, ...again] };
}

/** The registry with the same look for all keys that say the same. */
function looking(registry: Registry): Registry {
  const looks = new Map<string, object>();
  const seen = (each: DataKey): DataKey => {
    const said = JSON.stringify({ ...each, span: undefined });
    const look = looks.get(said) ?? {};
    looks.set(said, look);
    return { ...each, look };
  };
  return {
    ...registry,
    events: registry.events.map((event) => ({ ...event, keys: event.keys.map(seen) })),
    spans: registry.spans.map((span) => ({ ...span, attributes: span.attributes.map(seen) })),
  };
}

test("no output tells whether keys have looks", () => {
  const pages = (model: Registry): readonly string[] => emitAll(model).map(({ content }) => content);
  fc.assert(
    fc.property(arbitraryRegistry.map(twice), (registry) => {
      expect(pages(looking(registry))).toEqual(pages(registry));
    }),
    { numRuns: 60 },
  );
});
