import { join } from "node:path";
import { generatedUntouched } from "../../src/rules/generated-untouched.ts";
import { noRuntimeInternals } from "../../src/rules/no-runtime-internals.ts";
import { FIXTURES, untypedTester } from "../rule-tester.ts";

const EVENTS = join(FIXTURES, "generated", "events.ts");

untypedTester().run("generated-untouched", generatedUntouched, {
  valid: [
    { name: "as it was written", filename: EVENTS, code: "export const events = 1;\n" },
    { name: "with turned line ends", filename: EVENTS, code: "export const events = 1;\r\n" },
    { name: "a file of the author's", code: "export const events = 2;\n" },
    {
      name: "a file that the manifest does not know",
      filename: join(FIXTURES, "generated", "mine.ts"),
      code: "export {};",
    },
  ],
  invalid: [
    {
      name: "another value",
      filename: EVENTS,
      code: "export const events = 2;\n",
      errors: [{ messageId: "edited", line: 1 }],
    },
    { name: "a blank", filename: EVENTS, code: "export const events = 1; \n", errors: [{ messageId: "edited" }] },
    { name: "emptied", filename: EVENTS, code: "", errors: [{ messageId: "edited" }] },
  ],
});

const only = [{ messageId: "generatedOnly" as const, data: { module: "@logwright/runtime/generated" } }];
const deep = (module: string) => [{ messageId: "deep" as const, data: { module } }];

untypedTester().run("no-runtime-internals", noRuntimeInternals, {
  valid: [
    {
      name: "in a file of the manifest",
      filename: EVENTS,
      code: 'import { begin } from "@logwright/runtime/generated";\nbegin();',
    },
    {
      name: "in a file of the manifest beside it, whatever has become of the index",
      filename: EVENTS,
      settings: { logwright: { index: "nowhere.json" } },
      code: 'import { begin } from "@logwright/runtime/generated";\nbegin();',
    },
    {
      name: "the runtime's exports",
      code: 'import { addSink } from "@logwright/runtime";\nimport "@logwright/runtime/crash";\naddSink();',
    },
    { name: "its types", code: 'import type { Site } from "@logwright/runtime/generated";\nexport let s: Site;' },
    { name: "the runtime's tests", code: 'import { x } from "./runtime/test/payloads.ts";\nx();' },
    {
      name: "inside the runtime",
      filename: join(FIXTURES, "runtime", "logger.ts"),
      code: 'import { x } from "./redact.ts";\nx();',
    },
  ],
  invalid: [
    {
      name: "in a file that passes for a generated one",
      code: '// @generated\nimport "@logwright/runtime/generated";\nexport const store = {};',
      errors: only,
    },
    { name: "an import", code: 'import { begin } from "@logwright/runtime/generated";\nbegin();', errors: only },
    {
      name: "a file beside the generated ones",
      filename: join(FIXTURES, "generated", "mine.ts"),
      code: 'import { begin } from "@logwright/runtime/generated";\nbegin();',
      errors: only,
    },
    {
      name: "a file that the manifest beside it does not know, without an index",
      filename: join(FIXTURES, "generated", "mine.ts"),
      settings: { logwright: { index: "nowhere.json" } },
      code: 'import { begin } from "@logwright/runtime/generated";\nbegin();',
      errors: only,
    },
    { name: "a re-export", code: 'export { begin } from "@logwright/runtime/generated";', errors: only },
    { name: "a dynamic import", code: 'await import("@logwright/" + "runtime/generated");', errors: only },
    { name: "require", code: 'require("@logwright/runtime/generated").begin();', errors: only },
    {
      name: "a path into the package",
      code: 'import { x } from "@logwright/runtime/dist/record/line.js";\nx();',
      errors: deep("@logwright/runtime/dist/record/line.js"),
    },
    {
      name: "a relative path into the package",
      code: 'import { x } from "./runtime/src/line.ts";\nx();',
      errors: deep("./runtime/src/line.ts"),
    },
  ],
});
