import { GenoLeWMLogger, registry } from "@logwright/generated";
import { InvariantViolation, Sanitizer } from "@logwright/runtime/redact";
import { expect, test } from "vitest";
import { FreeForm } from "../../src/redact/free-form.ts";
import { Refusal, refusalOf } from "../../src/redact/refusal.ts";
import { arrayScope } from "../reference/compare.ts";

const DNA = "ACGTTGCAACGTTGCAACGT";
const START = { model_id: "m", device: "cpu", world_size: 1 };
const END = { benchmark: "b", elapsed_s: 1 };
const ERROR = { error_code: "InputError.BadVcf" };
const lines: string[] = [];

type Any = { readonly [method: string]: (data: unknown, fields?: unknown) => void };
const logger = new GenoLeWMLogger(arrayScope(registry, true, lines), "trainer") as unknown as Any;
const free = new FreeForm(registry.redaction, true, "run configuration");
const sanitizer = new Sanitizer(registry.redaction, { strict: true });

function violation(call: () => unknown): InvariantViolation {
  try {
    call();
  } catch (error) {
    if (error instanceof InvariantViolation) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

test.each<readonly [what: string, call: () => unknown, entry: string]>([
  ["an undeclared key", () => logger["trainingRunStart"]?.({ ...START, "User-Email": "x" }), "user_email"],
  ["a full-width one", () => logger["trainingRunStart"]?.({ ...START, ｅｍａｉｌ: "x" }), "email"],
  ["a key of a dictionary", () => logger["evalRunEnd"]?.({ ...END, metrics: { "E.MAIL": 1 } }), "email"],
  [
    "a key of a field's dictionary",
    () => logger["errorRaised"]?.({ message: "m", details: { Email: 1 } }, ERROR),
    "email",
  ],
  ["a key of a configuration", () => free.object({ optimizer: { eMail: 1 } }), "email"],
  ["a name over two levels", () => free.object({ user: { email: 1 } }), "user_email"],
  ["a span's attribute", () => sanitizer.scalar("span", "USER_EMAIL", 1), "user_email"],
])("%s: the error names the entry of the deny list, in the registry's spelling", (_what, call, entry) => {
  const { message, reason, rule } = violation(call);
  expect({ reason, rule }).toEqual({ reason: "denied", rule: entry });
  expect(message).toContain(`(denied: the key is on the deny list, as "${entry}"); nothing was written`);
  expect(message).not.toMatch(/User-Email|ｅ|E\.MAIL|eMail|USER_/);
});

test.each<readonly [what: string, call: () => unknown]>([
  ["a value", () => logger["trainingRunStart"]?.({ ...START, model_id: DNA })],
  ["an undeclared key", () => logger["trainingRunStart"]?.({ ...START, [DNA]: 1 })],
  ["a component", () => new GenoLeWMLogger(arrayScope(registry, true, []), DNA)],
  ["a text of a configuration", () => free.object({ note: DNA })],
  ["texts of a list put together", () => free.object({ parts: [DNA.slice(0, 10), DNA.slice(10)] })],
  ["a label", () => sanitizer.text("metric label", "code", DNA)],
])("%s: the error names the pattern and not what matched it", (_what, call) => {
  const { message, reason, rule } = violation(call);
  expect({ reason, rule }).toEqual({ reason: "pattern", rule: "dna" });
  expect(message).toContain('(pattern: it matches a forbidden pattern, named "dna"); nothing was written');
  expect(message).not.toContain(DNA);
});

test("other reasons have one rule each, and name none", () => {
  const { rule, message } = violation(() => logger["trainingRunStart"]?.({ ...START, world_size: "x" }));
  expect(rule).toBeUndefined();
  expect(message).toContain("(type: the value is not of the declared type); nothing was written");
});

test("what a getter throws is no refusal of ours, whatever it looks like", () => {
  const forged = { reason: "denied", rule: DNA };
  const hostile = new Proxy({}, { get: () => DNA, getPrototypeOf: () => Refusal.prototype, has: () => true });
  for (const thrown of [forged, hostile, Object.create(Refusal.prototype), DNA, null])
    expect(refusalOf(thrown)).toMatchObject({ reason: "type", rule: undefined });
  const getter = Object.defineProperty({ ...START }, "device", {
    enumerable: true,
    get: () => {
      throw hostile;
    },
  });
  expect(violation(() => logger["trainingRunStart"]?.(getter)).message).not.toContain(DNA);
  expect(lines).toEqual([]);
});
