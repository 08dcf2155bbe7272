import { camelCase } from "../../resolve/identifier.ts";
import { LOGGER_MEMBERS } from "../../resolve/reserved-names.ts";
import type { BodyField, Group } from "../conventions.ts";
import type { FollowedGroup } from "../follow.ts";
import type { Ledger } from "../ledger.ts";
import type { YamlMap, YamlValue } from "../write/yaml-value.ts";
import { yamlMap } from "../write/yaml-value.ts";
import { bucketsFor } from "./buckets.ts";
import { deprecation } from "./deprecation.ts";
import type { Carried } from "./keys.ts";
import { carry, declaredKey, usedKeys } from "./keys.ts";
import { metricLabels } from "./labels.ts";
import { Names } from "./names.ts";
import { oneLine, paragraphs } from "./text.ts";

/** What the conversion of one kind of signal needs. */
export interface Conversion {
  readonly attributes: ReadonlyMap<string, Carried>;
  /** Names of attributes. */
  readonly keys: Names;
  /** Names of the signals of this kind. */
  readonly names: Names;
  /** The signal that a refinement says more of. */
  readonly baseOf: (group: Group) => Group | undefined;
  readonly ledger: Ledger;
}

/** From what is promised least to what is promised most; OpenTelemetry has more words for that. */
const STABILITY: Readonly<Record<string, string | undefined>> = {
  stable: "stable",
  release_candidate: "beta",
  beta: "beta",
};

const NO_BRIEF = "the conventions do not say what it is";

/** What every entry says of itself. */
function entry(group: Group, { names, ledger, baseOf }: Conversion): Readonly<Record<string, YamlValue | undefined>> {
  const base = group.refinement ? baseOf(group) : undefined;
  const brief = oneLine(group.brief ?? base?.brief, ledger);
  if (brief === undefined) ledger.decide("summary");
  const stability = group.stability ?? base?.stability ?? "";
  return {
    summary: brief ?? NO_BRIEF,
    note: paragraphs(group.note ?? base?.note, ledger),
    stability: (Object.hasOwn(STABILITY, stability) ? STABILITY[stability] : undefined) ?? "development",
    deprecated: deprecation(group.deprecated ?? base?.deprecated, names, ledger),
  };
}

function extension(members: Readonly<Record<string, YamlValue | undefined>>): YamlMap | undefined {
  const map = yamlMap(members);
  return map.size > 0 ? map : undefined;
}

/** An event. Those that a registry of OpenTelemetry's declares have no severity, so it is info. */
export function eventEntry({ group, uses }: FollowedGroup, to: Conversion): YamlMap {
  const { names, keys, attributes, ledger } = to;
  const name = names.of(group.name.value);
  const own = camelCase(name);
  ledger.decide("severity");
  if (LOGGER_MEMBERS.has(own)) ledger.decide("method");
  const data = new Map([...usedKeys(uses, attributes, keys, ledger), ...bodyKeys(group, ledger)]);
  return yamlMap({
    severity: "info",
    ...entry(group, to),
    method: LOGGER_MEMBERS.has(own) ? `${own}Event` : undefined,
    data: data.size > 0 ? data : undefined,
    "x-otel": extension({ name: names.original(group.name.value) }),
  });
}

/** The fields of an event's body stand among its attributes, where they have no field of their own. */
function bodyKeys({ body, name }: Group, ledger: Ledger): YamlMap {
  if (body === undefined) return new Map();
  const names = new Names(
    "key",
    body.fields.map((field) => field.name.value),
    ledger,
  );
  if (body.fields.length === 0)
    ledger.leave("complex", { value: name.value, span: body.span }, "a body without fields");
  return new Map(body.fields.flatMap((field) => bodyKey(field, names, ledger)));
}

function bodyKey(field: BodyField, names: Names, ledger: Ledger): readonly (readonly [string, YamlValue])[] {
  const { deprecated: _judgedAmongAttributes, ...rest } = field;
  const carried = carry(rest, names.of(field.name.value), ledger);
  if (carried === undefined) return [];
  return [[carried.key + (field.requirement === "required" ? "" : "?"), declaredKey(carried, names, ledger)]];
}

const KINDS: Readonly<Record<string, string>> = {
  counter: "counter",
  gauge: "gauge",
  histogram: "histogram",
  updowncounter: "updown",
};

/** A metric. */
export function metricEntry(metric: FollowedGroup, to: Conversion): YamlMap {
  const { names, attributes, ledger } = to;
  const { group } = metric;
  const unit = group.unit?.value ?? "unitless";
  const kind = KINDS[group.instrument?.value ?? ""] ?? "gauge";
  const buckets = kind === "histogram" ? bucketsFor(unit) : undefined;
  if (buckets !== undefined) ledger.decide("buckets");
  const found = metricLabels(metric, attributes, buckets === undefined ? 1 : buckets.length + 3, ledger);
  return yamlMap({
    kind,
    unit,
    ...entry(group, to),
    buckets,
    labels: found.labels.size > 0 ? found.labels : undefined,
    "x-otel": extension({
      name: names.original(group.name.value),
      labels: found.attributes.size > 0 ? found.attributes : undefined,
    }),
  });
}

/** A span. */
export function spanEntry({ group, uses }: FollowedGroup, to: Conversion): YamlMap {
  const { names, keys, attributes, ledger, baseOf } = to;
  const kind = group.spanKind ?? (group.refinement ? baseOf(group)?.spanKind : undefined);
  const used = usedKeys(uses, attributes, keys, ledger);
  return yamlMap({
    ...entry(group, to),
    attributes: used.size > 0 ? used : undefined,
    "x-otel": extension({ name: names.original(group.name.value), kind }),
  });
}
