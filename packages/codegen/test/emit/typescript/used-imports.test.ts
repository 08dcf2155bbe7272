import { describe, expect, test } from "vitest";
import type { LogEvent } from "../../../src/model/registry.ts";
import { event, key, metric, registry } from "../support/models.ts";
import { emitAll } from "../../../src/emit/emitters.ts";

const fed = metric("acme.raised", {
  kind: "counter",
  from: [{ kind: "severity", name: "error", labels: {} }],
});

/** Registries in which most of what could be named is not. */
const events: readonly (readonly [what: string, events: readonly LogEvent[]])[] = [
  ["no event", []],
  ["an event without keys", [event("a")]],
  ["an event with an optional key", [event("a", { keys: [key("b", { required: false })] })]],
  ["an event that only feeds a metric", [event("a", { severity: "error" })]],
];

describe("every symbol that a generated file imports is named in it", () => {
  test.each(events)("%s", (_, all) => {
    for (const { path, content } of emitAll(registry({ events: all, metrics: [fed] }))) {
      if (!path.endsWith(".ts")) continue;
      const [, imports = "", body = ""] = /^((?:\/\/.*\n|\n|import [^;]*;\n)*)([^]*)$/.exec(content) ?? [];
      for (const [, names = ""] of imports.matchAll(/^import (?:type )?\{([^}]*)\}/gm))
        for (const name of names.split(",").map((each) => each.trim().replace(/^type |^.* as /, "")))
          if (name !== "") expect(body, `${name} in ${path}`).toMatch(new RegExp(`(?<![\\w$])${name}(?![\\w$])`));
    }
  });
});
