import { noPrint } from "../../src/rules/no-print.ts";
import { typedTester, untypedTester } from "../rule-tester.ts";

const LOGGER = 'import { getLogger } from "./generated/index.ts";\nconst logger = getLogger("trainer");\n';

/** A print and the emits that are suggested for it. */
const row = (
  name: string,
  before: string,
  print: string,
  what: string,
  emits: readonly (readonly [event: string, text: string])[],
  after = "",
) => ({
  name,
  code: `${before}${print}${after}`,
  errors: [
    {
      messageId: "prints" as const,
      data: { what },
      suggestions:
        emits.length === 0
          ? []
          : emits.map(([event, text]) => ({
              messageId: "emitInstead" as const,
              data: { event },
              output: `${before}${text}${after}`,
            })),
    },
  ],
});

for (const [name, tester] of [
  ["with types", typedTester()],
  ["without types", untypedTester()],
] as const) {
  tester.run(`no-print suggests emits, ${name}`, noPrint, {
    valid: [],
    invalid: [
      row(
        "by the object's keys",
        LOGGER,
        "console.debug('step', { loss: 1, lr: 2 })",
        "console.debug",
        [["training.step", "logger.trainingStep({ loss: 1, lr: 2 })"]],
        ";",
      ),
      row(
        "with fields",
        LOGGER,
        "console.log({ loss: 1, lr: 2, step: 3 })",
        "console.log",
        [["training.step", "logger.trainingStep({ loss: 1, lr: 2 }, { step: 3 })"]],
        ";",
      ),
      row(
        "by the text",
        LOGGER,
        "console.warn('training.collapse.alrt', { criterion: 'var' })",
        "console.warn",
        [["training.collapse.alert", "logger.collapseAlert({ criterion: 'var' })"]],
        ";",
      ),
      row(
        "an error with its code",
        LOGGER,
        "console.error({ metric: 'auc', error_code: 'InputError.BadFile' })",
        "console.error",
        [["eval.regression", "logger.evalRegression({ metric: 'auc' }, { error_code: 'InputError.BadFile' })"]],
        ";",
      ),
      row("not an error without a code", LOGGER, "console.error({ metric: 'auc' })", "console.error", []),
      row("not with a key too many", LOGGER, "console.debug({ loss: 1, lr: 2, mood: 3 })", "console.debug", []),
      row("not with a key too few", LOGGER, "console.debug({ loss: 1 })", "console.debug", []),
      row("not at another severity", LOGGER, "console.warn({ loss: 1, lr: 2 })", "console.warn", []),
      row("not without a logger in scope", "", "console.debug({ loss: 1, lr: 2 })", "console.debug", []),
      row(
        "not where the call's value is used",
        `${LOGGER}export const x = `,
        "console.debug({ loss: 1, lr: 2 })",
        "console.debug",
        [],
      ),
      row("not for a text alone", LOGGER, "console.log('hello')", "console.log", []),
      row(
        "a logger of an enclosing function",
        `${LOGGER.replace("const logger", "const outer")}export function f(log = outer) { `,
        "console.debug({ loss: 1, lr: 2 })",
        "console.debug",
        [["training.step", `${name === "with types" ? "log" : "outer"}.trainingStep({ loss: 1, lr: 2 })`]],
        "; }",
      ),
    ],
  });
}
