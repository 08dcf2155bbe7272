import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ServerCredentials } from "@grpc/grpc-js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BatchLimits } from "../../../src/sink/otlp/batch-exporter.ts";
import type { RedactedLine } from "../../../src/record/redacted-line.ts";
import { OtlpExporter } from "../../../src/sink/otlp/otlp-exporter.ts";
import { otlpSettings } from "../../../src/sink/otlp/otlp-settings.ts";
import { SharedCounts } from "../../../src/sink/otlp/shared-counts.ts";
import { registry } from "../../metric/support.ts";
import { Collector, retryInfo, status } from "./collector.ts";
import { attributesOf } from "./otlp-messages.ts";

let collector: Collector;
let exporter: OtlpExporter | undefined;
let counts: SharedCounts;
const FAST: Partial<BatchLimits> = { delayMs: 5, backoffMs: 10, maxBackoffMs: 50 };

beforeEach(async () => {
  collector = await new Collector().start();
  counts = new SharedCounts();
});
afterEach(() => {
  exporter?.close();
  exporter = undefined;
  collector.kill();
});

async function open(env: Record<string, string> = {}, limits: Partial<BatchLimits> = {}): Promise<OtlpExporter> {
  const { layout } = registry();
  exporter = await OtlpExporter.open(
    {
      settings: otlpSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collector.port}`, ...env }),
      resource: { attributes: { "service.name": "acme" } },
      layout,
      fieldNames: ["step", "trace_id", "span_id"],
      startMs: 1_000,
      limits: { ...FAST, ...limits },
    },
    counts,
  );
  return exporter;
}

function line(
  step: number,
  data: Record<string, unknown> = { loss: 0.5 },
  more: Record<string, unknown> = {},
): RedactedLine {
  return `${JSON.stringify({ ts: "2026-05-20T15:42:01.123Z", severity: "info", event: "training.step", run_id: "run-1", component: "trainer", step, ...more, data })}\n` as RedactedLine;
}

const lines = (count: number, from = 0): RedactedLine[] => Array.from({ length: count }, (_, i) => line(from + i));
const steps = (): number[] => collector.items("logs").map((item) => Number(attributesOf(item["attributes"])["step"]));
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe("what is sent", () => {
  test("a record: time, severity number and text, event name, body, attributes, trace", async () => {
    const traced = { trace_id: "4bf92f3577b34da6a3ce929d0e0e4736", span_id: "00f067aa0ba902b7" };
    const data = { loss: 0.25, n: -7, big: 3, ok: true, none: null, list: [1, "a"], map: { k: 2.5 } };
    (await open()).logs([line(3, data, traced)]);
    await exporter?.flush(20_000);
    const [record] = collector.items("logs");
    expect(record).toMatchObject({
      time_unix_nano: "1779291721123000000",
      severity_number: 9,
      severity_text: "info",
      event_name: "training.step",
      trace_id: traced.trace_id,
      span_id: traced.span_id,
      flags: 1,
    });
    expect(attributesOf(record?.["attributes"])).toEqual({ run_id: "run-1", component: "trainer", step: "3" });
    const body = (record?.["body"] as { kvlist_value: { values: unknown } }).kvlist_value.values;
    expect(attributesOf(body)).toMatchObject({
      loss: 0.25,
      n: "-7",
      ok: true,
      list: { values: [{ int_value: "1" }, { string_value: "a" }] },
    });
    expect(
      attributesOf(
        (collector.seen[0]?.message["resource_logs"] as { resource: { attributes: unknown } }[])[0]?.resource
          .attributes,
      ),
    ).toEqual({ "service.name": "acme" });
  });

  test("integers of 64 bits arrive whole, as text where a double would not hold them", async () => {
    (await open()).logs([
      line(0).replace("0.5", "9007199254740993") as RedactedLine,
      line(1).replace("0.5", "4611686018427387904") as RedactedLine,
    ]);
    await exporter?.flush(20_000);
    const bodies = collector
      .items("logs")
      .map((item) => attributesOf((item["body"] as { kvlist_value: { values: unknown } }).kvlist_value.values)["loss"]);
    expect(bodies).toEqual(["9007199254740993", "4611686018427387904"]);
  });

  test("a span: ids, parent, times, attributes, and an error without its message", async () => {
    (await open()).spans([
      {
        name: "step",
        traceId: "4bf92f3577b34da6a3ce929d0e0e4736",
        spanId: "00f067aa0ba902b7",
        parentSpanId: "00f067aa0ba902b8",
        flags: 1,
        startMs: 1_779_291_721_123,
        durationMs: 1.5,
        attributes: new Map<string, never>([["model_id", "m" as never]]),
        error: { type: "RangeError", code: "E_RANGE" },
      },
    ]);
    await exporter?.flush(20_000);
    const [span] = collector.items("traces");
    expect(span).toMatchObject({
      trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
      span_id: "00f067aa0ba902b7",
      parent_span_id: "00f067aa0ba902b8",
      name: "step",
      kind: 1,
      start_time_unix_nano: "1779291721123000000",
      end_time_unix_nano: "1779291721124500000",
      status: { code: 2 },
    });
    expect(attributesOf(span?.["attributes"])).toEqual({ model_id: "m", "error.type": "E_RANGE" });
    expect(JSON.stringify(span?.["events"])).toContain("RangeError");
  });

  test("metrics: cumulative sums, gauges and explicit-bucket histograms, in seconds where they are durations", async () => {
    const spec = { identifier: "", exported: "", scale: 1, labels: [], from: [], summary: "s" };
    (await open()).metrics([
      {
        spec: { ...spec, name: "acme.hits", kind: "counter", unit: "ops", otlpUnit: "{op}" },
        points: [{ labels: [["code", "a"]], value: 3 }],
      },
      {
        spec: { ...spec, name: "acme.loss", kind: "gauge", unit: "unitless", otlpUnit: "" },
        points: [{ labels: [], value: 0.5 }],
      },
      {
        spec: { ...spec, name: "acme.jobs", kind: "updown", unit: "jobs", otlpUnit: "{job}" },
        points: [{ labels: [], value: -2 }],
      },
      {
        spec: { ...spec, name: "acme.step", kind: "histogram", unit: "ms", otlpUnit: "s" },
        bounds: [0.001, 1],
        points: [{ labels: [], counts: [1, 2, 3], count: 6, sum: 9.5 }],
      },
    ]);
    await exporter?.flush(20_000);
    const [hits, loss, jobs, step] = collector.items("metrics");
    expect(hits).toMatchObject({
      name: "acme.hits",
      unit: "{op}",
      sum: {
        aggregation_temporality: 2,
        is_monotonic: true,
        data_points: [{ as_double: 3, start_time_unix_nano: "1000000000" }],
      },
    });
    expect(loss).toMatchObject({ name: "acme.loss", gauge: { data_points: [{ as_double: 0.5 }] } });
    expect(loss?.["unit"]).toBeUndefined();
    expect(jobs).toMatchObject({ sum: { data_points: [{ as_double: -2 }] } });
    expect(JSON.stringify(jobs)).not.toContain("is_monotonic");
    expect(step).toMatchObject({
      unit: "s",
      histogram: {
        aggregation_temporality: 2,
        data_points: [{ count: "6", sum: 9.5, bucket_counts: ["1", "2", "3"], explicit_bounds: [0.001, 1] }],
      },
    });
  });

  test("headers, gzip, and a signal's own endpoint", async () => {
    const other = await new Collector().start();
    try {
      const env = {
        OTEL_EXPORTER_OTLP_HEADERS: "authorization=Bearer%20x,x-team=a",
        OTEL_EXPORTER_OTLP_COMPRESSION: "gzip",
        OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `http://127.0.0.1:${other.port}`,
        OTEL_EXPORTER_OTLP_TRACES_COMPRESSION: "none",
      };
      (await open(env)).logs(lines(200));
      exporter?.spans([
        {
          name: "s",
          traceId: "4bf92f3577b34da6a3ce929d0e0e4736",
          spanId: "00f067aa0ba902b7",
          flags: 1,
          startMs: 0,
          durationMs: 0,
          attributes: new Map(),
        },
      ]);
      await exporter?.flush(20_000);
      expect(collector.seen[0]?.metadata).toMatchObject({ authorization: "Bearer x", "x-team": "a" });
      expect(collector.seen.map(({ signal }) => signal)).toEqual(["logs"]);
      expect(other.seen.map(({ signal }) => signal)).toEqual(["traces"]);
      expect(steps()).toEqual(upTo(200));
    } finally {
      other.kill();
    }
  });
});

describe("when the collector misbehaves", () => {
  test("unavailable twice, then ok: every record exactly once", async () => {
    collector.answer = (_, number) => (number <= 2 ? { kind: "status", code: status.UNAVAILABLE } : { kind: "ok" });
    (await open()).logs(lines(100));
    await exporter?.flush(20_000);
    expect(collector.seen).toHaveLength(3);
    expect(steps()).toEqual(upTo(100));
    expect(counts.settled("logs")).toBe(100);
  });

  test.each(["CANCELLED", "DEADLINE_EXCEEDED", "ABORTED", "OUT_OF_RANGE", "DATA_LOSS"] as const)(
    "%s is tried again",
    async (name) => {
      collector.answer = (_, number) => (number === 1 ? { kind: "status", code: status[name] } : { kind: "ok" });
      (await open()).logs(lines(3));
      await exporter?.flush(20_000);
      expect(steps()).toEqual(upTo(3));
    },
  );

  test.each(["UNAUTHENTICATED", "PERMISSION_DENIED", "INVALID_ARGUMENT", "UNIMPLEMENTED", "INTERNAL"] as const)(
    "%s is not: lost once, and counted",
    async (name) => {
      collector.answer = () => ({ kind: "status", code: status[name] });
      (await open()).logs(lines(7));
      await exporter?.flush(20_000);
      expect(collector.seen).toHaveLength(1);
      expect(counts.dropped("logs")).toMatchObject({ refused: 7 });
    },
  );

  test("a server that names a delay is not asked again before it", async () => {
    const times: number[] = [];
    collector.answer = (_, number) => {
      times.push(performance.now());
      return number === 1 ? retryInfo(status.RESOURCE_EXHAUSTED, 300) : { kind: "ok" };
    };
    (await open()).logs(lines(2));
    await exporter?.flush(20_000);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(295);
    expect(steps()).toEqual([0, 1]);
  });

  test("a hanging server: the call ends at its timeout and is made again", async () => {
    collector.answer = (_, number) => (number === 1 ? { kind: "hang" } : { kind: "ok" });
    (await open({ OTEL_EXPORTER_OTLP_TIMEOUT: "1000" })).logs(lines(2));
    await exporter?.flush(20_000);
    expect(collector.seen).toHaveLength(2);
    expect(steps()).toEqual([0, 1]);
  });

  test("a flush ends at its deadline whatever happens; what is left is lost and counted", async () => {
    collector.answer = () => ({ kind: "hang" });
    (await open()).logs(lines(600));
    const begun = performance.now();
    await exporter?.flush(400);
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(counts.dropped("logs").deadline).toBe(600);
  });

  test("killed in mid-stream and restarted on the same port: nothing is lost", async () => {
    const { port } = collector;
    collector.answer = (_, number) => (number === 2 ? { kind: "hang" } : { kind: "ok" });
    (await open({}, { batch: 10 })).logs(lines(40));
    for (let i = 0; i < 100 && collector.seen.length < 2; i++) await new Promise((done) => setTimeout(done, 10));
    const before = steps();
    collector.kill();
    await new Promise((done) => setTimeout(done, 100));
    collector = await new Collector().start(port);
    await exporter?.flush(20_000);
    expect([...before, ...steps()]).toEqual(upTo(40));
    expect(counts.settled("logs")).toBe(40);
  });

  test("a batch over the server's limit of 4 MB is split until it fits; what alone is too large is lost and counted", async () => {
    collector.kill();
    collector = await new Collector().start(0, undefined, { "grpc.max_receive_message_length": 4 * 1024 * 1024 });
    const heavy = (step: number, size: number): RedactedLine => line(step, { text: "x".repeat(size) });
    (await open()).logs([...upTo(99).map((step) => heavy(step, 100_000)), heavy(99, 5_000_000)]);
    await exporter?.flush(50_000);
    expect(steps()).toEqual(upTo(99));
    expect(counts.dropped("logs").too_large).toBe(1);
  });

  test("a partial success is honoured: not sent again, and counted", async () => {
    collector.answer = () => ({ kind: "ok", rejected: 4 });
    (await open()).logs(lines(10));
    await exporter?.flush(20_000);
    expect(collector.seen).toHaveLength(1);
    expect(counts.dropped("logs").rejected).toBe(4);
    expect(counts.settled("logs")).toBe(10);
  });

  test("the queue is bounded: what does not fit is lost and counted, what fits arrives", async () => {
    let release = false;
    collector.answer = () => (release ? { kind: "ok" } : { kind: "status", code: status.UNAVAILABLE });
    (await open({}, { queue: 50, batch: 10 })).logs(lines(10));
    await new Promise((done) => setTimeout(done, 50));
    exporter?.logs(lines(200, 10));
    release = true;
    await exporter?.flush(20_000);
    expect(steps()).toEqual(upTo(60));
    expect(counts.dropped("logs").queue_full).toBe(150);
  });

  test("a batch that cannot be delivered for too long makes room for later ones", async () => {
    collector.answer = (received) =>
      JSON.stringify(received.message).includes('"poison"')
        ? { kind: "status", code: status.UNAVAILABLE }
        : { kind: "ok" };
    (await open({}, { giveUpMs: 100, batch: 1 })).logs([line(0, { poison: true }), line(1)]);
    for (let i = 0; i < 100 && steps().length < 1; i++) await new Promise((done) => setTimeout(done, 20));
    expect(steps()).toEqual([1]);
    expect(counts.dropped("logs").unreachable).toBe(1);
  });
});

describe("TLS", () => {
  let folder = "";
  const certificate = (name: string): { key: Buffer; cert: Buffer } => {
    const [key, cert] = [join(folder, `${name}.key`), join(folder, `${name}.crt`)];
    execFileSync(
      "openssl",
      [
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-keyout",
        key,
        "-out",
        cert,
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
        "-addext",
        "subjectAltName=DNS:localhost,IP:127.0.0.1",
      ],
      { stdio: "ignore" },
    );
    return { key: readFileSync(key), cert: readFileSync(cert) };
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "logwright-tls-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function secure(): Promise<void> {
    collector.kill();
    const { key, cert } = certificate("server");
    collector = await new Collector().start(
      0,
      ServerCredentials.createSsl(null, [{ private_key: key, cert_chain: cert }]),
    );
  }

  test("a certificate that OTEL_EXPORTER_OTLP_CERTIFICATE vouches for", async () => {
    await secure();
    const env = {
      OTEL_EXPORTER_OTLP_ENDPOINT: `https://localhost:${collector.port}`,
      OTEL_EXPORTER_OTLP_CERTIFICATE: join(folder, "server.crt"),
    };
    (await open(env)).logs(lines(5));
    await exporter?.flush(20_000);
    expect(steps()).toEqual(upTo(5));
  });

  test("any other certificate gets nothing", async () => {
    await secure();
    certificate("other");
    const env = {
      OTEL_EXPORTER_OTLP_ENDPOINT: `https://localhost:${collector.port}`,
      OTEL_EXPORTER_OTLP_CERTIFICATE: join(folder, "other.crt"),
    };
    (await open(env)).logs(lines(5));
    await exporter?.flush(500);
    expect(collector.seen).toEqual([]);
    expect(counts.dropped("logs").deadline).toBe(5);
  });
});
