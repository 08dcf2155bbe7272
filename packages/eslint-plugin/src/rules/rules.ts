import type { RuleModule } from "../create-rule.ts";
import { noPrint } from "./no-print.ts";
import { redactionOnlySink } from "./redaction-only-sink.ts";
import { registeredEventName } from "./registered-event-name.ts";
import { registeredMetricName } from "./registered-metric-name.ts";

/** Every rule of the plugin. Adding one is one file and one line here; its page and its configs follow from its `meta`. */
export const rules: readonly RuleModule[] = [noPrint, redactionOnlySink, registeredEventName, registeredMetricName] as unknown as readonly RuleModule[];
