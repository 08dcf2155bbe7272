import { ConfigurationError } from "../config/configuration-error.ts";
import type { KeySpec, RegistrySpec, Severity } from "../contract/index.ts";
import { shutdownRun } from "../lifecycle/shutdown-run.ts";
import type { RunScope } from "../lifecycle/run-scope.ts";
import { countDrop } from "../redact/drop-counts.ts";
import { filterOf } from "../redact/filter.ts";
import { frameText } from "../redact/frame-text.ts";
import { hashVariable, runHasher } from "../redact/hash.ts";
import { judge } from "../redact/judge.ts";
import type { Drop } from "../redact/payload.ts";
import { rank } from "../sink/severity-rank.ts";
import { Emission, type EmissionContext } from "./emission.ts";
import type { EventDefinition } from "./event-definition.ts";

/** Takes the payload of one event. */
export type EmitFunction = (data: unknown, fields?: unknown) => void;

/** What generated code tells of its registry. */
export interface LoggerDefinition {
  readonly registry: RegistrySpec;
  readonly events: readonly EventDefinition[];
  /** By method: what an event that is switched off still does for the metrics that it feeds. */
  readonly metricsOnly: Readonly<Record<string, (data: never, fields: never) => void>>;
}

// Assigned by the class's static block: generated code reaches the private parts through functions, so that no public
// member of a logger can take the name of an event's method.
let contextOf: (logger: Logger) => EmissionContext;
let definitionOf: (logger: Logger, event: string) => EventDefinition | undefined;
let scopeOf: (logger: Logger) => RunScope;
let hasScope: (value: object) => boolean;

/** What all generated loggers have in common. Beyond these members a logger has one method an event. */
export abstract class Logger {
  /** The part of the program that logs. */
  readonly component: string;
  readonly runId: string;
  readonly #scope: RunScope;
  readonly #context: EmissionContext;
  readonly #definitions: ReadonlyMap<string, EventDefinition>;

  /**
   * @throws InvariantViolation in strict mode, when the filter refuses the run id or the component.
   * @throws ConfigurationError when values are hashed, two runs must not differ, and no key is set.
   */
  constructor(scope: RunScope, component: string, definition: LoggerDefinition) {
    this.component = component;
    this.runId = scope.settings.runId;
    this.#scope = scope;
    demandHashKey(definition);
    this.#context = contextFor(scope, component, definition.registry);
    this.#definitions = new Map(definition.events.map((event) => [event.spec.name, event]));
    this.#switchOff(definition);
  }

  static {
    contextOf = (logger) => logger.#context;
    definitionOf = (logger, event) => logger.#definitions.get(event);
    scopeOf = (logger) => logger.#scope;
    hasScope = (value) => #scope in value;
  }

  /** The least severity that is recorded. */
  get level(): Severity {
    return this.#scope.settings.level;
  }

  /** Writes everything that is buffered, before it returns. */
  flush(): void {
    this.#scope.output.flush();
  }

  /** Ends the run: flushes, closes its file and its sinks. */
  close(): Promise<void> {
    return shutdownRun(this.runId, this.#scope.settings.logDir);
  }

  /** A disabled event costs one empty call: its method is replaced on this instance. */
  #switchOff(definition: LoggerDefinition): void {
    const least = rank(this.level);
    const methods = this as unknown as Record<string, EmitFunction>;
    for (const { spec } of definition.events) {
      if (rank(spec.severity) < least) methods[spec.method] = metricsOnly(definition, spec.method);
    }
  }
}

function doNothing(): void {}

/** What is left of a method that is switched off: the metrics, and never an exception. */
function metricsOnly(definition: LoggerDefinition, method: string): EmitFunction {
  const feed = definition.metricsOnly[method] as EmitFunction | undefined;
  if (feed === undefined) return doNothing;
  return (data, fields = {}) => {
    try {
      feed(data, fields);
    } catch {
      // a payload that throws when it is read feeds nothing
    }
  };
}

/** A random key would make two runs of a deterministic registry differ. */
function demandHashKey({ registry, events }: LoggerDefinition): void {
  const variable = hashVariable(registry.envPrefix);
  if (!registry.layout.deterministic || (process.env[variable] ?? "") !== "") return;
  const hashes = (keys: readonly KeySpec[]): boolean => keys.some((key) => key.hash === true);
  if (!hashes(registry.fields) && !events.some(({ spec }) => hashes(spec.keys))) return;
  throw new ConfigurationError(
    variable,
    `${variable} is not set. The registry "${registry.name}" is deterministic and hashes values, so it needs a key: any text that stays the same.`,
  );
}

function contextFor(scope: RunScope, component: string, registry: RegistrySpec): EmissionContext {
  const { runId, strict, knobs } = scope.settings;
  const filter = filterOf(registry.redaction);
  const drops: Drop[] = [];
  const context = {
    registry,
    output: scope.output,
    strict,
    runId: frameText(filter, "the run id", runId, drops),
    component: frameText(filter, "the component", component, drops),
    hash: runHasher(registry.envPrefix, runId),
    knobs,
  };
  judge("logger", drops, strict);
  return context;
}

/** One event of a logger, for generated code. */
export function emissionOf(logger: Logger, definition: EventDefinition): Emission {
  return new Emission(contextOf(logger), definition);
}

/** Whether a value is a logger: a copy, a Proxy or a look-alike is none. */
export function isLogger(value: unknown): boolean {
  return typeof value === "object" && value !== null && hasScope(value);
}

/** The run that a logger belongs to. */
export function runScopeOf(logger: Logger): RunScope {
  return scopeOf(logger);
}

/** Emits by name. A name that nobody registered is drift: the record is dropped and counted. */
export function emitByName(logger: Logger, event: string, data: unknown, fields: unknown): void {
  const definition = definitionOf(logger, event);
  if (definition === undefined) countDrop("undeclared");
  else (logger as unknown as Record<string, EmitFunction>)[definition.spec.method]?.(data, fields);
}

/**
 * Emits a record that the runtime writes in the caller's place: only the keys that the event declares, and what the
 * filter refuses is left out, so that the record never hides what it reports.
 */
export function emitPermissively(
  logger: Logger,
  event: string,
  data: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, unknown>>,
): void {
  const definition = definitionOf(logger, event);
  if (definition === undefined) return;
  const declared = Object.fromEntries(definition.spec.keys.map(({ name }) => [name, data[name]]));
  try {
    emitByName(logger, event, declared, fields);
  } catch {
    new Emission({ ...contextOf(logger), strict: false }, definition).recover(declared, fields);
  }
}
