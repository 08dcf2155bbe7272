import { shownAddress } from "../../config/address-text.ts";
import { ConfigurationError } from "../../config/configuration-error.ts";
import type { Environment } from "../../config/environment.ts";
import { type Signal, SIGNAL_NAMES, SIGNALS } from "./signals.ts";

/** Where one signal goes, as the standard's variables say (OpenTelemetry, "OTLP exporter configuration"). */
export interface Endpoint {
  /** `host:port`. */
  readonly target: string;
  readonly secure: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds for one call. */
  readonly timeoutMs: number;
  readonly gzip: boolean;
  /** Files in PEM format. */
  readonly certificate?: string;
  readonly clientKey?: string;
  readonly clientCertificate?: string;
}

/** The signals that are switched on; none without an endpoint. */
export type OtlpSettings = Readonly<Partial<Record<Signal, Endpoint>>>;

/**
 * Reads OTEL_EXPORTER_OTLP_*. Nothing is on unless OTEL_EXPORTER_OTLP_ENDPOINT or the variable of a signal is set.
 *
 * @throws ConfigurationError naming the variable, its value where that can hold no secret, and what is allowed.
 */
export function otlpSettings(env: Environment = process.env): OtlpSettings {
  if (env["OTEL_SDK_DISABLED"]?.toLowerCase() === "true") return {};
  const settings: Partial<Record<Signal, Endpoint>> = {};
  for (const signal of SIGNAL_NAMES) {
    const endpoint = endpointOf(signal, env);
    if (endpoint !== undefined) settings[signal] = endpoint;
  }
  return settings;
}

function endpointOf(signal: Signal, env: Environment): Endpoint | undefined {
  const infix = SIGNALS[signal].env;
  if (env[`OTEL_${infix}_EXPORTER`]?.toLowerCase() === "none") return undefined;
  const read = (name: string): Setting | undefined => {
    const names = [`OTEL_EXPORTER_OTLP_${infix}_${name}`, `OTEL_EXPORTER_OTLP_${name}`];
    const found = names.find((variable) => (env[variable] ?? "") !== "");
    return found === undefined ? undefined : { name: found, text: env[found] ?? "" };
  };
  const endpoint = read("ENDPOINT");
  if (endpoint === undefined) return undefined;
  const protocol = read("PROTOCOL");
  if (protocol !== undefined && protocol.text !== "grpc")
    throw refused(protocol, "grpc: this exporter speaks OTLP/gRPC only");
  const [certificate, clientKey, clientCertificate] = ["CERTIFICATE", "CLIENT_KEY", "CLIENT_CERTIFICATE"].map(
    (name) => read(name)?.text,
  );
  return {
    ...targetOf(endpoint, read("INSECURE")),
    headers: headersOf(read("HEADERS")),
    timeoutMs: timeoutOf(read("TIMEOUT")),
    gzip: compressionOf(read("COMPRESSION")),
    ...(certificate === undefined ? {} : { certificate }),
    ...(clientKey === undefined ? {} : { clientKey }),
    ...(clientCertificate === undefined ? {} : { clientCertificate }),
  };
}

interface Setting {
  readonly name: string;
  readonly text: string;
}

const ADDRESSES = "http://host:port or https://host:port";

function refused({ name, text }: Setting, allowed: string): ConfigurationError {
  return new ConfigurationError(name, `${name} is ${shownAddress(text)}; it must be ${allowed}.`);
}

/** `http://` is plain, `https://` is TLS; without a scheme OTEL_EXPORTER_OTLP_INSECURE decides, and the default is TLS. */
function targetOf(endpoint: Setting, insecure: Setting | undefined): Pick<Endpoint, "target" | "secure"> {
  const text = endpoint.text.trim();
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    if (!/^(\[[0-9a-fA-F:.]+\]|[\w.-]+):\d{1,5}$/.test(text)) throw refused(endpoint, ADDRESSES);
    return { target: text, secure: insecure?.text.toLowerCase() !== "true" };
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !(url.protocol === "http:" || url.protocol === "https:") || url.hostname === "") {
    throw refused(endpoint, ADDRESSES);
  }
  const secure = url.protocol === "https:";
  return { target: `${url.hostname}:${url.port === "" ? (secure ? "443" : "80") : url.port}`, secure };
}

/** What gRPC takes as a name and as a value; its own error would quote the value. Names that end in `-bin` want bytes. */
const HEADER_NAME = /^(?!.*-bin$)[a-z0-9_.-]+$/;
const HEADER_VALUE = /^[ -~]*$/;

/** W3C Baggage without properties: `key=value,key2=value2`, percent-encoded. */
function headersOf(setting: Setting | undefined): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const part of (setting?.text ?? "").split(",").filter((text) => text.trim() !== "")) {
    const at = part.indexOf("=");
    const name = part.slice(0, Math.max(at, 0)).trim().toLowerCase();
    const value = decoded(part.slice(at + 1).trim());
    // the value may be a secret, so the message does not show it
    if (!HEADER_NAME.test(name) || value === undefined || !HEADER_VALUE.test(value)) {
      throw new ConfigurationError(
        setting?.name ?? "",
        `${setting?.name} must be a list of name=value in printable ASCII, with commas between them and percent-encoded.`,
      );
    }
    headers[name] = value;
  }
  return headers;
}

function timeoutOf(setting: Setting | undefined): number {
  if (setting === undefined) return 10_000;
  const ms = Number(setting.text);
  if (!/^\d{1,9}$/.test(setting.text) || ms < 1) throw refused(setting, "a whole number of milliseconds of at least 1");
  return ms;
}

function compressionOf(setting: Setting | undefined): boolean {
  if (setting === undefined || setting.text === "none") return false;
  if (setting.text !== "gzip") throw refused(setting, "gzip or none");
  return true;
}

/** Percent-decoded, or nothing when the encoding is broken. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
