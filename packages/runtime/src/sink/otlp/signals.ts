/** What OTLP carries. */
export type Signal = "logs" | "metrics" | "traces";

export interface SignalSpec {
  /** The infix of its environment variables: `OTEL_EXPORTER_OTLP_LOGS_ENDPOINT`. */
  readonly env: string;
  /** The gRPC method (opentelemetry-proto, collector services). */
  readonly method: string;
}

export const SIGNALS: Readonly<Record<Signal, SignalSpec>> = {
  logs: { env: "LOGS", method: "/opentelemetry.proto.collector.logs.v1.LogsService/Export" },
  metrics: { env: "METRICS", method: "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export" },
  traces: { env: "TRACES", method: "/opentelemetry.proto.collector.trace.v1.TraceService/Export" },
};

export const SIGNAL_NAMES: readonly Signal[] = ["logs", "metrics", "traces"];
