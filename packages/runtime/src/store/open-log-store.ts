import { demandRegistry } from "../config/demand-registry.ts";
import { readOptions } from "../config/read-options.ts";
import type { RegistrySpec } from "../contract/index.ts";
import { findKind } from "./all-kinds.ts";
import { checkConfig } from "./check-config.ts";
import { FilteredStore } from "./filtered-store.ts";
import { IsolatedStore } from "./isolated-store.ts";
import type { LogStore } from "./log-store.ts";
import type { CheckedStore, StoreContext, StoreFailure } from "./store-context.ts";
import { storeFilter } from "./store-filter.ts";
import { StoreOutside } from "./store-outside.ts";

/** A store as a configuration describes it. */
export interface LogStoreConfig {
  readonly kind: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface LogStoreOptions {
  /** Whose redaction rules hold: deny list, patterns, caps and strictness. */
  readonly registry: RegistrySpec;
  /** Overrides the registry and its environment variable: throw on a violation, or drop and count. */
  readonly strict?: boolean;
  /** Where relative paths start; default: the working directory. */
  readonly baseDir?: string;
  /** Hears of every failure that a store survived. Default: the first of each kind goes to standard error. */
  readonly onFailure?: (failure: StoreFailure) => void;
  /** Hears what a store did about something unexpected. Default: standard error. */
  readonly onWarning?: (message: string) => void;
  /** The clock of timestamps; default: the system's. */
  readonly now?: () => Date;
}

const OPTIONS = [
  "registry",
  "strict",
  "baseDir",
  "onFailure",
  "onWarning",
  "now",
] as const satisfies readonly (keyof LogStoreOptions)[];

/** An open store: the contract, and what went wrong so far. */
export interface OpenLogStore extends LogStore {
  /** Failures so far, by store and operation: `multiplex[1].tensorboard logMetrics`. */
  readonly failures: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/**
 * Opens the store that `config` describes. What is handed to it passes the redaction filter first; what a kind throws while
 * the program runs is counted and reported, never thrown.
 *
 * @throws LogStoreConfigError when the configuration does not fit, with all that is wrong
 * @throws ConfigurationError for options that are none, or without a registry
 * @throws the file system's error when a store cannot be opened at all (except inside a multiplex)
 */
export function openLogStore(config: LogStoreConfig, options: LogStoreOptions): OpenLogStore {
  return openChecked(checkConfig(config), options);
}

export function openChecked(store: CheckedStore, given: LogStoreOptions): OpenLogStore {
  const options = readOptions<LogStoreOptions>("options", given, OPTIONS);
  demandRegistry(options.registry);
  const outside = new StoreOutside(options);
  const inner = open(store, store.kind, outside);
  return new FilteredStore(inner, storeFilter(options.registry, options.strict), outside.failures);
}

function open(store: CheckedStore, label: string, outside: StoreOutside): LogStore {
  const context: StoreContext = {
    label,
    baseDir: outside.baseDir,
    now: outside.now,
    fail: (operation, error) => outside.fail(label, operation, error),
    warn: (message) => outside.warn(`${label}: ${message}`),
    onExit: outside.onExit,
    openChild: (child, index) => open(child, `${label}[${String(index)}].${child.kind}`, outside),
  };
  const kind = findKind(store.kind);
  if (kind === undefined) throw new TypeError(`no log store of kind "${store.kind}" is registered`);
  return new IsolatedStore(kind.open(store.params as never, context), context);
}
