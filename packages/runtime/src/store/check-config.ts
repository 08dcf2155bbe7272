import { findKind, logStoreKinds } from "./all-kinds.ts";
import { LogStoreConfigError, type ConfigProblem } from "./config-error.ts";
import { nearestName } from "./nearest-name.ts";
import { isMap, readParams, reportUnknown, type ConfigPath, type ParamReader } from "./params.ts";
import type { CheckedStore } from "./store-context.ts";

/**
 * Checks a whole `{ kind, params }`, children included, before anything is opened.
 *
 * @throws LogStoreConfigError with every problem
 */
export function checkConfig(config: unknown): CheckedStore {
  const problems: ConfigProblem[] = [];
  const store = readStore(config, [], (problem) => problems.push(problem));
  if (store === undefined || problems.length > 0) throw new LogStoreConfigError(problems);
  return store;
}

/** Reads one `{ kind, params }`; undefined when something was reported that leaves nothing to go on with. */
export function readStore(
  config: unknown,
  at: ConfigPath,
  report: (problem: ConfigProblem) => void,
): CheckedStore | undefined {
  if (!isMap(config)) {
    report({
      path: at,
      message: "A log store is a map of kind and params.",
      help: "write kind: jsonl and, below it, params:",
    });
    return undefined;
  }
  reportUnknown(config, ["kind", "params"], at, { report });
  const kind = readKind(config["kind"], at, report);
  const params = config["params"] ?? {};
  if (!isMap(params))
    report({ path: [...at, "params"], message: '"params" is no map.', help: "write each parameter as name: value" });
  if (kind === undefined || !isMap(params)) return undefined;

  const reader: ParamReader = { report, readStore: (value, path) => readStore(value, path, report) };
  return { kind: kind.name, params: readParams(params, kind.params, [...at, "params"], reader) };
}

function readKind(
  name: unknown,
  at: ConfigPath,
  report: (problem: ConfigProblem) => void,
): ReturnType<typeof findKind> {
  const known = logStoreKinds();
  if (typeof name !== "string") {
    const message = name === undefined ? '"kind" is missing.' : '"kind" is no text.';
    report({ path: name === undefined ? at : [...at, "kind"], message, help: `give one of ${known.join(", ")}` });
    return undefined;
  }
  const kind = findKind(name);
  if (kind !== undefined) return kind;

  const nearest = nearestName(name, known);
  const registerIt = 'or name the package that registers it under "plugins"';
  const help = nearest === undefined ? `use one of ${known.join(", ")}, ${registerIt}` : `did you mean "${nearest}"?`;
  report({ path: [...at, "kind"], message: `No log store of kind "${name}" is registered.`, help });
  return undefined;
}
