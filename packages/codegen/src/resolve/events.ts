import type { Severity } from "@logwright/runtime/contract";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { DataKey, LogEvent } from "../model/registry.ts";
import type { AuthoredEvent, AuthoredRateLimit, AuthoredSample } from "../parse/authored.ts";
import type { Located } from "../parse/located.ts";
import { resolveKey } from "./data-key.ts";
import type { Declared } from "./declared.ts";
import { reportMissing, resolveEntry } from "./entry.ts";
import type { Growing } from "./growing.ts";
import { camelCase, upperFirst } from "./identifier.ts";
import { checkName } from "./names.ts";
import type { Scope } from "./scope.ts";
import { checkSeverity, nearestHelp } from "./scope.ts";

/** Resolves one event: its generated names, its keys, its gates. */
export function resolveEvent(declared: Declared<AuthoredEvent>, scope: Scope): LogEvent {
  const { name, body } = declared;
  const method = resolveMethod(name, body, scope);
  const keys = (body.data ?? []).map((key) => resolveKey(key, scope));
  const event: Growing<LogEvent> = Object.assign(resolveEntry(declared, "event", scope), {
    method,
    dataType: `${upperFirst(method)}Data`,
    severity: resolveSeverity(declared, scope),
    keys,
  });
  const sample = body.sample && resolveSample(name.value, body.sample.value, keys, scope);
  const rateLimit = body.rate_limit && resolveRateLimit(body.rate_limit.value);
  if (sample !== undefined) event.sample = sample;
  if (rateLimit !== undefined) event.rateLimit = rateLimit;
  return event;
}

function resolveSeverity(declared: Declared<AuthoredEvent>, scope: Scope): Severity {
  const { severity } = declared.body;
  if (severity === undefined) {
    reportMissing(declared, "event", "severity", scope);
    return "info";
  }
  checkSeverity(severity, scope);
  return severity.value as Severity;
}

/** A well-formed name gives its method; whether the method is to be had is asked at the name then. */
function resolveMethod(name: Located<string>, { method }: AuthoredEvent, scope: Scope): string {
  const wellFormed = checkName(name, "event", scope.report);
  if (method !== undefined) {
    checkName(method, "method", scope.report);
    return method.value;
  }
  const own = camelCase(name.value);
  const remedy = (): string => `name the method yourself: method: ${own}Event`;
  if (wellFormed) checkName({ value: own, span: name.span }, "method", scope.report, remedy);
  return own;
}

const COUNTED: ReadonlySet<string> = new Set(["int"]);

function resolveSample(
  event: string,
  { every, by, knob }: AuthoredSample,
  keys: readonly DataKey[],
  scope: Scope,
): LogEvent["sample"] {
  if (every === undefined) return undefined;
  if (by !== undefined) checkSampleKey(event, by, keys, scope);
  if (knob !== undefined) checkName(knob, "knob", scope.report);
  return { every: every.value, ...(by && { by: by.value }), ...(knob && { knob: knob.value }) };
}

function checkSampleKey(event: string, by: Located<string>, keys: readonly DataKey[], scope: Scope): void {
  const key = keys.find(({ name }) => name === by.value) ?? scope.fields.get(by.value);
  if (key === undefined) {
    const names = [...keys.map(({ name }) => name), ...scope.fields.keys()];
    const help = nearestHelp(by.value, names, "use a data key of the event or a standard field", scope);
    scope.report(diagnostic("ref/key", by.span, { data: { name: by.value, where: `"${event}"` }, help }));
  } else if (key.shape !== "scalar" || !COUNTED.has(key.type)) {
    const type = key.shape === "scalar" ? key.type : `${key.shape}<${key.type}>`;
    scope.report(diagnostic("event/sample-by", by.span, { data: { name: by.value, type } }));
  }
}

function resolveRateLimit({ per_second: limit, burst }: AuthoredRateLimit): LogEvent["rateLimit"] {
  if (limit === undefined) return undefined;
  return { perSecond: limit.value, burst: burst?.value ?? Math.max(1, Math.ceil(limit.value)) };
}
