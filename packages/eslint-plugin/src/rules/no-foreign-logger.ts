import { createRule, type RuleModule } from "../create-rule.ts";
import { registryOf } from "../registry-index.ts";
import { listedModule, modulesOption, type ModulesOptions } from "../syntax/listed-module.ts";
import { runtimeAtHand } from "../syntax/runtime-at-hand.ts";
import { usesOf } from "../syntax/uses.ts";

/** Packages whose purpose is to write logs, or to print in their stead. */
const LOGGERS: readonly string[] = [
  "@logtape/logtape",
  "@opentelemetry/api-logs",
  "@opentelemetry/sdk-logs",
  "@std/log",
  "@vitejs/console",
  "adze",
  "bole",
  "bunyan",
  "consola",
  "console-log-level",
  "debug",
  "electron-log",
  "js-logger",
  "lambda-log",
  "log",
  "log-symbols",
  "log4js",
  "loglevel",
  "loglevelnext",
  "morgan",
  "nanologger",
  "npmlog",
  "pino",
  "pino-http",
  "pino-pretty",
  "proc-log",
  "roarr",
  "signale",
  "simple-node-logger",
  "tslog",
  "ulog",
  "winston",
];

/** One log, one filter: a second logger beside the runtime writes what the first would have dropped. */
export const noForeignLogger: RuleModule<"foreign", readonly [ModulesOptions]> = createRule({
  name: "no-foreign-logger",
  meta: {
    type: "problem",
    docs: {
      description: "forbid other loggers beside the runtime",
      configs: { recommended: "error", syntactic: "error", strict: "error" },
      types: "unused",
    },
    schema: [modulesOption("logger")],
    defaultOptions: [{ modules: [], allow: [] }],
    messages: {
      foreign:
        '"{{module}}" logs past the registry and the redaction filter. Emit a registered event through the generated logger instead.',
    },
  },
  create(context, [options]) {
    return {
      Program() {
        for (const { node, origin, how } of usesOf(context).all) {
          // A re-export takes what it does not load.
          if (how !== "loaded" && !node.type.startsWith("Export")) continue;
          const module = listedModule(origin.module, LOGGERS, options);
          if (module !== undefined && isBeside(origin.module))
            context.report({ node, messageId: "foreign", data: { module } });
        }
      },
    };

    /** A project without a registry has chosen its logger, and a module that plays our runtime's role is no stranger. */
    function isBeside(module: string): boolean {
      return registryOf(context).registry !== undefined && !runtimeAtHand(context).isRuntimeModule(module);
    }
  },
});
