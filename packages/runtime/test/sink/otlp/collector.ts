import {
  Metadata,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServiceDefinition,
  type sendUnaryData,
  status,
} from "@grpc/grpc-js";
import { decode, encode } from "./otlp-messages.ts";

export type SignalName = "logs" | "metrics" | "traces";

const METHODS: Record<SignalName, { path: string; type: string }> = {
  logs: { path: "/opentelemetry.proto.collector.logs.v1.LogsService/Export", type: "LogsRequest" },
  metrics: { path: "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export", type: "MetricsRequest" },
  traces: { path: "/opentelemetry.proto.collector.trace.v1.TraceService/Export", type: "TracesRequest" },
};

/** One request as the collector saw it. */
export interface Received {
  readonly signal: SignalName;
  readonly message: Record<string, unknown>;
  readonly metadata: Record<string, unknown>;
  readonly compressed: string;
  readonly bytes: number;
}

/** What the collector answers: nothing at all, a status, or a response. */
export type Answer =
  | { readonly kind: "ok"; readonly rejected?: number }
  | { readonly kind: "hang" }
  | { readonly kind: "status"; readonly code: number; readonly details?: Buffer };

/** A real gRPC server that speaks the collector services and misbehaves on request. */
export class Collector {
  /** Every request, whatever was answered. */
  readonly seen: Received[] = [];
  /** Only those that were accepted. */
  readonly accepted: Received[] = [];
  answer: (received: Received, number: number) => Answer = () => ({ kind: "ok" });
  #server: Server | undefined;
  #port = 0;

  get port(): number {
    return this.#port;
  }

  async start(
    port = 0,
    credentials: ServerCredentials = ServerCredentials.createInsecure(),
    options: Record<string, number> = {},
  ): Promise<this> {
    const server = new Server(options);
    for (const signal of Object.keys(METHODS) as SignalName[])
      server.addService(this.#service(signal), { export: this.#handler(signal) });
    this.#port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`127.0.0.1:${port}`, credentials, (error, bound) =>
        error === null ? resolve(bound) : reject(error),
      );
    });
    this.#server = server;
    return this;
  }

  /** Ends it at once, with every call under way. */
  kill(): void {
    this.#server?.forceShutdown();
    this.#server = undefined;
  }

  /** The accepted items of a signal, in order. */
  items(signal: SignalName): Record<string, unknown>[] {
    const [outer, scopes, items] = {
      logs: ["resource_logs", "scope_logs", "log_records"],
      metrics: ["resource_metrics", "scope_metrics", "metrics"],
      traces: ["resource_spans", "scope_spans", "spans"],
    }[signal] as [string, string, string];
    const list = (value: unknown, key: string): Record<string, unknown>[] =>
      (value as Record<string, Record<string, unknown>[]>)[key] ?? [];
    return this.accepted
      .filter((received) => received.signal === signal)
      .flatMap(({ message }) =>
        list(message, outer).flatMap((resource) => list(resource, scopes).flatMap((scope) => list(scope, items))),
      );
  }

  #service(signal: SignalName): ServiceDefinition {
    return {
      export: {
        path: METHODS[signal].path,
        requestStream: false,
        responseStream: false,
        requestSerialize: (bytes: Buffer) => bytes,
        requestDeserialize: (bytes: Buffer) => bytes,
        responseSerialize: (bytes: Buffer) => bytes,
        responseDeserialize: (bytes: Buffer) => bytes,
      },
    };
  }

  #handler(signal: SignalName) {
    return (call: ServerUnaryCall<Buffer, Buffer>, done: sendUnaryData<Buffer>): void => {
      const received: Received = {
        signal,
        message: decode(METHODS[signal].type, call.request),
        metadata: call.metadata.getMap(),
        compressed: String(call.metadata.get("grpc-encoding")[0] ?? ""),
        bytes: call.request.length,
      };
      this.seen.push(received);
      const answer = this.answer(received, this.seen.length);
      if (answer.kind === "hang") return;
      if (answer.kind === "ok") {
        this.accepted.push(received);
        done(
          null,
          answer.rejected === undefined
            ? Buffer.alloc(0)
            : encode("Response", { partial_success: { rejected: answer.rejected, error_message: "no" } }),
        );
        return;
      }
      const metadata = new Metadata();
      if (answer.details !== undefined) metadata.set("grpc-status-details-bin", answer.details);
      done({ code: answer.code, details: "as told", metadata });
    };
  }
}

/** A status with google.rpc.RetryInfo. */
export function retryInfo(code: number, ms: number): Answer {
  const value = encode("RetryInfo", { retry_delay: { seconds: Math.floor(ms / 1000), nanos: (ms % 1000) * 1e6 } });
  const details = encode("RpcStatus", {
    code,
    message: "later",
    details: [{ type_url: "type.googleapis.com/google.rpc.RetryInfo", value }],
  });
  return { kind: "status", code, details };
}

export { status };
