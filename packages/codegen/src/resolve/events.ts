import type { Severity } from "@logwright/runtime/contract";
import type { LogEvent } from "../model/registry.ts";
import type { AuthoredEvent } from "../parse/authored.ts";
import { resolveKey } from "./data-key.ts";
import type { Declared } from "./declared.ts";
import { reportMissing, resolveEntry } from "./entry.ts";
import { camelCase, upperFirst } from "./identifier.ts";
import type { Scope } from "./scope.ts";

/** Resolves one event: its generated names, its keys, its gates. */
export function resolveEvent(declared: Declared<AuthoredEvent>, scope: Scope): LogEvent {
  const { name, body } = declared;
  if (body.severity === undefined) reportMissing(name, "event", "severity", scope);
  const method = body.method?.value ?? camelCase(name.value);
  return {
    ...resolveEntry(declared, "event", scope),
    method,
    dataType: `${upperFirst(method)}Data`,
    severity: (body.severity?.value ?? "info") as Severity,
    keys: (body.data ?? []).map((key) => resolveKey(key, scope)),
    ...resolveSample(body),
    ...resolveRateLimit(body),
  };
}

function resolveSample({ sample }: AuthoredEvent): Pick<LogEvent, "sample"> {
  if (sample?.value.every === undefined) return {};
  const { every, by, knob } = sample.value;
  return { sample: { every: every.value, ...(by && { by: by.value }), ...(knob && { knob: knob.value }) } };
}

function resolveRateLimit({ rate_limit: limit }: AuthoredEvent): Pick<LogEvent, "rateLimit"> {
  if (limit?.value.per_second === undefined) return {};
  const perSecond = limit.value.per_second.value;
  return { rateLimit: { perSecond, burst: limit.value.burst?.value ?? Math.max(1, Math.ceil(perSecond)) } };
}
