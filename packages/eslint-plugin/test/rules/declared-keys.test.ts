import { declaredKeys } from "../../src/rules/declared-keys.ts";
import { typedTester, untypedTester } from "../rule-tester.ts";

const LOGGER = 'import { getLogger } from "./generated/index.ts";\nconst logger = getLogger("trainer");\n';
const STEP = "training.step";

typedTester().run("declared-keys, with types", declaredKeys, {
  valid: [
    { name: "all keys", code: `${LOGGER}logger.debug("${STEP}", { loss: 1, lr: 1, grad_norm: 2 }, { step: 1 });` },
    {
      name: "a spread of declared keys",
      code: `${LOGGER}export function f(row: { loss: number; lr: number }) { logger.trainingStep({ ...row }); }`,
    },
    {
      name: "a value of the declared type",
      code: `${LOGGER}export function f(row: { loss: number; lr: number }) { logger.trainingStep(row); }`,
    },
    {
      name: "a condition that adds a declared key",
      code: `${LOGGER}export function f(g?: number) { logger.trainingStep({ loss: 1, lr: 1, ...(g === undefined ? {} : { grad_norm: g }) }); }`,
    },
    {
      name: "a short-circuit that adds a declared key",
      code: `${LOGGER}export function f(g: boolean) { logger.trainingStep({ loss: 1, lr: 1, ...(g && { grad_norm: 1 }) }); }`,
    },
    {
      name: "methods of a spread class are not its own properties",
      code: `${LOGGER}class Row { loss = 1; lr = 1; total() { return 2; } get mean() { return 1; } }\nlogger.trainingStep({ ...new Row() });`,
    },
    { name: "an unknown payload", code: `${LOGGER}export function f(row: any) { logger.trainingStep(row); }` },
    {
      name: "a payload of an index signature",
      code: `${LOGGER}export function f(row: Record<string, number>) { logger.debug("${STEP}", row); }`,
    },
    {
      name: "arguments that are spread",
      code: `${LOGGER}export function f(args: [any]) { logger.trainingStep(...args); }`,
    },
    {
      name: "an unregistered event is another rule's",
      code: `${LOGGER}logger.debug("nobody.knows", { anything: 1 });`,
    },
    {
      name: "an undefined value is no key",
      code: `${LOGGER}logger.debug("${STEP}", { loss: 1, lr: 1, other: undefined });`,
    },
    {
      name: "somebody else's trainingStep",
      code: "const logger = { trainingStep(o: object) { return o; } };\nlogger.trainingStep({ anything: 1 });",
    },
  ],
  invalid: [
    {
      name: "a misspelt key",
      code: `${LOGGER}logger.debug("${STEP}", { los: 1, lr: 1, loss: 1 });`,
      errors: [
        {
          messageId: "undeclaredNear",
          data: { event: STEP, key: "los", nearest: "loss" },
          suggestions: [
            {
              messageId: "useKey",
              data: { nearest: "loss" },
              output: `${LOGGER}logger.debug("${STEP}", { loss: 1, lr: 1, loss: 1 });`,
            },
          ],
        },
      ],
    },
    {
      name: "a misspelt shorthand",
      code: `${LOGGER}const gradNorm = 1;\nlogger.debug("${STEP}", { loss: 1, lr: 1, gradNorm });`,
      errors: [
        {
          messageId: "undeclaredNear",
          data: { event: STEP, key: "gradNorm", nearest: "grad_norm" },
          suggestions: [
            {
              messageId: "useKey",
              data: { nearest: "grad_norm" },
              output: `${LOGGER}const gradNorm = 1;\nlogger.debug("${STEP}", { loss: 1, lr: 1, grad_norm: gradNorm });`,
            },
          ],
        },
      ],
    },
    {
      name: "an undeclared key",
      code: `${LOGGER}logger.debug("${STEP}", { loss: 1, lr: 1, wallclock: 1 });`,
      errors: [{ messageId: "undeclared", data: { event: STEP, key: "wallclock" } }],
    },
    {
      name: "an undeclared key of a spread",
      code: `${LOGGER}export function f(row: { loss: number; lr: number; wallclock: number }) { logger.trainingStep({ ...row }); }`,
      errors: [{ messageId: "undeclared", data: { event: STEP, key: "wallclock" } }],
    },
    {
      name: "an undeclared key of a variable",
      code: `${LOGGER}export function f(row: { loss: number; lr: number; wallclock: number }) { logger.trainingStep(row); }`,
      errors: [{ messageId: "undeclared", data: { event: STEP, key: "wallclock" } }],
    },
    {
      name: "an undeclared key of one member of a union",
      code: `${LOGGER}export function f(row: { loss: 1; lr: 1 } | { loss: 1; lr: 1; wallclock: 1 }) { logger.trainingStep(row); }`,
      errors: [{ messageId: "undeclared", data: { event: STEP, key: "wallclock" } }],
    },
    {
      name: "a computed key",
      code: `${LOGGER}const K = "wallclock";\nlogger.debug("${STEP}", { loss: 1, lr: 1, [K]: 1 });`,
      errors: [{ messageId: "undeclared", data: { event: STEP, key: "wallclock" } }],
    },
    {
      name: "a key of one of two events",
      code: `${LOGGER}logger.info(Math.random() > 1 ? "training.run.start" : "training.run.end", { reason: "x", model_id: "m" });`,
      errors: [
        { messageId: "undeclared", data: { event: "training.run.start", key: "reason" } },
        { messageId: "undeclared", data: { event: "training.run.end", key: "model_id" } },
      ],
    },
    {
      name: "a denied key",
      code: `${LOGGER}logger.debug("${STEP}", { loss: 1, lr: 1, eMail: "a" });`,
      errors: [{ messageId: "denied", data: { key: "eMail", event: STEP } }],
    },
    {
      name: "a denied key in a spelling that only the filter knows",
      code: `${LOGGER}logger.debug("${STEP}", { loss: 1, lr: 1, "E Mail/": "a" });`,
      errors: [{ messageId: "denied", data: { key: "E Mail/", event: STEP } }],
    },
    {
      name: "a standard field among the data",
      code: `${LOGGER}logger.debug("${STEP}", { loss: 1, lr: 1, step: 3 });`,
      errors: [{ messageId: "fieldInData", data: { key: "step", event: STEP } }],
    },
    {
      name: "a misspelt field",
      code: `${LOGGER}logger.debug("${STEP}", { loss: 1, lr: 1 }, { stepp: 3 });`,
      errors: [
        {
          messageId: "undeclaredField",
          data: { key: "stepp" },
          suggestions: [
            {
              messageId: "useKey",
              data: { nearest: "step" },
              output: `${LOGGER}logger.debug("${STEP}", { loss: 1, lr: 1 }, { step: 3 });`,
            },
          ],
        },
      ],
    },
    {
      name: "a missing key",
      code: `${LOGGER}logger.debug("${STEP}", { loss: 1 });`,
      errors: [{ messageId: "missing", data: { event: STEP, key: "lr" } }],
    },
    {
      name: "no data at all",
      code: `${LOGGER}logger.info("training.run.start");`,
      errors: [{ messageId: "missing", data: { event: "training.run.start", key: "model_id" } }],
    },
    {
      name: "an undefined value is missing",
      code: `${LOGGER}logger.debug("${STEP}", { loss: 1, lr: undefined });`,
      errors: [{ messageId: "missing", data: { event: STEP, key: "lr" } }],
    },
  ],
});

untypedTester().run("declared-keys, without types", declaredKeys, {
  valid: [
    { name: "all keys", code: `${LOGGER}logger.debug("${STEP}", { loss: 1, lr: 1 });` },
    { name: "a spread of something", code: `${LOGGER}export const f = (row) => logger.trainingStep({ ...row });` },
  ],
  invalid: [
    {
      name: "an undeclared key",
      code: `${LOGGER}logger.trainingStep({ loss: 1, lr: 1, wallclock: 1 });`,
      errors: [{ messageId: "undeclared", data: { event: STEP, key: "wallclock" } }],
    },
    {
      name: "an undeclared key of a constant",
      code: `${LOGGER}const row = { loss: 1, lr: 1, wallclock: 1 };\nlogger.trainingStep(row);`,
      errors: [{ messageId: "undeclared", data: { event: STEP, key: "wallclock" } }],
    },
    {
      name: "a missing key",
      code: `${LOGGER}logger.trainingStep({ loss: 1 });`,
      errors: [{ messageId: "missing", data: { event: STEP, key: "lr" } }],
    },
  ],
});
