import type { Severity } from "@logwright/runtime/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHANGE_RULES, changeCatalogue } from "../../src/change/catalogue.ts";
import { CATEGORIES } from "../../src/change/category.ts";
import { changesBetween } from "../../src/change/compare.ts";
import { judge } from "../../src/change/judge.ts";
import { highest, neededVersion } from "../../src/change/version.ts";
import { reaches } from "../../src/model/version.ts";
import type { ApprovedBreak, DataKey, LogEvent, Registry } from "../../src/model/registry.ts";
import { event, field, key, registry } from "../emit/support/models.ts";
import { arbitraryRegistry } from "../emit/support/registries.ts";
import { pairs, type Step } from "./pairs.ts";

const rulesOf = ([before, after]: Step): readonly string[] =>
  changesBetween(before, after).map((change) => change.rule);

test("every rule has a pair of steps", () => {
  expect(Object.keys(pairs).toSorted()).toEqual(CHANGE_RULES.toSorted());
});

describe.each(CHANGE_RULES)("%s", (rule) => {
  test("fires", () => expect(rulesOf(pairs[rule].fires)).toContain(rule));

  test("does not fire next door", () => expect(rulesOf(pairs[rule].quiet)).not.toContain(rule));

  test("fills its message and says why", () => {
    for (const change of changesBetween(...pairs[rule].fires))
      expect(change.message).not.toMatch(/\{\w+\}|undefined|\[object/);
    expect(changeCatalogue[rule].why).toMatch(/^[A-Z`].*\.$/s);
  });

  test("every privacy finding is a major change, and nothing that breaks nobody is", () => {
    const { level, categories } = changeCatalogue[rule];
    if (categories.includes("PRIVACY")) expect(level).toBe("MAJOR");
    if (categories.length === 0) expect(level).not.toBe("MAJOR");
    expect(Object.keys(CATEGORIES)).toEqual(expect.arrayContaining([...categories]));
  });
});

describe("a deprecation", () => {
  const since = (version: string): Partial<LogEvent & DataKey> => ({
    deprecated: { reason: "obsolete", since: version, removeAfter: "2030-01-01" },
  });
  const later = { deprecated: { reason: "obsolete", since: "1.0.0", removeAfter: "2031-01-01" } } as const;
  const ofEvent = (rest: Partial<LogEvent>): Registry => registry({ events: [event("a", rest)] });
  const ofKey = (rest: Partial<DataKey>): Registry => registry({ events: [event("a", { keys: [key("k", rest)] })] });

  test.each([
    ["of an event says another day", [ofEvent(since("1.0.0")), ofEvent(later)]],
    ["of an event is taken back", [ofEvent(since("1.0.0")), ofEvent({})]],
    ["of a key says another version", [ofKey(since("1.0.0")), ofKey(since("1.1.0"))]],
    ["of a key is taken back", [ofKey(since("1.0.0")), ofKey({})]],
  ] as const)("%s", (_, step) => expect(rulesOf(step)).toEqual(["ENTRY_TEXT_CHANGED"]));
});

test("a severity that comes or goes changes no field: where no record was, none carried it", () => {
  const { critical: _critical, ...severities } = { ...registry().layout.severities, critical: "critical" };
  const withSeverities = (mapped: Registry["layout"]["severities"], ...on: readonly Severity[]): Registry =>
    registry({
      layout: { ...registry().layout, severities: mapped },
      fields: [field("error_code", { severities: on })],
    });
  const [four, five] = [
    withSeverities(severities, "error"),
    withSeverities({ ...severities, critical: "critical" }, "error", "critical"),
  ];
  expect(rulesOf([four, five])).toEqual(["RECORD_SEVERITY_ADDED"]);
  expect(rulesOf([five, four])).toEqual(["RECORD_SEVERITY_DELETED"]);
});

test("a registry does not differ from itself", () => {
  fc.assert(
    fc.property(arbitraryRegistry, (model) => {
      expect(changesBetween(model, structuredClone(model))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("keys under x-* change nothing that anybody relies on", () => {
  const own = { "x-team": "core" };
  const withOwn = (extensions: Registry["extensions"]): Registry =>
    registry({ extensions, events: [event("a.b", { extensions, keys: [key("k", { extensions })] })] });
  expect(changesBetween(withOwn({}), withOwn(own))).toEqual([]);
  expect(changesBetween(withOwn(own), withOwn({ "x-team": "ml" }))).toEqual([]);
});

test("whatever two registries are, the way back from an addition is a deletion", () => {
  fc.assert(
    fc.property(arbitraryRegistry, arbitraryRegistry, (before, after) => {
      const subjects = (step: Step, rule: string): readonly string[] =>
        changesBetween(...step)
          .filter((change) => change.rule === rule)
          .map((change) => change.subject)
          .toSorted();
      for (const kind of ["EVENT", "METRIC", "SPAN", "ERROR"]) {
        expect(subjects([before, after], `${kind}_ADD`)).toEqual(subjects([after, before], `${kind}_NO_DELETE`));
      }
    }),
    { numRuns: 30 },
  );
});

describe("the version", () => {
  test.each([
    ["MAJOR", "1.2.3", "2.0.0"],
    ["MINOR", "1.2.3", "1.3.0"],
    ["PATCH", "1.2.3", "1.2.4"],
    ["MAJOR", "0.1.4", "0.2.0"],
    ["MINOR", "0.1.4", "0.1.5"],
    ["PATCH", "0.1.4", "0.1.5"],
    ["MAJOR", "0.0.3", "0.1.0"],
    [undefined, "0.1.4", "0.1.4"],
    [undefined, "1.2.3", "1.2.3"],
  ] as const)("that a %s change of %s needs is %s", (level, before, needed) =>
    expect(neededVersion(before, level)).toBe(needed),
  );

  test("is compared number by number", () => {
    expect(reaches("1.10.0", "1.9.9")).toBe(true);
    expect(reaches("1.2.3", "1.2.3")).toBe(true);
    expect(reaches("1.2.3", "1.2.4")).toBe(false);
    expect(reaches("1.9.9", "2.0.0")).toBe(false);
    expect(highest(["PATCH", "MAJOR", "MINOR"])).toBe("MAJOR");
    expect(highest([])).toBeUndefined();
  });
});

describe("an entry that is not stable", () => {
  const without = (stability: "beta" | "development"): Step => [
    registry({ events: [event("a.b", { stability, keys: [key("k", { hash: true })] })] }),
    registry({ events: [event("a.b", { stability, keys: [] })] }),
  ];

  test("is protected less: a break of a beta entry is minor, of one in development a correction", () => {
    expect(changesBetween(...without("beta")).map((change) => change.level)).toEqual(["MINOR"]);
    expect(changesBetween(...without("development")).map((change) => change.level)).toEqual(["PATCH"]);
  });

  test("is promised the same privacy", () => {
    const keys = [key("k")];
    const [before] = without("development");
    const after = registry({ events: [event("a.b", { stability: "development", keys })] });
    expect(changesBetween(before, after)).toEqual([
      expect.objectContaining({ rule: "KEY_HASH_DELETED", level: "MAJOR" }),
    ]);
  });
});

describe("the verdict", () => {
  const before = registry({ events: [event("a.b", { keys: [key("k")] })] });
  const broken = (rest: Partial<Registry> = {}): Registry => registry({ events: [event("a.b")], ...rest });
  const approval = (subject: string): ApprovedBreak => ({
    rule: "KEY_NO_DELETE",
    subject,
    reason: "never read",
    span: before.events[0]!.span,
  });
  const codes = (after: Registry): readonly string[] => judge(before, after).problems.map((problem) => problem.code);

  test("names each breaking change that the version does not announce", () => {
    const { problems, needed, level } = judge(before, broken());
    expect({ needed, level }).toEqual({ needed: "2.0.0", level: "MAJOR" });
    expect(problems.map(({ code, data }) => [code, data["rule"]])).toEqual([["change/breaking", "KEY_NO_DELETE"]]);
  });

  test("is content with a version that announces the break", () =>
    expect(codes(broken({ version: "2.0.0" }))).toEqual([]));

  test("below 1.0.0 a raised minor number announces the break, and a raised patch number does not", () => {
    const early = { ...before, version: "0.3.1" };
    const needs = judge(early, broken({ version: "0.3.2" }));
    expect(needs).toMatchObject({ needed: "0.4.0", level: "MAJOR", problems: [{ code: "change/breaking" }] });
    expect(judge(early, broken({ version: "0.4.0" })).problems).toEqual([]);
    expect(judge(early, broken({ version: "1.0.0" })).problems).toEqual([]);
  });

  test("is content with an approval of rule and subject", () => {
    expect(codes(broken({ breaks: [approval("a.b.k")] }))).toEqual([]);
    expect(judge(before, broken({ breaks: [approval("a.b.k")] })).needed).toBe("1.0.0");
  });

  test("takes an approval that matches nothing for an error", () => {
    expect(codes(broken({ breaks: [approval("a.b.other")] }))).toEqual(["change/breaking", "breaks/unused"]);
  });

  test("warns of a version too low for an addition, and of one that goes back", () => {
    const more = registry({ events: [...before.events, event("c.d")] });
    expect(codes(more)).toEqual(["change/version"]);
    expect(codes({ ...more, version: "1.1.0" })).toEqual([]);
    expect(codes({ ...before, version: "0.9.0" })).toEqual(["change/version"]);
  });

  test("a rename that keeps the old entry deprecated breaks nothing", () => {
    const deprecated = { reason: "renamed", renamedTo: "b.c" } as const;
    const renamed = registry({
      version: "1.1.0",
      events: [{ ...before.events[0]!, deprecated }, event("b.c", { keys: [key("k")] })],
    });
    expect(judge(before, renamed)).toMatchObject({ level: "MINOR", problems: [] });
  });
});
