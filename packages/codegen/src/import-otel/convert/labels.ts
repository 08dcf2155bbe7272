import type { Located } from "../../parse/located.ts";
import { MAX_SERIES } from "../../resolve/labels.ts";
import { byCodeUnit } from "../../text/code-units.ts";
import type { Requirement } from "../conventions.ts";
import type { FollowedGroup, FollowedUse } from "../follow.ts";
import type { Ledger } from "../ledger.ts";
import type { YamlMap, YamlValue } from "../write/yaml-value.ts";
import { yamlMap } from "../write/yaml-value.ts";
import type { Carried } from "./keys.ts";
import { labelName } from "./names.ts";

/** A label before its values are bounded. */
interface Candidate {
  readonly label: string;
  readonly use: FollowedUse;
  readonly required: boolean;
  /** Absent: free text. */
  readonly values?: readonly string[];
}

/** The labels of a metric, and which attribute each stands for. */
export interface Labels {
  readonly labels: YamlMap;
  readonly attributes: YamlMap;
}

/** A label of free text takes at most so many values, fewer where a metric has many labels together, and never fewer than `least`. */
const CAP = { most: 100, least: 5 } as const;

/** From what is needed most to what is needed least. */
const NEED: readonly Requirement[] = ["required", "conditionally_required", "recommended", "opt_in"];

/** Turns the attributes of a metric into labels: closed over the values of an enum, else capped. `own`: series of one combination. */
export function metricLabels(
  metric: FollowedGroup,
  carried: ReadonlyMap<string, Carried>,
  own: number,
  ledger: Ledger,
): Labels {
  let kept = candidatesOf(metric, carried, ledger).sort(byNeed);
  for (let last = kept.at(-1); last !== undefined && series(kept, CAP.least, own) > MAX_SERIES; last = kept.at(-1)) {
    ledger.leave("series", labelOf(metric, last.use));
    kept = kept.slice(0, -1);
  }
  let cap: number = CAP.least;
  while (cap < CAP.most && series(kept, cap + 1, own) <= MAX_SERIES) cap += 1;
  const labels = kept.sort((a, b) => byCodeUnit(a.label, b.label));
  for (const { values } of labels) if (values === undefined) ledger.decide("cap");
  return {
    labels: new Map(labels.map(({ label, required, values }) => [label + (required ? "" : "?"), bound(values, cap)])),
    attributes: new Map(labels.map(({ label, use }) => [label, use.attribute.name.value])),
  };
}

/** Of two that are needed as much, the one that the conventions name first stays first. */
function byNeed(a: Candidate, b: Candidate): number {
  return NEED.indexOf(a.use.requirement) - NEED.indexOf(b.use.requirement);
}

function bound(values: readonly string[] | undefined, cap: number): YamlValue {
  return values === undefined ? yamlMap({ max: cap }) : yamlMap({ values });
}

/** As the compiler counts them. */
function series(labels: readonly Candidate[], cap: number, own: number): number {
  return labels.reduce(
    (product, { values, required }) => product * ((values?.length ?? cap) + (required ? 0 : 1)),
    own,
  );
}

/** How a label is called that a metric does not get. */
function labelOf({ group: { name } }: FollowedGroup, { attribute }: FollowedUse): Located<string> {
  return { value: `${name.value}: ${attribute.name.value}`, span: name.span };
}

function candidatesOf(metric: FollowedGroup, carried: ReadonlyMap<string, Carried>, ledger: Ledger): Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const [name, use] of metric.uses) {
    const found = carried.get(name);
    if (found === undefined) continue;
    const label = labelName(name);
    const reason = refusal(use, found) ?? (candidates.has(label) ? "sameLabel" : undefined);
    if (reason !== undefined) {
      ledger.leave(reason, labelOf(metric, use));
      continue;
    }
    const values = closedValues(found);
    candidates.set(label, { label, use, required: use.requirement === "required", ...(values && { values }) });
  }
  return [...candidates.values()];
}

function refusal(use: FollowedUse, { guard, type }: Carried): "personalLabel" | "optIn" | "unlabelled" | undefined {
  if (guard !== undefined) return "personalLabel";
  if (use.requirement === "opt_in") return "optIn";
  return type.type.startsWith("list<") || type.type === "double" ? "unlabelled" : undefined;
}

/** The values of a label as texts, where they can be listed. */
function closedValues({ type }: Carried): readonly string[] | undefined {
  if (type.values !== undefined) return type.values;
  if (type.members !== undefined) return [...new Set([...type.members.values()].map(String))];
  return type.type === "boolean" ? ["true", "false"] : undefined;
}
