import type { Located } from "../parse/located.ts";
import { MAX_NAME_LENGTH } from "../resolve/names.ts";
import { byCodeUnit } from "../text/code-units.ts";
import type { Group, GroupKind } from "./conventions.ts";
import { carriedAttributes, declaredKey } from "./convert/keys.ts";
import { Names } from "./convert/names.ts";
import { DENIED } from "./convert/personal.ts";
import type { Conversion } from "./convert/signals.ts";
import { eventEntry, metricEntry, spanEntry } from "./convert/signals.ts";
import type { Followed, FollowedGroup } from "./follow.ts";
import type { Ledger } from "./ledger.ts";
import type { Printed } from "./write/print-yaml.ts";
import { printYaml } from "./write/print-yaml.ts";
import type { YamlMap, YamlValue } from "./write/yaml-value.ts";
import { yamlMap } from "./write/yaml-value.ts";

export type Section = "attributes" | "events" | "metrics" | "spans";

/** One entry of the registry that is being made, and what it comes from. */
export interface DraftEntry {
  readonly from: Located<string>;
  value: YamlValue;
}

/** A registry that is being made: what the compiler refuses of it can still be taken out. */
export class Draft {
  readonly head: YamlMap;
  readonly sections: Readonly<Record<Section, Map<string, DraftEntry>>>;
  readonly #denied: readonly string[];

  constructor(head: YamlMap, sections: Draft["sections"], denied: readonly string[]) {
    this.head = head;
    this.sections = sections;
    this.#denied = denied;
  }

  print(): Printed {
    const sections = Object.entries(this.sections).filter(([, entries]) => entries.size > 0);
    const members = sections.map(
      ([name, entries]) => [name, new Map([...entries].map(([key, { value }]) => [key, value]))] as const,
    );
    const redaction = yamlMap({ deny: this.#denied });
    return printYaml(new Map<string, YamlValue>([...this.head, ...members, ["redaction", redaction]]), COMMENTS);
  }
}

const COMMENTS: readonly string[] = [
  "Made by `logwright import otel` from OpenTelemetry semantic conventions.",
  "With x-imported data keys may have dots, and findings about the style of names are left out.",
];

/** What the registry is to be called, and what its manifest says. */
export interface Head {
  readonly name: string;
  readonly schemaUrl?: string | undefined;
}

/** Makes a registry of conventions: sorted by name, so that the order of files says nothing. */
export function draftRegistry({ attributes, signals, groups }: Followed, head: Head, ledger: Ledger): Draft {
  const keys = new Names("key", [...attributes.keys()].sort(byCodeUnit), ledger);
  const sorted = [...attributes.values()].sort((a, b) => byCodeUnit(a.name.value, b.name.value));
  const carried = carriedAttributes(sorted, keys, ledger);
  const baseOf = (group: Group): Group | undefined => groups.get(group.parents[0]?.value ?? "");
  const convert = (kind: GroupKind, one: typeof eventEntry): Map<string, DraftEntry> => {
    const found = signals.filter(({ group }) => group.kind === kind && !isLeftOut(group, ledger)).sort(byName);
    const names = new Names(
      "signal",
      found.map(({ group }) => group.name.value),
      ledger,
    );
    const to: Conversion = { attributes: carried, keys, names, baseOf, ledger };
    return new Map(
      found.map((signal) => {
        const from = signal.group.name;
        return [names.of(from.value), { from, value: one(signal, to) }];
      }),
    );
  };
  for (const { group } of signals) if (group.kind === "entity") ledger.leave("entity", group.name);
  const declared = [...carried.values()].map(
    (one) => [one.key, { from: one.attribute.name, value: declaredKey(one, keys, ledger) }] as const,
  );
  const sections = {
    attributes: new Map<string, DraftEntry>(declared),
    events: convert("event", eventEntry),
    metrics: convert("metric", metricEntry),
    spans: convert("span", spanEntry),
  };
  const personal = ledger.left.flatMap(({ reason, items }) => (reason === "personal" ? items : []));
  const denied = [...new Set(personal.map(({ name }) => name))].filter(isDenyable).sort(byCodeUnit);
  return new Draft(headOf(head), sections, [...DENIED, ...denied]);
}

/** A deny entry may be any name of letters, digits and `_ . -`. */
function isDenyable(name: string): boolean {
  return /^[A-Za-z0-9_.-]{1,200}$/.test(name);
}

/** A refinement that has the name of its signal comes behind it, and so takes its place. */
function byName({ group: a }: FollowedGroup, { group: b }: FollowedGroup): number {
  return byCodeUnit(a.name.value, b.name.value) || Number(a.refinement) - Number(b.refinement);
}

/** A span may be refined into another span; a metric and an event keep their name, and so their one set of keys. */
function isLeftOut(group: Group, ledger: Ledger): boolean {
  const isTwice = group.refinement && group.kind !== "span";
  const isLong = group.name.value.length > MAX_NAME_LENGTH;
  const reason = group.excluded ? "excluded" : isTwice ? "refinement" : isLong ? "long" : undefined;
  if (reason !== undefined) ledger.leave(reason, group.name);
  return reason !== undefined;
}

/** The version of the conventions, where their manifest says it: `https://opentelemetry.io/schemas/1.45.0`. */
const VERSION = /(?:^|\/)(\d{1,6}\.\d{1,6}\.\d{1,6})(?:$|[^\d.\/][^/]*$)/;

function headOf({ name, schemaUrl }: Head): YamlMap {
  const version = VERSION.exec(schemaUrl ?? "")?.[1]?.replace(/\b0+(?=\d)/g, "") ?? "0.1.0";
  return yamlMap({
    logwright: 1,
    name,
    version,
    "x-imported": "opentelemetry",
    "x-otel": schemaUrl === undefined ? undefined : yamlMap({ schema_url: schemaUrl }),
  });
}
