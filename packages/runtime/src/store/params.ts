import { nearestName } from "./nearest-name.ts";
import type { ConfigProblem } from "./config-error.ts";
import type { CheckedStore } from "./store-context.ts";

/** What a parameter of a store may be. `stores` is a list of `{ kind, params }`, each checked like the store itself. */
export type ParamType = "string" | "number" | "integer" | "boolean" | "list" | "map" | "stores";

export interface ParamSpec {
  readonly type: ParamType;
  /** A parameter without a default is required unless this is `true`. */
  readonly optional?: true;
  readonly default?: string | number | boolean;
  /** The least number, or the least length of a string or list. */
  readonly min?: number;
  /** Shown when the parameter is missing. */
  readonly summary?: string;
}

export type ParamSpecs = Readonly<Record<string, ParamSpec>>;

interface ParamTypes {
  readonly string: string;
  readonly number: number;
  readonly integer: number;
  readonly boolean: boolean;
  readonly list: readonly unknown[];
  readonly map: Readonly<Record<string, unknown>>;
  readonly stores: readonly CheckedStore[];
}

export type ConfigPath = readonly (string | number)[];

/** What reading parameters needs of the reader of whole stores. */
export interface ParamReader {
  report(problem: ConfigProblem): void;
  /** Checks one `{ kind, params }`; undefined after a report. */
  readStore(value: unknown, at: ConfigPath): CheckedStore | undefined;
}

/** The parameters that a kind's `open` gets: what its specs say. */
export type ParamsOf<Specs extends ParamSpecs> = {
  readonly [Name in keyof Specs]:
    ParamTypes[Specs[Name]["type"]] | (Specs[Name] extends { optional: true } ? undefined : never);
};

const NOUNS: Readonly<Record<ParamType, string>> = {
  string: "a string",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  list: "a list",
  map: "a map",
  stores: "a list of { kind, params }",
};

const FITS: Readonly<Record<ParamType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number" && Number.isFinite(value),
  integer: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === "boolean",
  list: (value) => Array.isArray(value),
  map: isMap,
  stores: (value) => Array.isArray(value),
};

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Checks what a configuration gives against the specs; every problem is reported with its path below `at`. */
export function readParams(
  given: Readonly<Record<string, unknown>>,
  specs: ParamSpecs,
  at: ConfigPath,
  reader: ParamReader,
): Readonly<Record<string, unknown>> {
  const names = Object.keys(specs);
  reportUnknown(given, names, at, reader);

  const params: Record<string, unknown> = {};
  for (const name of names) {
    const spec = specs[name] as ParamSpec;
    const value = Object.hasOwn(given, name) ? given[name] : spec.default;
    if (value === undefined) {
      if (spec.optional !== true)
        reader.report({
          path: at,
          message: `"${name}" is missing.`,
          help: `give "${name}": ${spec.summary ?? NOUNS[spec.type]}`,
        });
      continue;
    }
    const fault = faultOf(value, spec);
    if (fault === undefined)
      params[name] = spec.type === "stores" ? readStores(value as readonly unknown[], [...at, name], reader) : value;
    else
      reader.report({
        path: [...at, name],
        message: `"${name}" is ${describe(value)}, not ${fault}.`,
        help: `give ${fault}`,
      });
  }
  return params;
}

function readStores(values: readonly unknown[], at: ConfigPath, reader: ParamReader): readonly CheckedStore[] {
  return values.flatMap((value, index) => reader.readStore(value, [...at, index]) ?? []);
}

/** Reports keys that nothing reads: a misspelt parameter must not be a silent default. */
export function reportUnknown(
  given: Readonly<Record<string, unknown>>,
  known: readonly string[],
  at: ConfigPath,
  reader: Pick<ParamReader, "report">,
): void {
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    const nearest = nearestName(name, known);
    const help = nearest === undefined ? `use one of ${known.join(", ")}` : `did you mean "${nearest}"?`;
    reader.report({ path: [...at, name], message: `Unknown key "${name}".`, help });
  }
}

function faultOf(value: unknown, spec: ParamSpec): string | undefined {
  const noun = NOUNS[spec.type];
  if (!FITS[spec.type](value)) return noun;
  if (spec.min === undefined || sizeOf(value) >= spec.min) return undefined;
  return typeof value === "number"
    ? `${noun} of at least ${String(spec.min)}`
    : `${noun} with at least ${String(spec.min)} in it`;
}

function sizeOf(value: unknown): number {
  if (typeof value === "number") return value;
  return typeof value === "string" || Array.isArray(value) ? value.length : Infinity;
}

/** The value's type, never the value: a configuration may hold a token in the wrong place. */
function describe(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number") return String(value);
  return typeof value === "object"
    ? "a map"
    : typeof value === "string" && value === ""
      ? "empty"
      : `a ${typeof value}`;
}
