import { LAYOUT_SLOTS, type LayoutSlot, SCALAR_TYPES, SEVERITIES } from "@logwright/runtime/contract";
import fc from "fast-check";
import type { DataKey, LogEvent, Registry, StandardField } from "../../../src/model/registry.ts";
import { event, field, key, registry } from "../support/models.ts";

const NAMES = [
  "loss",
  "lr",
  "model_id",
  "path",
  "user",
  "tags",
  "details",
  "at",
  "ok",
  "kind",
  "data",
  "fields",
  "class",
  "seen",
  "text",
  "number",
  "line",
  "data_line",
  "unread",
  "email",
] as const;

const dataKey = (name: string): fc.Arbitrary<DataKey> =>
  fc
    .record({
      shape: fc.constantFrom("scalar", "scalar", "scalar", "list", "map" as const),
      type: fc.constantFrom(...SCALAR_TYPES),
      required: fc.boolean(),
      nullable: fc.nat(3).map((n) => n === 0),
      hash: fc.nat(7).map((n) => n === 0),
      precision: fc.option(fc.integer({ min: 0, max: 15 }), { freq: 3 }),
      allow: fc.option(fc.constantFrom("[a-z]{0,12}", "[0-9.e-]+", "a+|b+"), { freq: 6 }),
    })
    .map(({ shape, type, required, nullable, hash, precision, allow }) =>
      key(name, {
        shape,
        type,
        required,
        nullable,
        ...(type === "enum" ? { values: ["low", "high", "acgtacgtacgtacgtacgt", 'q"x'] } : {}),
        ...(hash ? { hash: true as const } : {}),
        ...(precision !== null && (type === "double" || type === "scalar") && shape === "scalar" ? { precision } : {}),
        ...(allow !== null && type !== "enum" && !hash ? { allow } : {}),
      }),
    );

const keys = (names: readonly string[]): fc.Arbitrary<readonly DataKey[]> =>
  fc.subarray([...names], { maxLength: Math.min(8, names.length) }).chain((chosen) => fc.tuple(...chosen.map(dataKey)));

const standardFields: fc.Arbitrary<readonly StandardField[]> = fc
  .tuple(keys(["phase", "worker", "took"]), fc.boolean())
  .map(([extra, split]) => [
    field("step"),
    ...extra.map((one) => ({ ...one, required: false, builtIn: false })),
    field("trace_id", { type: "string", allow: "^[0-9a-f]{32}$" }),
    ...(split ? [field("epoch")] : []),
    field("span_id", { type: "string", allow: "^[0-9a-f]{16}$" }),
    field("error_code", { type: "string", severities: ["error", "critical"] }),
    field("only_debug", { type: "scalar", severities: ["debug"] }),
  ]);

const events = (inline: boolean): fc.Arbitrary<readonly LogEvent[]> =>
  fc
    .tuple(
      ...["training.step", "job_done", "x", "many.keys"].map((name) =>
        fc.record({ name: fc.constant(name), severity: fc.constantFrom(...SEVERITIES), keys: keys(NAMES) }),
      ),
    )
    .map((all) =>
      all
        .map(({ name, severity, keys: own }) => event(name, { severity, keys: name === "many.keys" ? many(own) : own }))
        .map((one) => (inline ? withoutClashes(one) : one)),
    );

/** More keys than fit into the bits of an integer: the table-driven way. */
function many(own: readonly DataKey[]): readonly DataKey[] {
  return own.length > 4
    ? [...own, ...Array.from({ length: 30 }, (_, index) => key(`extra_${index}`, { required: false }))]
    : own;
}

/** Inline data shares the top level with everything else; the compiler refuses a clash of names. */
function withoutClashes(one: LogEvent): LogEvent {
  return { ...one, keys: one.keys.filter(({ name }) => name !== "data") };
}

/** Registries of every layout and type, with every rule of the filter. */
export const randomRegistry: fc.Arbitrary<Registry> = fc
  .record({
    order: fc.shuffledSubarray([...LAYOUT_SLOTS], { minLength: LAYOUT_SLOTS.length }),
    inline: fc.boolean(),
    runId: fc.boolean(),
    component: fc.boolean(),
    caps: fc.constantFrom({ string: 8192, list: 256, map: 64 }, { string: 30, list: 3, map: 2 }),
    deny: fc.constantFrom([], ["email", "user_email", "phone"]),
    hardened: fc.boolean(),
    where: fc.constantFrom("anywhere", "whole" as const),
    errors: fc.constantFrom([], ["Input.Bad", "Other.Code"]),
    fields: standardFields,
  })
  .chain((parts) => events(parts.inline).map((all) => assemble(parts, all)));

interface Parts {
  readonly order: readonly LayoutSlot[];
  readonly inline: boolean;
  readonly runId: boolean;
  readonly component: boolean;
  readonly caps: Registry["redaction"]["caps"];
  readonly deny: readonly string[];
  readonly hardened: boolean;
  readonly where: "anywhere" | "whole";
  readonly errors: readonly string[];
  readonly fields: readonly StandardField[];
}

function assemble(parts: Parts, all: readonly LogEvent[]): Registry {
  const base = registry();
  return registry({
    fields: parts.fields,
    errors: parts.errors.map((name) => ({
      name,
      summary: "a fault",
      stability: "stable",
      span: all[0]!.span,
      extensions: {},
    })),
    events: all,
    layout: {
      ...base.layout,
      order: parts.order,
      timestamp: "time",
      data: parts.inline ? false : "data",
      runId: parts.runId ? "run_id" : false,
      component: parts.component ? "module" : false,
      severities: { debug: "DEBUG", info: "info", warn: "w", error: "error", critical: "fatal" },
    },
    redaction: {
      strict: true,
      deny: parts.deny,
      caps: parts.caps,
      patterns: [
        { name: "dna", match: "[ACGTNacgtn]{20,}", where: parts.where, hardened: parts.hardened },
        { name: "ssn", match: "[0-9]{3}-[0-9]{2}-[0-9]{4}", where: "anywhere", hardened: false },
      ],
    },
  });
}
