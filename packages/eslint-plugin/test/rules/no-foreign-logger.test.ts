import { noForeignLogger } from "../../src/rules/no-foreign-logger.ts";
import { untypedTester } from "../rule-tester.ts";

const foreign = (module: string) => [{ messageId: "foreign" as const, data: { module } }];

untypedTester().run("no-foreign-logger", noForeignLogger, {
  valid: [
    {
      name: "the generated logger",
      code: 'import { getLogger } from "./generated/index.ts";\nexport const l = getLogger("a");',
    },
    { name: "a type", code: 'import type { Logger } from "pino";\nexport let l: Logger;' },
    { name: "a module of one's own with that name", code: 'import pino from "./pino.js";\nexport { pino };' },
    { name: "a package whose name begins alike", code: 'import x from "pino-nothing";\nexport { x };' },
    {
      name: "outside of a project with a registry",
      code: 'import pino from "pino";\nexport { pino };',
      filename: "/nowhere/file.ts",
    },
    {
      name: "a façade that the settings name",
      code: 'import pino from "pino";\nexport { pino };',
      settings: { logwright: { runtime: ["pino"] } },
    },
    {
      name: "a logger that is allowed",
      code: 'import debug from "debug";\nexport { debug };',
      options: [{ allow: ["debug"], modules: [] }],
    },
  ],
  invalid: [
    { name: "an import", code: 'import pino from "pino";\npino();', errors: foreign("pino") },
    { name: "an import for its effect", code: 'import "consola";', errors: foreign("consola") },
    { name: "a subpath", code: 'import f from "pino/file";\nf();', errors: foreign("pino") },
    { name: "require", code: "require('winston').info('x');", errors: foreign("winston") },
    { name: "a dynamic import", code: "await import('bunyan');", errors: foreign("bunyan") },
    { name: "import equals", code: "import log4js = require('log4js');\nlog4js.x();", errors: foreign("log4js") },
    { name: "a re-export", code: 'export { default } from "debug";', errors: foreign("debug") },
    { name: "a re-export of everything", code: 'export * from "loglevel";', errors: foreign("loglevel") },
    {
      name: "a module of the options",
      code: 'import x from "@acme/old-log";\nx();',
      options: [{ modules: ["@acme/old-log"], allow: [] }],
      errors: foreign("@acme/old-log"),
    },
  ],
});
