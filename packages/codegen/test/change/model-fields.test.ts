import { describe, expect, test } from "vitest";
import { CHANGE_RULES } from "../../src/change/catalogue.ts";
import { changesBetween } from "../../src/change/compare.ts";
import type { DataKey, Metric, Registry } from "../../src/model/registry.ts";
import { alert, event, field, key, metric, registry, spanKind } from "../emit/support/models.ts";
import { MODEL_FIELDS } from "./model-fields.ts";
import { pairs, type Step } from "./pairs.ts";

/** The names of all fields in which two values differ, at any depth. */
function differing(before: unknown, after: unknown): readonly string[] {
  if (!isObject(before) || !isObject(after)) return [];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [old, now] = [before[field], after[field]];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    return [field, ...differing(old ?? emptyLike(now), now ?? emptyLike(old))];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

const emptyLike = (value: unknown): unknown => (isObject(value) ? {} : undefined);

describe("every field of the model is told of by a rule, or nobody relies on it", () => {
  test.each(MODEL_FIELDS)("%s", (place, ruling) => {
    if ("noContract" in ruling) return expect(ruling.noContract).toMatch(/^.{10,}[^.]$/);
    const field = place.slice(place.indexOf(".") + 1);
    const told = ruling.filter((rule) => differing(...pairs[rule].fires).includes(field));
    expect(ruling.filter((rule) => !CHANGE_RULES.includes(rule))).toEqual([]);
    // A rule that several fields share has one pair; the other fields have a step here.
    const step = STEPS[place];
    if (step === undefined) expect(told).not.toEqual([]);
    else expect(changesBetween(...step).map(({ rule }) => rule)).toEqual([expect.toBeOneOf([...ruling])]);
  });

  test("and every rule is named by a field", () => {
    const named = new Set<string>(MODEL_FIELDS.flatMap(([, ruling]) => ("noContract" in ruling ? [] : [...ruling])));
    expect(CHANGE_RULES.filter((rule) => !named.has(rule))).toEqual([]);
  });
});

const base = registry();
const withKey = (rest: Partial<DataKey>): Registry => registry({ events: [event("a.b", { keys: [key("k", rest)] })] });
const withMetric = (rest: Partial<Metric>): Registry => registry({ metrics: [metric("acme.jobs", rest)] });
const withAlert = (rest: Partial<Metric["alerts"][number]>): Registry =>
  withMetric({ alerts: [alert("High", "x > 1", rest)] });
const withLayout = (rest: Partial<Registry["layout"]>): Registry => registry({ layout: { ...base.layout, ...rest } });
const withRedaction = (rest: Partial<Registry["redaction"]>): Registry =>
  registry({ redaction: { ...base.redaction, ...rest } });
const withPattern = (rest: object): Registry =>
  withRedaction({ patterns: [{ name: "dna", match: "[ACGT]{20,}", where: "anywhere", hardened: true, ...rest }] });
const withCaps = (rest: object): Registry => withRedaction({ caps: { ...base.redaction.caps, ...rest } });
const withReserved = (rest: object): Registry => registry({ reserved: { ...base.reserved, ...rest } });

/** Steps in which one field changes and nothing else. */
const STEPS: Readonly<Record<string, Step | undefined>> = {
  "entry.note": [registry({ events: [event("a")] }), registry({ events: [event("a", { note: "more" })] })],
  "key.shape": [withKey({ type: "int" }), withKey({ type: "int", shape: "list" })],
  "dataKey.note": [withKey({}), withKey({ note: "more" })],
  "dataKey.examples": [withKey({}), withKey({ examples: ["x"] })],
  "source.value": [
    withMetric({ from: [] }),
    withMetric({ from: [{ kind: "event", name: "a", value: "size", labels: {} }] }),
  ],
  "alert.for": [withAlert({}), withAlert({ for: "1h" })],
  "alert.severity": [withAlert({}), withAlert({ severity: "page" })],
  "span.attributes": [
    registry({ spans: [spanKind("a")] }),
    registry({ spans: [spanKind("a", { attributes: [key("k", { required: false })] })] }),
  ],
  "layout.timestamp": [base, withLayout({ timestamp: "time" })],
  "layout.event": [base, withLayout({ event: "msg" })],
  "pattern.match": [withPattern({}), withPattern({ match: "[ACGT]{30,}" })],
  "pattern.where": [withPattern({}), withPattern({ where: "whole" })],
  "caps.list": [base, withCaps({ list: 7 })],
  "caps.map": [base, withCaps({ map: 7 })],
  "reserved.metrics": [withReserved({ metrics: ["old"] }), base],
  "reserved.keys": [withReserved({ keys: ["old"] }), base],
  "registry.fields": [base, registry({ fields: [...base.fields, field("lap", { required: false })] })],
};
