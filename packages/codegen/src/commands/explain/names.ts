import type { Registry } from "../../model/registry.ts";
import { explanation, type Explanation } from "./explanation.ts";

/** Names that are gone and may never mean anything else. */
export function reservedTexts({ reserved }: Registry): readonly Explanation[] {
  const gone = { event: reserved.events, metric: reserved.metrics, "data key": reserved.keys };
  return Object.entries(gone).flatMap(([kind, names]) =>
    names.map((name) =>
      explanation(
        `reserved ${kind}`,
        [name],
        `was removed; no ${kind} may have this name again (reserved: in the registry)`,
      ),
    ),
  );
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
export function filterTexts({ redaction }: Registry): readonly Explanation[] {
  return [
    ...redaction.deny.map((entry) =>
      explanation(
        "denied key",
        [entry],
        "is on the deny list: no record carries a key of this name, however it is spelled",
      ),
    ),
    ...redaction.patterns.map(({ name, match, where, hardened }) =>
      explanation("pattern of the filter", [name], "no key and no text may match it", () => [
        ["match", match],
        ["where", where],
        ["hardened", hardened ? "yes: it sees through case, separators and look-alike letters" : undefined],
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
