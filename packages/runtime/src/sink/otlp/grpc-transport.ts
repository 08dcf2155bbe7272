import { readFileSync } from "node:fs";
import type { ChannelCredentials, Client, Metadata, ServiceError } from "@grpc/grpc-js";
import { ConfigurationError } from "../../config/configuration-error.ts";
import { errorCode } from "../system-error.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import type { Endpoint } from "./otlp-settings.ts";
import type { Peers } from "./peers.ts";
import { protobufFields } from "./protobuf-fields.ts";

const CHANNEL_OPTIONS: Readonly<Record<string, string | number>> = {
  "grpc.primary_user_agent": "logwright-otlp",
  // without these a collector that comes back is not seen for up to two minutes
  "grpc.initial_reconnect_backoff_ms": 200,
  "grpc.max_reconnect_backoff_ms": 5_000,
  // retries are ours: they count, and they know RetryInfo
  "grpc.enable_retries": 0,
  "grpc.max_send_message_length": -1,
};

const GZIP: number = 2;

/** One channel to one endpoint. Nothing is connected before the first request. */
export class GrpcTransport {
  readonly #client: Client;
  readonly #metadata: Metadata;
  readonly #endpoint: Endpoint;
  readonly #method: string;

  /** @throws ConfigurationError when a certificate or a key cannot be read. */
  constructor({ grpc }: Peers, endpoint: Endpoint, method: string) {
    this.#endpoint = endpoint;
    this.#method = method;
    this.#metadata = new grpc.Metadata();
    for (const [name, value] of Object.entries(endpoint.headers)) this.#metadata.set(name, value);
    this.#client = new grpc.Client(endpoint.target, credentials({ grpc } as Peers, endpoint), {
      ...CHANNEL_OPTIONS,
      ...(endpoint.gzip ? { "grpc.default_compression_algorithm": GZIP } : {}),
    });
  }

  /** Sends one serialized request. Never rejects. `signal` gives the call up, which counts as retryable. */
  send(request: Uint8Array, signal: AbortSignal): Promise<Outcome> {
    return new Promise((resolve) => {
      const call = this.#client.makeUnaryRequest(
        this.#method,
        (message: Uint8Array) => Buffer.from(message.buffer, message.byteOffset, message.byteLength),
        (bytes: Buffer) => bytes,
        request,
        this.#metadata,
        { deadline: Date.now() + this.#endpoint.timeoutMs },
        (error: ServiceError | null, response?: Buffer) => {
          signal.removeEventListener("abort", cancel);
          resolve(
            error === null ? { kind: "ok", rejected: rejectedOf(response) } : outcomeOf(error.code, detailsOf(error)),
          );
        },
      );
      const cancel = (): void => call.cancel();
      signal.addEventListener("abort", cancel, { once: true });
      if (signal.aborted) cancel();
    });
  }

  close(): void {
    this.#client.close();
  }
}

function credentials({ grpc }: Peers, endpoint: Endpoint): ChannelCredentials {
  if (!endpoint.secure) return grpc.credentials.createInsecure();
  return grpc.credentials.createSsl(
    pem("CERTIFICATE", endpoint.certificate),
    pem("CLIENT_KEY", endpoint.clientKey),
    pem("CLIENT_CERTIFICATE", endpoint.clientCertificate),
  );
}

/** What stands in a file; its path is not told, because a key itself may have been put in its place. */
function pem(variable: string, path: string | undefined): Buffer | null {
  if (path === undefined) return null;
  try {
    return readFileSync(path);
  } catch (error) {
    const name = `OTEL_EXPORTER_OTLP_${variable}`;
    throw new ConfigurationError(name, `The file that ${name} names could not be read (${errorCode(error)}).`);
  }
}

function detailsOf(error: ServiceError): Uint8Array | undefined {
  const [details] = error.metadata?.get("grpc-status-details-bin") ?? [];
  return details instanceof Uint8Array ? details : undefined;
}

/** Export…ServiceResponse, field 1 `partial_success`, of which field 1 is the number of rejected items in all three signals. */
function rejectedOf(response: Buffer | undefined): number {
  for (const { number, value } of protobufFields(response ?? new Uint8Array())) {
    if (number !== 1 || !(value instanceof Uint8Array)) continue;
    for (const part of protobufFields(value))
      if (part.number === 1 && typeof part.value === "bigint") return Number(part.value);
  }
  return 0;
}
