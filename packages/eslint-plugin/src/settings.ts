import type { SinkRow } from "./call-graph/egress/row.ts";

/** What a user may say under `settings.logwright` of a flat config. */
export interface Settings {
  /** The index file, absolute or relative to ESLint's working directory; absent: found upwards from the linted file. */
  readonly index?: string;
  /** Further modules that play the runtime's role: package names, or paths relative to ESLint's working directory. */
  readonly runtime: readonly string[];
  /** Further ways out of the process, beside those of Node and the web platform. */
  readonly sinks: readonly SinkRow[];
}

const cache = new WeakMap<object, Settings>();
const NONE: Settings = { runtime: [], sinks: [] };

/** Reads `settings.logwright`; a part of the wrong type counts as absent. */
export function settingsOf(context: { readonly settings: Readonly<Record<string, unknown>> }): Settings {
  const written = context.settings["logwright"];
  if (typeof written !== "object" || written === null) return NONE;
  let settings = cache.get(written);
  if (settings === undefined) {
    settings = read(written as Record<string, unknown>);
    cache.set(written, settings);
  }
  return settings;
}

function read(written: Readonly<Record<string, unknown>>): Settings {
  const { index, runtime, sinks } = written;
  const modules = Array.isArray(runtime) ? runtime : [runtime];
  return {
    ...(typeof index === "string" ? { index } : {}),
    runtime: modules.filter((module): module is string => typeof module === "string"),
    sinks: Array.isArray(sinks) ? sinks.filter(isSinkRow) : [],
  };
}

function isSinkRow(row: unknown): row is SinkRow {
  if (typeof row !== "object" || row === null) return false;
  const { module, export: exported, argument } = row as Readonly<Record<string, unknown>>;
  return (
    typeof module === "string" &&
    typeof exported === "string" &&
    (argument === undefined || typeof argument === "number")
  );
}
