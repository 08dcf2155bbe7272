import type { Environment } from "../../config/environment.ts";
import type { RegistrySpec } from "../../contract/index.ts";
import { Sanitizer } from "../../redact/index.ts";
import { decoded } from "./otlp-settings.ts";

/** What all items of the process have in common. */
export interface Resource {
  readonly attributes: Readonly<Record<string, string>>;
}

/** No name of the conventions has nearly as many; the price of one grows with their square. */
const PARTS_MAX = 64;

/** Who emits: stands in every request beside the resource. */
export interface InstrumentationScope {
  readonly name: string;
  readonly version: string;
}

/**
 * The resource of the process: OTEL_RESOURCE_ATTRIBUTES and OTEL_SERVICE_NAME over what the registry and the run say.
 * Everything passes the redaction filter, and what it refuses is left out and counted.
 */
export function resourceOf(registry: RegistrySpec, runId: string, env: Environment = process.env): Resource {
  const given = attributesOf(env["OTEL_RESOURCE_ATTRIBUTES"] ?? "");
  const service = env["OTEL_SERVICE_NAME"] ?? "";
  const all: Readonly<Record<string, string>> = {
    "service.name": registry.name,
    "service.instance.id": runId,
    ...given,
    ...(service === "" ? {} : { "service.name": service }),
    "telemetry.sdk.name": "logwright",
    "telemetry.sdk.language": "nodejs",
  };
  const sanitizer = new Sanitizer(registry.redaction, { strict: false });
  const clean = Object.entries(all).filter(
    ([key, value]) => isClean(sanitizer, key) && sanitizer.scalar("resource", key, value) !== undefined,
  );
  return { attributes: Object.fromEntries(clean) };
}

/** `key=value,key2=value2`, percent-encoded; a part that is not is left out, as the standard says. */
function attributesOf(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const part of text.split(",")) {
    const at = part.indexOf("=");
    const key = decoded(part.slice(0, Math.max(at, 0)).trim());
    const value = decoded(part.slice(at + 1).trim());
    if (key !== undefined && key !== "" && value !== undefined) attributes[key] = value;
  }
  return attributes;
}

/** Whether what stands behind each dot of a name may be written: `enduser.email` is as denied as `email`. */
function isClean(sanitizer: Sanitizer, key: string): boolean {
  const parts = key.split(".");
  const ends = parts.slice(1).map((_part, index) => parts.slice(index + 1).join("."));
  return parts.length <= PARTS_MAX && ends.every((end) => sanitizer.key("resource", end) !== undefined);
}
