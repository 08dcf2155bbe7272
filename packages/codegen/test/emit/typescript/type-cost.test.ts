import { expect, test } from "vitest";
import { emitAll } from "../../../src/emit/emitters.ts";
import { event, field, key, metric, registry } from "../support/models.ts";
import { TypeScriptProject } from "../support/typescript-project.ts";

/** Registries of many events, six typed keys each, and a tenth as many metrics, which events feed. */
function large(events: number): ReturnType<typeof registry> {
  return registry({
    fields: [field("step")],
    events: Array.from({ length: events }, (_, index) =>
      event(`group${index % 50}.event${index}`, {
        keys: [
          key("loss", { type: "double" }),
          key("took", { type: "duration_ms", required: false }),
          key("counts", { type: "int", shape: "list" }),
          key("tag", { type: "enum", values: ["a", "b"] }),
          key("name"),
          key("ok", { type: "boolean", required: false, nullable: true }),
        ],
      }),
    ),
    metrics: Array.from({ length: events / 10 }, (_, index) =>
      metric(`acme.metric${index}`, {
        labels: [{ name: "tag", required: true, values: ["a", "b"] }],
        from: [{ kind: "event", name: `group${index % 50}.event${index}`, value: "loss", labels: { tag: "tag" } }],
      }),
    ),
  });
}

/** How many types a compiler makes of generics: the same on every machine, unlike seconds. */
function instantiations(events: number): number {
  const files = emitAll(large(events)).filter(({ path }) => path.endsWith(".ts"));
  const project = new TypeScriptProject(files);
  try {
    const said = project.run("typescript", ["--extendedDiagnostics"]);
    return Number(/^Instantiations:\s+(\d+)/m.exec(said)?.[1]);
  } finally {
    project.remove();
  }
}

test("the types of 1,000 events and 100 metrics cost a compiler at most 4,000 instantiations", () => {
  expect(instantiations(1000)).toBeLessThanOrEqual(4000);
}, 180_000);
