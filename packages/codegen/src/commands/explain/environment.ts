import { explanation, type Explanation } from "./explanation.ts";

/** An environment variable that the runtime reads and no option sets. */
interface EnvironmentVariable {
  /** Without the signal, where there is one variable for each. */
  readonly name: string;
  readonly summary: string;
  readonly allowed: string;
  readonly usual: string;
  /** Page about it. */
  readonly page: "configuration" | "exporters";
  /** Whether records, metrics and spans may each have a variable of their own: `OTEL_EXPORTER_OTLP_LOGS_ENDPOINT`. */
  readonly bySignal?: true;
}

const OTLP = "OTEL_EXPORTER_OTLP_";
const SENT: Readonly<Record<string, string>> = { LOGS: "records", METRICS: "metrics", TRACES: "spans" };
const SIGNALS: readonly string[] = Object.keys(SENT);

/** Every variable without an option but the key of the hash, which takes the registry's prefix. A test holds the guides to this table. */
export const ENVIRONMENT: readonly EnvironmentVariable[] = [
  otlp(
    "ENDPOINT",
    "the collector that records, metrics and spans are sent to",
    "http://host:port or https://host:port",
    "none: nothing is sent",
  ),
  otlp("INSECURE", "whether an endpoint without a scheme is reached without TLS", "true or false", "false"),
  otlp("HEADERS", "what is sent along with every call", "name=value,name=value, percent-encoded", "none"),
  otlp("TIMEOUT", "how long a call may take", "a whole number of milliseconds of at least 1", "10000"),
  otlp("COMPRESSION", "how calls are packed", "gzip or none", "none"),
  otlp("CERTIFICATE", "who is trusted", "the path of a PEM file", "the authorities of Node"),
  otlp("CLIENT_KEY", "the key of the client", "the path of a PEM file", "none"),
  otlp("CLIENT_CERTIFICATE", "the certificate of the client", "the path of a PEM file", "none"),
  otlp("PROTOCOL", "how the collector is spoken to", "grpc", "grpc"),
  ...Object.entries(SENT).map(([signal, sent]) =>
    exporter(`OTEL_${signal}_EXPORTER`, `whether ${sent} are sent`, "none, or anything else", "otlp"),
  ),
  exporter("OTEL_SDK_DISABLED", "whether nothing is sent at all", "true, or anything else", "false"),
  exporter("OTEL_SERVICE_NAME", "the service that is said to have sent it", "a text", "the name of the registry"),
  exporter(
    "OTEL_RESOURCE_ATTRIBUTES",
    "what else is said of the sender",
    "key=value,key=value, percent-encoded",
    "none",
  ),
  exporter(
    "WANDB_MODE",
    "what becomes of the offline run of wandbProject",
    "online, offline or disabled",
    "online, which uploads where there is a key",
  ),
  exporter("WANDB_API_KEY", "the key to upload with", "a text", "none: nothing is uploaded"),
  exporter("WANDB_BASE_URL", "where it is uploaded to", "an http or https address", "https://api.wandb.ai"),
  exporter("WANDB_ENTITY", "whose project it is", "a text", "that of the key"),
  {
    name: "NO_COLOR",
    summary: "whether stderr is without colour",
    allowed: "anything",
    usual: "not set",
    page: "configuration",
  },
  {
    name: "TERM",
    summary: "what the terminal can do",
    allowed: "dumb: no colour; anything else",
    usual: "whatever the shell says",
    page: "configuration",
  },
];

function otlp(name: string, summary: string, allowed: string, usual: string): EnvironmentVariable {
  return { name: OTLP + name, summary, allowed, usual, page: "exporters", bySignal: true };
}

function exporter(name: string, summary: string, allowed: string, usual: string): EnvironmentVariable {
  return { name, summary, allowed, usual, page: "exporters" };
}

/** The variables by all their names. */
export function environmentTexts(): readonly Explanation[] {
  return ENVIRONMENT.map(({ name, summary, allowed, usual, page, bySignal }) => {
    const own = bySignal === undefined ? [] : SIGNALS.map((signal) => name.replace(OTLP, `${OTLP}${signal}_`));
    return explanation(
      "environment variable of the runtime",
      [name, ...own],
      summary,
      () => [
        ["by signal", own.join(", ")],
        ["allowed", allowed],
        ["default", usual],
      ],
      `docs/guides/${page}.md`,
    );
  });
}
