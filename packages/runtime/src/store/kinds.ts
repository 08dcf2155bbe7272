import { isOptions, kindOf } from "../config/kind-of.ts";
import type { LogStore } from "./log-store.ts";
import type { ParamSpecs, ParamsOf } from "./params.ts";
import type { StoreContext } from "./store-context.ts";

/** A kind of log store: its name in a configuration, the parameters it takes, and how one is opened. */
export interface LogStoreKind<Specs extends ParamSpecs = ParamSpecs> {
  /** `kind:` in a configuration. Letters, digits, `_` and `-`. */
  readonly name: string;
  readonly params: Specs;
  /** Gets parameters that the specs allow. */
  open(params: ParamsOf<Specs>, context: StoreContext): LogStore;
}

const NAME = /^[a-z][a-z0-9_-]{0,63}$/i;

/** The names of the kinds that come with the runtime; no plugin may take them over. */
export const BUILT_IN_NAMES: readonly string[] = ["jsonl", "tensorboard", "multiplex"];

/**
 * The kinds of this process hang on the global object and not on this module: a plugin package may bring its own copy of
 * the runtime, and a kind that it registers must still be found.
 */
const REGISTERED: unique symbol = Symbol.for("@logwright/runtime/log-store-kinds");

interface Holder {
  [REGISTERED]?: Map<string, LogStoreKind>;
}

/**
 * Makes a kind known, so that a configuration can name it. The same name again replaces the kind: a module that is loaded
 * twice is no error.
 *
 * @throws TypeError when the name is no name, or that of a built-in kind
 */
export function registerLogStore<const Specs extends ParamSpecs>(kind: LogStoreKind<Specs>): void {
  if (!isOptions(kind)) throw new TypeError(`kind is ${kindOf(kind)}; it must be { name, params, open }.`);
  if (typeof kind.name !== "string" || !NAME.test(kind.name))
    throw new TypeError(
      `${typeof kind.name === "string" ? `"${kind.name.slice(0, 80)}"` : kindOf(kind.name)} cannot name a log store: letters, digits, _ and - only, a letter first.`,
    );
  if (BUILT_IN_NAMES.includes(kind.name))
    throw new TypeError(`"${kind.name}" is a built-in log store: choose another name.`);
  if (typeof kind.open !== "function" || !isOptions(kind.params))
    throw new TypeError(`The log store "${kind.name}" needs a map of params and a function open.`);
  registered().set(kind.name, kind);
}

/** The kinds that `registerLogStore` made known, by name. */
export function registered(): Map<string, LogStoreKind> {
  const holder = globalThis as Holder;
  holder[REGISTERED] ??= new Map();
  return holder[REGISTERED];
}
