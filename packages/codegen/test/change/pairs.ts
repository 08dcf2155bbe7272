import type { ChangeRule } from "../../src/change/catalogue.ts";
import type { DataKey, LogEvent, Metric, Registry, SpanKind } from "../../src/model/registry.ts";
import { alert, errorCode, event, field, key, metric, registry, spanKind } from "../emit/support/models.ts";

/** Two versions of a registry. */
export type Step = readonly [before: Registry, after: Registry];

/** A step in which a rule fires, and its nearest neighbour in which it does not. */
export interface StepPair {
  readonly fires: Step;
  readonly quiet: Step;
}

/** A pair of steps from three registries: the rule fires from `from` to `to`, and not from `from` to `beside`. */
const pair = (from: Registry, to: Registry, beside: Registry): StepPair => ({
  fires: [from, to],
  quiet: [from, beside],
});

/** The same step backwards is the neighbour. */
const oneWay = (from: Registry, to: Registry): StepPair => ({ fires: [from, to], quiet: [to, from] });

const withEvent = (rest: Partial<LogEvent> = {}, name: string = "job.done"): Registry =>
  registry({ events: [event(name, rest)] });
const limited = (burst: number): Registry => withEvent({ rateLimit: { perSecond: 5, burst } });
const withKey = (rest: Partial<DataKey> = {}): Registry => withEvent({ keys: [key("size", rest)] });
const withMetric = (rest: Partial<Metric> = {}): Registry => registry({ metrics: [metric("acme.jobs", rest)] });
const withSpan = (rest: Partial<SpanKind> = {}): Registry => registry({ spans: [spanKind("job.run", rest)] });
const withLabel = (rest: Partial<Metric["labels"][number]>): Registry =>
  withMetric({ labels: [{ name: "kind", required: true, values: ["a", "b"], ...rest }] });
const capped = (max: number): Registry => withMetric({ labels: [{ name: "kind", required: true, max }] });
const withAlerts = (...alerts: Metric["alerts"]): Registry => withMetric({ alerts });
const withField = (severities?: readonly ("info" | "warn" | "error")[]): Registry =>
  registry({ fields: [field("step", severities === undefined ? {} : { severities })] });

const base = registry();
const withLayout = (rest: Partial<Registry["layout"]>): Registry => registry({ layout: { ...base.layout, ...rest } });
const withRedaction = (rest: Partial<Registry["redaction"]>): Registry =>
  registry({ redaction: { ...base.redaction, ...rest } });
const withPattern = (rest: Partial<Registry["redaction"]["patterns"][number]> = {}): Registry =>
  withRedaction({ patterns: [{ name: "dna", match: "[ACGT]{20,}", where: "anywhere", hardened: true, ...rest }] });
const withStdout = (stdout: boolean): Registry => registry({ runtime: { stdout, durability: "batch" } });
const durable = (durability: "batch" | "record"): Registry => registry({ runtime: { stdout: false, durability } });
const withKnob = registry({ knobs: [{ name: "log_every", env: "E", flag: "--log-every", default: 1 }] });
const withCap = (string: number): Registry => withRedaction({ caps: { string, list: 256, map: 64 } });
const fedBy = (...names: readonly string[]): Registry =>
  withMetric({ from: names.map((name) => ({ kind: "event", name, labels: {} })) });

/** The full table: a rule that is not here has never been seen to fire. */
export const pairs: Readonly<Record<ChangeRule, StepPair>> = {
  EVENT_ADD: oneWay(base, withEvent()),
  EVENT_NO_DELETE: oneWay(withEvent(), base),
  EVENT_METHOD_CHANGED: pair(withEvent(), withEvent({ method: "other" }), withEvent({ summary: "other" })),
  EVENT_SEVERITY_LOWERED: oneWay(withEvent({ severity: "warn" }), withEvent({ severity: "info" })),
  EVENT_SEVERITY_RAISED: oneWay(withEvent({ severity: "info" }), withEvent({ severity: "error" })),
  EVENT_SAMPLE_RAISED: oneWay(withEvent(), withEvent({ sample: { every: 10 } })),
  EVENT_SAMPLE_LOWERED: oneWay(withEvent({ sample: { every: 10 } }), withEvent({ sample: { every: 2 } })),
  EVENT_RATE_TIGHTENED: oneWay(withEvent(), withEvent({ rateLimit: { perSecond: 5, burst: 5 } })),
  EVENT_RATE_LOOSENED: oneWay(withEvent({ rateLimit: { perSecond: 5, burst: 5 } }), withEvent()),
  EVENT_SAMPLE_KEY_CHANGED: pair(
    withEvent({ sample: { every: 10, by: "step" } }),
    withEvent({ sample: { every: 10, by: "epoch" } }),
    withEvent({ sample: { every: 20, by: "step" } }),
  ),
  EVENT_BURST_LOWERED: oneWay(limited(5), limited(3)),
  EVENT_BURST_RAISED: oneWay(limited(3), limited(5)),
  ENTRY_DEPRECATED: oneWay(withEvent(), withEvent({ deprecated: { reason: "obsolete" } })),
  ENTRY_STABILITY_LOWERED: oneWay(withEvent(), withEvent({ stability: "beta" })),
  ENTRY_TEXT_CHANGED: pair(withEvent(), withEvent({ summary: "something else" }), withEvent({ severity: "warn" })),
  SPAN_ADD: oneWay(base, withSpan()),
  SPAN_NO_DELETE: oneWay(withSpan(), base),
  SPAN_IDENTIFIER_CHANGED: pair(withSpan(), withSpan({ identifier: "other" }), withSpan({ note: "more" })),
  ERROR_ADD: oneWay(base, registry({ errors: [errorCode("A.B")] })),
  ERROR_NO_DELETE: oneWay(registry({ errors: [errorCode("A.B")] }), base),

  KEY_ADD: pair(withEvent(), withKey({ required: false }), withKey()),
  KEY_ADD_REQUIRED: pair(withEvent(), withKey(), withKey({ required: false })),
  KEY_NO_DELETE: oneWay(withKey(), withEvent()),
  KEY_TYPE_CHANGED: pair(
    withKey({ type: "int" }),
    withKey({ type: "double" }),
    withKey({ type: "int", nullable: true }),
  ),
  KEY_TYPE_FREER: oneWay(withKey({ type: "int" }), withKey({ type: "string" })),
  KEY_NOW_REQUIRED: oneWay(withKey({ required: false }), withKey()),
  KEY_NOW_OPTIONAL: oneWay(withKey(), withKey({ required: false })),
  KEY_NULL_ADDED: oneWay(withKey(), withKey({ nullable: true })),
  KEY_NULL_REMOVED: oneWay(withKey({ nullable: true }), withKey()),
  KEY_VALUE_ADDED: oneWay(withKey({ type: "enum", values: ["a"] }), withKey({ type: "enum", values: ["a", "b"] })),
  KEY_VALUE_DELETED: oneWay(withKey({ type: "enum", values: ["a", "b"] }), withKey({ type: "enum", values: ["b"] })),
  KEY_ALLOW_ADDED: oneWay(withKey(), withKey({ allow: "^a$" })),
  KEY_ALLOW_CHANGED: pair(withKey({ allow: "^a$" }), withKey({ allow: "^b$" }), withKey()),
  KEY_ALLOW_DELETED: oneWay(withKey({ allow: "^a$" }), withKey()),
  KEY_HASH_ADDED: oneWay(withKey(), withKey({ hash: true })),
  KEY_HASH_DELETED: oneWay(withKey({ hash: true }), withKey()),
  KEY_PRECISION_CHANGED: pair(
    withKey({ type: "double" }),
    withKey({ type: "double", precision: 3 }),
    withKey({ type: "double", nullable: true }),
  ),
  KEY_VOLATILE_CHANGED: pair(withKey(), withKey({ volatile: true }), withKey({ nullable: true })),
  FIELD_SEVERITY_ADDED: oneWay(withField(["error"]), withField(["error", "info"])),
  FIELD_SEVERITY_DELETED: oneWay(withField(["error", "info"]), withField(["error"])),

  METRIC_ADD: oneWay(base, withMetric()),
  METRIC_NO_DELETE: oneWay(withMetric(), base),
  METRIC_IDENTIFIER_CHANGED: pair(withMetric(), withMetric({ identifier: "other" }), withMetric({ note: "more" })),
  METRIC_KIND_CHANGED: pair(withMetric(), withMetric({ kind: "updown" }), withMetric({ note: "more" })),
  METRIC_UNIT_CHANGED: pair(withMetric(), withMetric({ unit: "bytes" }), withMetric({ note: "more" })),
  METRIC_EXPORTED_CHANGED: pair(
    withMetric(),
    withMetric({ exported: "acme_jobs_bytes" }),
    withMetric({ unit: "bytes" }),
  ),
  METRIC_BUCKETS_CHANGED: pair(
    withMetric({ kind: "histogram", buckets: [1, 2] }),
    withMetric({ kind: "histogram", buckets: [1, 3] }),
    withMetric({ kind: "gauge" }),
  ),
  METRIC_SOURCE_ADDED: oneWay(fedBy("a"), fedBy("a", "b")),
  METRIC_SOURCE_DELETED: oneWay(fedBy("a", "b"), fedBy("b")),
  METRIC_PROCESS_CHANGED: pair(
    withMetric({ process: "peak_rss" }),
    withMetric(),
    withMetric({ process: "peak_rss", note: "more" }),
  ),
  LABEL_ADD: pair(withMetric(), withLabel({ required: false }), withLabel({})),
  LABEL_ADD_REQUIRED: pair(withMetric(), withLabel({}), withLabel({ required: false })),
  LABEL_NO_DELETE: oneWay(withLabel({}), withMetric()),
  LABEL_NOW_REQUIRED: oneWay(withLabel({ required: false }), withLabel({})),
  LABEL_NOW_OPTIONAL: oneWay(withLabel({}), withLabel({ required: false })),
  LABEL_VALUE_ADDED: oneWay(withLabel({}), withLabel({ values: ["a", "b", "c"] })),
  LABEL_VALUE_DELETED: oneWay(withLabel({}), withLabel({ values: ["a"] })),
  LABEL_OPENED: oneWay(withLabel({}), capped(10)),
  LABEL_CLOSED: oneWay(capped(10), withLabel({})),
  LABEL_CAP_RAISED: oneWay(capped(10), capped(20)),
  LABEL_CAP_LOWERED: oneWay(capped(20), capped(10)),
  ALERT_ADD: oneWay(withAlerts(), withAlerts(alert("High", "x > 1"))),
  ALERT_NO_DELETE: oneWay(withAlerts(alert("High", "x > 1")), withAlerts()),
  ALERT_CHANGED: pair(
    withAlerts(alert("High", "x > 1")),
    withAlerts(alert("High", "x > 2")),
    withAlerts(alert("High", "x > 1", { summary: "other words" })),
  ),

  REGISTRY_RENAMED: pair(base, registry({ name: "other" }), registry({ logger: "OtherLogger" })),
  LOGGER_RENAMED: pair(base, registry({ logger: "OtherLogger" }), registry({ name: "other" })),
  KNOB_ADD: oneWay(base, withKnob),
  KNOB_NO_DELETE: oneWay(withKnob, base),
  RECORD_PART_RENAMED: pair(base, withLayout({ severity: "level" }), withLayout({ runId: false })),
  RECORD_PART_ADDED: oneWay(withLayout({ runId: false }), base),
  RECORD_PART_DELETED: oneWay(base, withLayout({ component: false })),
  RECORD_DATA_MOVED: pair(base, withLayout({ data: false }), withLayout({ event: "msg" })),
  RECORD_ORDER_CHANGED: pair(
    base,
    withLayout({ order: ["severity", "timestamp", "event", "run_id", "component", "fields", "data"] }),
    withLayout({ runId: false, order: ["timestamp", "severity", "event", "component", "fields", "data"] }),
  ),
  RECORD_SEVERITY_ADDED: oneWay(base, withLayout({ severities: { ...base.layout.severities, critical: "critical" } })),
  RECORD_SEVERITY_DELETED: oneWay(base, withLayout({ severities: { info: "info", warn: "warn", error: "error" } })),
  RECORD_SEVERITY_RENAMED: pair(
    base,
    withLayout({ severities: { ...base.layout.severities, warn: "WARNING" } }),
    withLayout({ severities: { ...base.layout.severities, critical: "critical" } }),
  ),
  RECORD_DETERMINISM_CHANGED: pair(base, withLayout({ deterministic: true }), withLayout({ runId: false })),
  RUNTIME_STDOUT_ON: oneWay(withStdout(false), withStdout(true)),
  RUNTIME_STDOUT_OFF: oneWay(withStdout(true), withStdout(false)),
  RUNTIME_DURABILITY_LOWERED: oneWay(durable("record"), durable("batch")),
  RUNTIME_DURABILITY_RAISED: oneWay(durable("batch"), durable("record")),
  RUNTIME_ROTATION_CHANGED: pair(
    durable("batch"),
    registry({ runtime: { stdout: false, durability: "batch", rotate: { bytes: 1_000_000 } } }),
    durable("record"),
  ),
  RESERVED_NO_DELETE: oneWay(registry({ reserved: { events: ["old.event"], metrics: [], keys: [] } }), base),
  DENY_ADDED: oneWay(base, withRedaction({ deny: ["email"] })),
  DENY_NO_DELETE: pair(withRedaction({ deny: ["user_email"] }), base, withRedaction({ deny: ["userEmail"] })),
  PATTERN_ADDED: oneWay(base, withPattern()),
  PATTERN_NO_DELETE: oneWay(withPattern(), base),
  PATTERN_CHANGED: pair(withPattern(), withPattern({ hardened: false }), base),
  STRICT_ON: oneWay(withRedaction({ strict: false }), base),
  STRICT_OFF: oneWay(base, withRedaction({ strict: false })),
  CAP_LOWERED: oneWay(withCap(100), withCap(50)),
  CAP_RAISED: oneWay(withCap(50), withCap(100)),
};
