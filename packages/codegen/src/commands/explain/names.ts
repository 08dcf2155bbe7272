import { GRAVE_SEVERITIES, SEVERITIES } from "@logwright/runtime/contract";
import type { Declaration, Registry } from "../../model/registry.ts";
import { counted } from "../../text/counted.ts";
import { explanation, type Explanation, type Facts } from "./explanation.ts";
import { placeText } from "../../source/span.ts";

/** Where a name was declared, here or in a registry that is extended. */
function declared({ declarations }: Registry, kind: Declaration["kind"], name: string): Facts[number] {
  const found = declarations.find((each) => each.kind === kind && each.name === name);
  return ["declared", found && placeText(found.span)];
}

/** Names that are gone and may never mean anything else. */
export function reservedTexts(registry: Registry): readonly Explanation[] {
  const { events, metrics, keys } = registry.reserved;
  const gone = { event: events, metric: metrics, "data key": keys } as const;
  return (["event", "metric", "data key"] as const).flatMap((kind) =>
    gone[kind].map((name) =>
      explanation(
        `reserved ${kind}`,
        [name],
        `was removed; no ${kind} may have this name again (reserved: in the registry)`,
        () => [declared(registry, `reserved ${kind}`, name)],
      ),
    ),
  );
}

/** Whom to ask, and about what. */
export function ownerTexts(registry: Registry): readonly Explanation[] {
  const { owners, events, metrics, spans, errors } = registry;
  return Object.entries(owners).map(([name, summary]) => {
    const own = [...events, ...metrics, ...spans, ...errors].filter(({ owner }) => owner === name);
    return explanation("owner", [name], summary, () => [
      ["owns", own.map((entry) => entry.name).join(", ")],
      declared(registry, "owner", name),
    ]);
  });
}

/** The severities, by their own names and as lines spell them. */
export function severityTexts({ layout, events }: Registry): readonly Explanation[] {
  return SEVERITIES.flatMap((severity) => {
    const text = layout.severities[severity];
    if (text === undefined) return [];
    const names: readonly [string, ...string[]] = text === severity ? [severity] : [severity, text];
    const demands = GRAVE_SEVERITIES.includes(severity) ? ", which demand the field error_code" : "";
    const count = events.filter((event) => event.severity === severity).length;
    return [
      explanation(
        "severity",
        names,
        `how bad it is, ${SEVERITIES.indexOf(severity) + 1} of ${SEVERITIES.length}`,
        () => [
          ["written", text],
          ["events", `${count}${demands}`],
        ],
      ),
    ];
  });
}

/** The registry itself, by its name and its logger, and those that it extends. */
export function registryTexts(registry: Registry): readonly Explanation[] {
  const { name, version, logger, envPrefix, logRoot, sources, events, metrics, spans, errors } = registry;
  const entries = [...events, ...metrics, ...spans, ...errors];
  const origins = [...new Set(entries.flatMap(({ origin }) => origin ?? []))];
  return [
    explanation(
      "registry",
      [name, logger],
      `version ${version}, ${counted(events.length, "event")}, ${counted(metrics.length, "metric")}`,
      () => [
        ["logger", logger],
        ["environment", `${envPrefix}_…`],
        ["logs", logRoot],
        ["files", sources.map(({ file }) => file).join(", ")],
        ["extends", origins.join(", ")],
      ],
    ),
    ...origins.map((origin) =>
      explanation("extended registry", [origin], "what it declares counts as if it stood in the registry", () => [
        ["declares", entries.flatMap((entry) => (entry.origin === origin ? [entry.name] : [])).join(", ")],
      ]),
    ),
  ];
}

/** Settings that change how much of an event is kept, by all their names. */
export function knobTexts({ knobs, events }: Registry): readonly Explanation[] {
  return knobs.map(({ name, env, flag, default: usual }) =>
    explanation("sampling knob", [name, env, flag], "of how many records one is kept", () => [
      ["environment", env],
      ["flag", flag],
      ["default", `1 of ${usual}`],
      ["events", events.flatMap((event) => (event.sample?.knob === name ? [event.name] : [])).join(", ")],
    ]),
  );
}

/** What the filter keeps out. */
export function filterTexts(registry: Registry): readonly Explanation[] {
  const { redaction } = registry;
  return [
    ...redaction.deny.map((entry) =>
      explanation(
        "denied key",
        [entry],
        "is on the deny list: no record carries a key of this name, however it is spelled",
        () => [declared(registry, "denied key", entry)],
      ),
    ),
    ...redaction.patterns.map(({ name, match, where, hardened }) =>
      explanation("pattern of the filter", [name], "no key and no text may match it", () => [
        ["match", match],
        ["where", where],
        ["hardened", hardened ? "yes: it sees through case, separators and look-alike letters" : undefined],
        declared(registry, "pattern", name),
      ]),
    ),
  ];
}

/** A metric's labels, each once for all that carry it. */
export function labelTexts({ metrics }: Registry): readonly Explanation[] {
  const uses = new Map<string, string[]>();
  for (const { name, labels } of metrics)
    for (const label of labels) {
      const values = label.values?.join(", ") ?? `at most ${label.max} values`;
      const use = `${name}: ${values}${label.required ? "" : " (optional)"}`;
      uses.set(label.name, [...(uses.get(label.name) ?? []), use]);
    }
  return [...uses].map(([name, where]) =>
    explanation("label", [name], "a label of metrics", () => [["metrics", where.join("\n")]]),
  );
}
