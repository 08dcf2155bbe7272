import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type { Check } from "./check.ts";

interface Identified {
  readonly name: string;
  readonly identifier: string;
  readonly span: Span;
}

/** No two names may become one identifier. Alerts have one namespace, since Prometheus tells them apart by name. */
export const checkIdentifiers: Check = ({ events, metrics, spans, logger }, report) => {
  reportCollisions(
    events.map(({ name, method, span }) => ({ name, identifier: method, span })),
    (id) => `the method ${id}`,
    report,
  );
  reportCollisions(metrics, (id) => `metrics.${id}`, report);
  reportCollisions(spans, (id) => `spans.${id}`, report);
  const types = events.map(({ name, dataType, span }) => ({ name, identifier: dataType, span }));
  for (const { name, identifier, span } of types.filter(({ identifier }) => identifier === logger)) {
    report(
      diagnostic("name/same-identifier", span, { data: { name, other: logger, identifier: `the type ${identifier}` } }),
    );
  }
  reportDuplicateAlerts(
    metrics.flatMap(({ alerts }) => alerts),
    report,
  );
};

function reportCollisions(entries: readonly Identified[], shown: (identifier: string) => string, report: Report): void {
  const first = new Map<string, Identified>();
  for (const entry of entries) {
    const before = first.get(entry.identifier);
    if (before === undefined) {
      first.set(entry.identifier, entry);
      continue;
    }
    report(
      diagnostic("name/same-identifier", entry.span, {
        data: { name: entry.name, other: before.name, identifier: shown(entry.identifier) },
        notes: [{ message: "the other one is declared", span: before.span }],
        help: { message: "rename one of them; an event may say method: <another name>" },
      }),
    );
  }
}

function reportDuplicateAlerts(
  alerts: readonly { readonly name: string; readonly span: Span }[],
  report: Report,
): void {
  const first = new Map<string, Span>();
  for (const { name, span } of alerts) {
    const before = first.get(name);
    if (before === undefined) first.set(name, span);
    else
      report(
        diagnostic("name/duplicate", span, {
          data: { name, what: "the alerts" },
          notes: [{ message: "first written", span: before }],
        }),
      );
  }
}
