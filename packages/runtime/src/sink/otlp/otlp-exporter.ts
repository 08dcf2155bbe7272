import type { RecordLayout } from "../../contract/index.ts";
import type { MetricSnapshot } from "../../metric/snapshot.ts";
import type { RedactedLine } from "../../record/redacted-line.ts";
import { recordOf } from "../../record/redacted-record.ts";
import type { FinishedSpan } from "../../trace/finished-span.ts";
import { BATCH_LIMITS, BatchExporter, type BatchLimits } from "./batch-exporter.ts";
import type { DropReason } from "./drop-reasons.ts";
import { GrpcTransport } from "./grpc-transport.ts";
import { type LogData, logData } from "./log-data.ts";
import { type MetricData, metricData } from "./metric-data.ts";
import type { OtlpSettings } from "./otlp-settings.ts";
import { loadPeers, type Peers } from "./peers.ts";
import type { InstrumentationScope, Resource } from "./resource.ts";
import type { SharedCounts } from "./shared-counts.ts";
import { type Signal, SIGNALS } from "./signals.ts";
import { type SpanData, spanData } from "./span-data.ts";

/** Everything an exporter needs to know; it crosses threads, so it is data only. */
export interface ExporterOptions {
  readonly settings: OtlpSettings;
  readonly resource: Resource;
  readonly layout: RecordLayout;
  readonly fieldNames: readonly string[];
  /** Unix time since which counters count. */
  readonly startMs: number;
  readonly limits?: Partial<BatchLimits>;
}

const SCOPE: InstrumentationScope = { name: "@logwright/runtime", version: "" };

/** Sends the three signals of one process, each to its own endpoint. */
export class OtlpExporter {
  readonly #options: ExporterOptions;
  readonly #peers: Peers;
  readonly #counts: SharedCounts;
  readonly #transports: GrpcTransport[] = [];
  readonly #logs: BatchExporter<LogData> | undefined;
  readonly #spans: BatchExporter<SpanData> | undefined;
  readonly #metrics: BatchExporter<MetricData> | undefined;

  private constructor(options: ExporterOptions, counts: SharedCounts, peers: Peers) {
    this.#options = options;
    this.#counts = counts;
    this.#peers = peers;
    const { ProtobufLogsSerializer, ProtobufMetricsSerializer, ProtobufTraceSerializer } = peers.transformer;
    const { resource } = options;
    this.#logs = this.#exporter<LogData>("logs", (items) => ProtobufLogsSerializer.serializeRequest(items as never));
    this.#spans = this.#exporter<SpanData>("traces", (items) =>
      ProtobufTraceSerializer.serializeRequest(items as never),
    );
    this.#metrics = this.#exporter<MetricData>("metrics", (items) =>
      ProtobufMetricsSerializer.serializeRequest({
        resource,
        scopeMetrics: [{ scope: SCOPE, metrics: items }],
      } as never),
    );
  }

  /** @throws Error when an optional package is missing, or a certificate cannot be read. */
  static async open(options: ExporterOptions, counts: SharedCounts): Promise<OtlpExporter> {
    return new OtlpExporter(options, counts, await loadPeers());
  }

  /** Lines of the log file, as they stand in it. */
  logs(lines: readonly RedactedLine[]): void {
    const { layout, fieldNames, resource } = this.#options;
    for (const line of lines) this.#logs?.add(logData(recordOf(line, layout, fieldNames), layout, resource, SCOPE));
  }

  spans(spans: readonly FinishedSpan[]): void {
    for (const span of spans) this.#spans?.add(spanData(span, this.#options.resource, SCOPE));
  }

  /** All metrics of the process; they replace what still waits. */
  metrics(metrics: readonly MetricSnapshot[]): void {
    const now = Date.now();
    this.#metrics?.replace(metrics.map((metric) => metricData(metric, this.#options.startMs, now)));
  }

  /** Delivers what waits, for at most `ms`. */
  async flush(ms: number): Promise<void> {
    await Promise.all([this.#logs?.flush(ms), this.#spans?.flush(ms), this.#metrics?.flush(ms)]);
    this.#counts.flushed();
  }

  close(): void {
    for (const transport of this.#transports) transport.close();
  }

  #exporter<T>(
    signal: Signal,
    serialize: (items: readonly T[]) => Uint8Array | undefined,
  ): BatchExporter<T> | undefined {
    const endpoint = this.#options.settings[signal];
    if (endpoint === undefined) return undefined;
    const transport = new GrpcTransport(this.#peers, endpoint, SIGNALS[signal].method);
    this.#transports.push(transport);
    return new BatchExporter<T>(
      (items, abort) => transport.send(serialize(items) ?? new Uint8Array(), abort),
      { ...BATCH_LIMITS, ...this.#options.limits },
      {
        onDelivered: (count) => this.#counts.addDelivered(signal, count),
        onDropped: (reason: DropReason, count) => this.#counts.addDropped(signal, reason, count),
      },
    );
  }
}
