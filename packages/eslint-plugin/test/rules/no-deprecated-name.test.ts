import { join } from "node:path";
import { noDeprecatedName } from "../../src/rules/no-deprecated-name.ts";
import { FIXTURES, typedTester, untypedTester } from "../rule-tester.ts";

const LOGGER =
  'import { getLogger, meter, metrics } from "./generated/index.ts";\nconst logger = getLogger("trainer");\n';
const event = {
  messageId: "renamed" as const,
  data: {
    kind: "Event",
    name: "old.step",
    to: "training.step",
    since: " since 0.2.0",
    until: ", and goes after 2027-06-01",
  },
};
const metric = {
  messageId: "renamed" as const,
  data: { kind: "Metric", name: "acme.old.counter", to: "acme.data.cache.hit", since: "", until: "" },
};
const key = {
  messageId: "renamed" as const,
  data: { kind: "Key", name: "gradnorm", to: "grad_norm", since: "", until: "" },
};

for (const [name, tester] of [
  ["with types", typedTester()],
  ["without types", untypedTester()],
] as const) {
  tester.run(`no-deprecated-name, ${name}`, noDeprecatedName, {
    valid: [
      { name: "a current event", code: `${LOGGER}logger.trainingStep({ loss: 1, lr: 1 });` },
      { name: "a current metric", code: `${LOGGER}metrics.dataCacheHit.inc();` },
      { name: "somebody else's oldStep", code: "const logger = { oldStep() {} };\nlogger.oldStep();" },
      {
        name: "somebody else's oldCounter",
        code: "const metrics = { oldCounter: 1 };\nexport const n = metrics.oldCounter;",
      },
    ],
    invalid: [
      {
        name: "an event by name",
        code: `${LOGGER}logger.debug("old.step", { loss: 1 });`,
        output: `${LOGGER}logger.debug("training.step", { loss: 1 });`,
        errors: [event],
      },
      {
        name: "an event by generated method",
        code: `${LOGGER}logger.oldStep({ loss: 1 });`,
        output: `${LOGGER}logger.trainingStep({ loss: 1 });`,
        errors: [event],
      },
      {
        name: "an event that has no successor",
        code: `${LOGGER}logger.info("old.thing");`,
        errors: [
          {
            messageId: "deprecated",
            data: { kind: "Event", name: "old.thing", since: "", until: "", why: "nobody reads it" },
          },
        ],
      },
      {
        name: "a key",
        code: `${LOGGER}logger.debug("training.step", { loss: 1, lr: 1, gradnorm: 1 });`,
        output: `${LOGGER}logger.debug("training.step", { loss: 1, lr: 1, grad_norm: 1 });`,
        errors: [key],
      },
      {
        name: "a key in shorthand",
        code: `${LOGGER}const gradnorm = 1;\nlogger.debug("training.step", { loss: 1, lr: 1, gradnorm });`,
        output: `${LOGGER}const gradnorm = 1;\nlogger.debug("training.step", { loss: 1, lr: 1, grad_norm: gradnorm });`,
        errors: [key],
      },
      {
        name: "a metric by name",
        code: `${LOGGER}meter.counter("acme.old.counter").inc();`,
        output: `${LOGGER}meter.counter("acme.data.cache.hit").inc();`,
        errors: [metric],
      },
      {
        name: "a metric by name, from a method that is named in brackets",
        code: `${LOGGER}meter["counter"]("acme.old.counter").inc();`,
        output: `${LOGGER}meter["counter"]("acme.data.cache.hit").inc();`,
        errors: [metric],
      },
      {
        name: "a generated instrument",
        code: `${LOGGER}metrics.oldCounter.inc();`,
        output: `${LOGGER}metrics.dataCacheHit.inc();`,
        errors: [metric],
      },
    ],
  });
}

untypedTester().run("no-deprecated-name, in generated files", noDeprecatedName, {
  valid: [
    {
      name: "events feed old metrics as long as they are there",
      filename: join(FIXTURES, "generated", "events.ts"),
      code: 'import { metrics } from "./index.ts";\nmetrics.oldCounter.inc();',
    },
  ],
  invalid: [
    {
      name: "a file beside them is written by hand",
      filename: join(FIXTURES, "generated", "mine.ts"),
      code: 'import { metrics } from "./index.ts";\nmetrics.oldCounter.inc();',
      output: 'import { metrics } from "./index.ts";\nmetrics.dataCacheHit.inc();',
      errors: [metric],
    },
  ],
});
