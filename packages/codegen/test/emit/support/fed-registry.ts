import type { Metric, Registry } from "../../../src/model/registry.ts";
import { metric } from "./models.ts";

/**
 * A registry whose events feed metrics, with values and labels out of data and fields, and are sampled by count: all
 * records are kept as long as the knob says 1. `all`: labels, too, which are judged and counted for themselves, and sampling by
 * a key or a field, which keeps multiples.
 */
export function fedRegistry(model: Registry, all: boolean = false): Registry {
  const metrics = model.events.flatMap((event, index): readonly Metric[] => {
    const names = [...event.keys, ...model.fields.filter((field) => field.severities === undefined)].map(
      (one) => one.name,
    );
    const chosen = names.filter((_, at) => (at + index) % 2 === 0);
    return chosen.map((name, at) =>
      metric(`acme.fed_${index}_${at}`, {
        kind: at % 2 === 0 ? "gauge" : "counter",
        labels: all ? [{ name: "why", required: false, max: 5 }] : [],
        from: [
          {
            kind: "event",
            name: event.name,
            ...(at % 3 === 2 ? {} : { value: name }),
            labels: at % 2 === 0 || !all ? {} : { why: names[(at + index) % names.length] as string },
          },
        ],
      }),
    );
  });
  const raised = metric("acme.raised", {
    kind: "counter",
    labels: all ? [{ name: "code", required: false, max: 5 }] : [],
    from: [{ kind: "severity", name: "error", labels: all ? { code: "error_code" } : {} }],
  });
  return {
    ...model,
    metrics: [...metrics, raised],
    knobs: [{ name: "every", env: "TEST_EVERY", flag: "--every", default: 1 }],
    events: model.events.map((event, index) => {
      const name = all && index % 3 === 0 ? event.keys[0]?.name : all && index % 3 === 1 ? "step" : undefined;
      return { ...event, sample: { every: 1, knob: "every", ...(name === undefined ? {} : { by: name }) } };
    }),
  };
}
