import type { RunOptions } from "../config/settings.ts";
import type { RegistrySpec } from "../contract/index.ts";
import { openRunScope } from "../lifecycle/open-run-scope.ts";
import type { RunScope } from "../lifecycle/run-scope.ts";
import type { Logger } from "./logger.ts";

/** A generated logger class. */
export type LoggerClass<L extends Logger> = new (scope: RunScope, component: string) => L;

/**
 * Gives the logger of a component: the same instance for the same component, run and log directory.
 *
 * @throws ConfigurationError for an option that is not allowed, or that differs from what the open run has.
 * @throws InvariantViolation in strict mode, when the redaction filter refuses the component or the run id.
 */
export type GetLogger<L extends Logger> = (component: string, options?: RunOptions) => L;

/** Makes the `getLogger` of a registry. */
export function loggerFactory<L extends Logger>(registry: RegistrySpec, Class: LoggerClass<L>): GetLogger<L> {
  const loggers = new WeakMap<RunScope, Map<string, L>>();
  const loggerOf = (scope: RunScope, component: string): L => {
    let ofRun = loggers.get(scope);
    if (ofRun === undefined) {
      ofRun = new Map();
      loggers.set(scope, ofRun);
    }
    let logger = ofRun.get(component);
    if (logger === undefined) {
      logger = new Class(scope, component);
      ofRun.set(component, logger);
    }
    return logger;
  };
  return (component, options) => {
    // A component that is refused opens no run, so that nothing is left of the call.
    const scope = openRunScope(registry, options, (fresh) => void loggerOf(fresh, component));
    return loggerOf(scope, component);
  };
}
