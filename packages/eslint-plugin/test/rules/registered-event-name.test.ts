import { registeredEventName } from "../../src/rules/registered-event-name.ts";
import { typedTester, untypedTester } from "../rule-tester.ts";

const LOGGER = 'import { getLogger } from "./generated/index.ts";\nconst logger = getLogger("trainer");\n';

typedTester().run("registered-event-name, with types", registeredEventName, {
  valid: [
    { name: "a registered literal", code: `${LOGGER}logger.info("training.run.start", { model_id: "m" });` },
    { name: "a constant", code: `${LOGGER}const NAME = "training.step";\nlogger.debug(NAME, { loss: 1, lr: 1 });` },
    {
      name: "a class of the user's with an info method",
      code: 'class Notes { info(text: string): void { void text; } }\nnew Notes().info("anything at all");',
    },
  ],
  invalid: [
    {
      name: "a letter too few",
      code: `${LOGGER}logger.info("training.run.strt", {});`,
      errors: [
        {
          messageId: "unregisteredNear",
          data: { name: "training.run.strt", from: "", nearest: "training.run.start" },
          suggestions: [
            { messageId: "useName", data: { nearest: "training.run.start" }, output: `${LOGGER}logger.info("training.run.start", {});` },
          ],
        },
      ],
    },
    {
      name: "a name like no other",
      code: `${LOGGER}logger.info("user.signed_in", {});`,
      errors: [{ messageId: "unregistered", data: { name: "user.signed_in", from: "" } }],
    },
    {
      name: "the wrong severity",
      code: `${LOGGER}logger.info("training.step", { loss: 1, lr: 1 });`,
      output: `${LOGGER}logger.trainingStep({ loss: 1, lr: 1 });`,
      errors: [{ messageId: "wrongSeverity", data: { name: "training.step", from: "", actual: "debug", method: "info" } }],
    },
    {
      name: "a string from outside",
      code: `${LOGGER}logger.info(String(process.env["EVENT"]), {});`,
      errors: [{ messageId: "unbounded", data: { type: "string" } }],
    },
  ],
});

untypedTester().run("registered-event-name, without types", registeredEventName, {
  valid: [{ name: "a registered literal", code: `${LOGGER}logger.info("training.run.start", { model_id: "m" });` }],
  invalid: [
    {
      name: "a name like no other",
      code: `${LOGGER}logger.info("user.signed_in", {});`,
      errors: [{ messageId: "unregistered", data: { name: "user.signed_in", from: "" } }],
    },
  ],
});
