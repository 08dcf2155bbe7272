import { nearestName } from "../diagnostics/nearest-name.ts";
import { UsageError } from "../usage-error.ts";
import type { Followed, FollowedGroup } from "./follow.ts";

/** Whether a name is in a namespace: `http.route` is in `http`, and `http` is. */
function isIn(name: string, namespace: string): boolean {
  return name === namespace || name.startsWith(`${namespace}.`);
}

/**
 * What belongs to the namespaces, and the attributes that its signals use.
 *
 * @throws UsageError for a namespace in which nothing is.
 */
export function selectNamespaces(all: Followed, only: readonly string[] | undefined): Followed {
  if (only === undefined) return all;
  const nameOf = ({ group }: FollowedGroup): string => group.name.value;
  const names = [...all.attributes.keys(), ...all.signals.map(nameOf)];
  const empty = only.find((namespace) => !names.some((name) => isIn(name, namespace)));
  if (empty !== undefined) throw unknownNamespace(empty, names);
  const isWanted = (name: string): boolean => only.some((namespace) => isIn(name, namespace));
  const signals = all.signals.filter((signal) => isWanted(nameOf(signal)));
  const used = new Set(signals.flatMap(({ uses }) => [...uses.keys()]));
  const attributes = [...all.attributes].filter(([name]) => isWanted(name) || used.has(name));
  return { ...all, attributes: new Map(attributes), signals };
}

function unknownNamespace(namespace: string, names: readonly string[]): UsageError {
  const known = new Set(names.map((name) => name.split(".", 1)[0] ?? ""));
  const nearest = nearestName(namespace, known);
  const hint =
    nearest === undefined ? "a namespace is the beginning of names up to a dot: http" : `did you mean "${nearest}"?`;
  return new UsageError(`--only: nothing is called "${namespace}" or begins with "${namespace}."; ${hint}`);
}
