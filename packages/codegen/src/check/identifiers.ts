import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { LogEvent } from "../model/registry.ts";
import type { Span } from "../source/span.ts";
import type { Check } from "./check.ts";

interface Identified {
  readonly name: string;
  readonly span: Span;
}

/** No two names may become one identifier. Alerts have one namespace, since Prometheus tells them apart by name. */
export const checkIdentifiers: Check = ({ events, metrics, spans, logger }, report) => {
  reportCollisions(events, methodOf, (id) => `the method ${id}`, report);
  reportCollisions(metrics, identifierOf, (id) => `metrics.${id}`, report);
  reportCollisions(spans, identifierOf, (id) => `spans.${id}`, report);
  for (const { name, dataType, span } of events) {
    if (dataType !== logger) continue;
    report(
      diagnostic("name/same-identifier", span, { data: { name, other: logger, identifier: `the type ${dataType}` } }),
    );
  }
  reportDuplicateAlerts(
    metrics.flatMap(({ alerts }) => alerts),
    report,
  );
};

const methodOf = ({ method }: LogEvent): string => method;
const identifierOf = ({ identifier }: { readonly identifier: string }): string => identifier;

function reportCollisions<T extends Identified>(
  entries: readonly T[],
  identifierIn: (entry: T) => string,
  shown: (identifier: string) => string,
  report: Report,
): void {
  const first = new Map<string, T>();
  for (const entry of entries) {
    const identifier = identifierIn(entry);
    const before = first.get(identifier);
    if (before === undefined) {
      first.set(identifier, entry);
      continue;
    }
    report(
      diagnostic("name/same-identifier", entry.span, {
        data: { name: entry.name, other: before.name, identifier: shown(identifier) },
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
