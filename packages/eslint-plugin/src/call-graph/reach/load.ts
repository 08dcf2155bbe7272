import type ts from "#compiler";
import type { Key } from "../flow/place.ts";

/** In a path: what a function returns, or what it yields one by one. */
export const CALLED: Key = "()";

/** In a path: here the types may tell of records; they have to be asked. */
export const TOLD: Key = "~";

/** What a value carries on its way forward: a record, what was made of one, or something that handles them. */
export interface Load {
  /** Which part of the value it is; empty: the value itself. */
  readonly path: readonly Key[];
  /** False for sinks, redactors and redacted records: whoever holds one can feed it, but nothing raw is read from it. */
  readonly isRaw: boolean;
  /** The function that it came into as a parameter: it leaves through the results of those calls only. */
  readonly entered?: ts.Node | undefined;
}

/** Where the types have to be asked. */
export const ASK: Load = { path: [TOLD], isRaw: false };

/** A raw value. */
export const RAW: Load = { path: [], isRaw: true };

/** Longer paths are cut: what is deeper counts with the part that contains it. */
const LONGEST_PATH = 6;

export function put(load: Load, ...keys: readonly Key[]): Load {
  return { ...load, path: [...keys, ...load.path].slice(0, LONGEST_PATH) };
}

/** The load of the part under the first key. */
export function below(load: Load): Load {
  return { ...load, path: load.path.slice(1) };
}

/** The load of something made of the value: every part of it counts. */
export function whole(load: Load): Load {
  return { ...load, path: [] };
}

/** The load where it may come out anywhere: in a field, in a variable of another function. */
export function anywhere(load: Load): Load {
  return load.entered === undefined ? load : { ...load, entered: undefined };
}

export function textOfLoad({ path, isRaw, entered }: Load): string {
  const from = entered === undefined ? "" : `${entered.pos}@${entered.getSourceFile().fileName}`;
  return `${isRaw ? "!" : ""}${from}\0${path.join("\0")}`;
}
