import { errorNeedsCode } from "../../src/rules/error-needs-code.ts";
import { typedTester, untypedTester } from "../rule-tester.ts";

const LOGGER = 'import { getLogger } from "./generated/index.ts";\nconst logger = getLogger("trainer");\n';
const missing = { messageId: "missing" as const, data: { event: "eval.regression", severity: "error" } };

typedTester().run("error-needs-code, with types", errorNeedsCode, {
  valid: [
    {
      name: "a code of the catalogue",
      code: `${LOGGER}logger.error("eval.regression", { metric: "m" }, { error_code: "TrainingError.Diverged" });`,
    },
    {
      name: "a code of the catalogue, by generated method",
      code: `${LOGGER}logger.evalRegression({ metric: "m" }, { error_code: "TrainingError.Diverged" });`,
    },
    {
      name: "a code from a variable",
      code: `${LOGGER}export function f(error: { code: string }) { logger.evalRegression({ metric: "m" }, { error_code: error.code }); }`,
    },
    {
      name: "fields from a variable",
      code: `${LOGGER}export function f(fields: { error_code: string }) { logger.evalRegression({ metric: "m" }, fields); }`,
    },
    {
      name: "unknown fields",
      code: `${LOGGER}export function f(fields: any) { logger.evalRegression({ metric: "m" }, fields); }`,
    },
    { name: "an event that is no error", code: `${LOGGER}logger.info("training.run.end", { reason: "x" });` },
    {
      name: "an error method of somebody else",
      code: 'const logger = { error(t: string) { return t; } };\nlogger.error("eval.regression");',
    },
  ],
  invalid: [
    { name: "no fields", code: `${LOGGER}logger.error("eval.regression", { metric: "m" });`, errors: [missing] },
    {
      name: "no code among the fields",
      code: `${LOGGER}logger.error("eval.regression", { metric: "m" }, { step: 1 });`,
      errors: [missing],
    },
    {
      name: "no code, hidden from the types",
      code: `${LOGGER}(logger as any).evalRegression({ metric: "m" });`,
      errors: [missing],
    },
    {
      name: "an undefined code",
      code: `${LOGGER}logger.error("eval.regression", { metric: "m" }, { error_code: undefined });`,
      errors: [missing],
    },
    {
      name: "a misspelt code",
      code: `${LOGGER}logger.evalRegression({ metric: "m" }, { error_code: "TrainingError.Divergd" });`,
      errors: [
        {
          messageId: "unknownCodeNear",
          data: { code: "TrainingError.Divergd", nearest: "TrainingError.Diverged" },
          suggestions: [
            {
              messageId: "useCode",
              data: { nearest: "TrainingError.Diverged" },
              output: `${LOGGER}logger.evalRegression({ metric: "m" }, { error_code: "TrainingError.Diverged" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a code like no other",
      code: `${LOGGER}const code = "E42";\nlogger.evalRegression({ metric: "m" }, { error_code: code });`,
      errors: [{ messageId: "unknownCode", data: { code: "E42" } }],
    },
  ],
});

untypedTester().run("error-needs-code, without types", errorNeedsCode, {
  valid: [
    {
      name: "a code of the catalogue",
      code: `${LOGGER}logger.evalRegression({ metric: "m" }, { error_code: "InputError.BadFile" });`,
    },
  ],
  invalid: [{ name: "no fields", code: `${LOGGER}logger.evalRegression({ metric: "m" });`, errors: [missing] }],
});
