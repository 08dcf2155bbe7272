import type { RuleModule } from "../create-rule.ts";
import { declaredKeys } from "./declared-keys.ts";
import { errorNeedsCode } from "./error-needs-code.ts";
import { generatedUntouched } from "./generated-untouched.ts";
import { noDeprecatedName } from "./no-deprecated-name.ts";
import { noForeignLogger } from "./no-foreign-logger.ts";
import { noNetworkOutsideSinks } from "./no-network-outside-sinks.ts";
import { noPrint } from "./no-print.ts";
import { noRuntimeInternals } from "./no-runtime-internals.ts";
import { noUnusedSuppression } from "./no-unused-suppression.ts";
import { redactionOnlySink } from "./redaction-only-sink.ts";
import { registeredEventName } from "./registered-event-name.ts";
import { registeredMetricName } from "./registered-metric-name.ts";

/** Every rule of the plugin. Adding one is one file and one line here; its page and its configs follow from its `meta`. */
export const rules: readonly RuleModule[] = [
  declaredKeys,
  errorNeedsCode,
  generatedUntouched,
  noDeprecatedName,
  noForeignLogger,
  noNetworkOutsideSinks,
  noPrint,
  noRuntimeInternals,
  noUnusedSuppression,
  redactionOnlySink,
  registeredEventName,
  registeredMetricName,
];
