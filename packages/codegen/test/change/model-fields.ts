import type {
  KeySpec,
  KnobSpec,
  LabelSpec,
  MetricSource,
  PatternSpec,
  RateLimitSpec,
  RecordLayout,
  RedactionCaps,
  RedactionRules,
  RuntimeDefaults,
  SampleSpec,
} from "@logwright/runtime/contract";
import type { ChangeRule } from "../../src/change/catalogue.ts";
import type {
  Alert,
  DataKey,
  Entry,
  ErrorCode,
  LogEvent,
  Metric,
  Registry,
  Reserved,
  SpanKind,
  StandardField,
} from "../../src/model/registry.ts";

/** The rules that tell of a change of a field; or why nobody relies on it. */
type Ruling = readonly [ChangeRule, ...ChangeRule[]] | { readonly noContract: string };

/** One ruling for every field: a field that joins the model does not compile here until somebody has decided. */
type Rulings<T, Known = never> = { readonly [Field in Exclude<keyof T, keyof Known>]-?: Ruling };

const no = (noContract: string): Ruling => ({ noContract });
const PLACE = no("where it stands in the file");
const OWN = no("nothing reads it but its author's own tools");

const entry: Rulings<Entry> = {
  name: ["EVENT_ADD", "EVENT_NO_DELETE", "METRIC_ADD", "METRIC_NO_DELETE", "SPAN_ADD", "SPAN_NO_DELETE"],
  summary: ["ENTRY_TEXT_CHANGED"],
  note: ["ENTRY_TEXT_CHANGED"],
  owner: no("whom to ask is no promise to those who ask"),
  stability: ["ENTRY_STABILITY_LOWERED"],
  since: no("a date in the docs; what came when is in the history"),
  deprecated: ["ENTRY_DEPRECATED", "ENTRY_TEXT_CHANGED"],
  origin: no("which file declares an entry is not seen in what it gives"),
  span: PLACE,
  extensions: OWN,
};

const event: Rulings<LogEvent, Entry> = {
  method: ["EVENT_METHOD_CHANGED"],
  dataType: no("it follows the method, and EVENT_METHOD_CHANGED tells of that"),
  severity: ["EVENT_SEVERITY_LOWERED", "EVENT_SEVERITY_RAISED"],
  keys: ["KEY_ADD", "KEY_ADD_REQUIRED", "KEY_NO_DELETE"],
  sample: ["EVENT_SAMPLE_RAISED", "EVENT_SAMPLE_LOWERED"],
  rateLimit: ["EVENT_RATE_TIGHTENED", "EVENT_RATE_LOOSENED"],
};

const sample: Rulings<SampleSpec> = {
  every: ["EVENT_SAMPLE_RAISED", "EVENT_SAMPLE_LOWERED"],
  by: ["EVENT_SAMPLE_KEY_CHANGED"],
  knob: no("KNOB_ADD and KNOB_NO_DELETE tell of the knob itself"),
};

const rateLimit: Rulings<RateLimitSpec> = {
  perSecond: ["EVENT_RATE_TIGHTENED", "EVENT_RATE_LOOSENED"],
  burst: ["EVENT_BURST_LOWERED", "EVENT_BURST_RAISED"],
};

const keySpec: Rulings<KeySpec> = {
  name: ["KEY_ADD", "KEY_ADD_REQUIRED", "KEY_NO_DELETE"],
  shape: ["KEY_TYPE_CHANGED", "KEY_TYPE_FREER"],
  type: ["KEY_TYPE_CHANGED", "KEY_TYPE_FREER"],
  required: ["KEY_NOW_REQUIRED", "KEY_NOW_OPTIONAL"],
  nullable: ["KEY_NULL_ADDED", "KEY_NULL_REMOVED"],
  values: ["KEY_VALUE_ADDED", "KEY_VALUE_DELETED"],
  allow: ["KEY_ALLOW_ADDED", "KEY_ALLOW_CHANGED", "KEY_ALLOW_DELETED"],
  hash: ["KEY_HASH_ADDED", "KEY_HASH_DELETED"],
  precision: ["KEY_PRECISION_CHANGED"],
  volatile: ["KEY_VOLATILE_CHANGED"],
};

const dataKey: Rulings<DataKey, KeySpec> = {
  summary: ["ENTRY_TEXT_CHANGED"],
  note: ["ENTRY_TEXT_CHANGED"],
  examples: ["ENTRY_TEXT_CHANGED"],
  deprecated: ["ENTRY_DEPRECATED", "ENTRY_TEXT_CHANGED"],
  attribute: no("a key means the same whether it is shared or not"),
  span: PLACE,
  extensions: OWN,
  look: no("it follows what the key says"),
};

const standardField: Rulings<StandardField, DataKey> = {
  severities: ["FIELD_SEVERITY_ADDED", "FIELD_SEVERITY_DELETED"],
  builtIn: no("it follows the name"),
};

const metric: Rulings<Metric, Entry> = {
  identifier: ["METRIC_IDENTIFIER_CHANGED"],
  exported: ["METRIC_EXPORTED_CHANGED"],
  kind: ["METRIC_KIND_CHANGED"],
  unit: ["METRIC_UNIT_CHANGED"],
  otlpUnit: no("it follows the unit"),
  scale: no("it follows the unit"),
  buckets: ["METRIC_BUCKETS_CHANGED"],
  labels: ["LABEL_ADD", "LABEL_ADD_REQUIRED", "LABEL_NO_DELETE"],
  from: ["METRIC_SOURCE_ADDED", "METRIC_SOURCE_DELETED"],
  process: ["METRIC_PROCESS_CHANGED"],
  alerts: ["ALERT_ADD", "ALERT_NO_DELETE", "ALERT_CHANGED"],
};

const label: Rulings<LabelSpec> = {
  name: ["LABEL_ADD", "LABEL_ADD_REQUIRED", "LABEL_NO_DELETE"],
  required: ["LABEL_NOW_REQUIRED", "LABEL_NOW_OPTIONAL"],
  values: ["LABEL_VALUE_ADDED", "LABEL_VALUE_DELETED", "LABEL_OPENED", "LABEL_CLOSED"],
  max: ["LABEL_CAP_RAISED", "LABEL_CAP_LOWERED"],
};

const SOURCE: Ruling = ["METRIC_SOURCE_ADDED", "METRIC_SOURCE_DELETED"];
const source: Rulings<MetricSource> = { kind: SOURCE, name: SOURCE, value: SOURCE, labels: SOURCE };

const alert: Rulings<Alert> = {
  name: ["ALERT_ADD", "ALERT_NO_DELETE"],
  when: ["ALERT_CHANGED"],
  for: ["ALERT_CHANGED"],
  severity: ["ALERT_CHANGED"],
  summary: ["ENTRY_TEXT_CHANGED"],
  span: PLACE,
};

const span: Rulings<SpanKind, Entry> = {
  identifier: ["SPAN_IDENTIFIER_CHANGED"],
  attributes: ["KEY_ADD", "KEY_ADD_REQUIRED", "KEY_NO_DELETE"],
};

const errorCode: Rulings<ErrorCode, Entry> = {};

const layout: Rulings<RecordLayout> = {
  order: ["RECORD_ORDER_CHANGED"],
  timestamp: ["RECORD_PART_RENAMED"],
  severity: ["RECORD_PART_RENAMED"],
  event: ["RECORD_PART_RENAMED"],
  runId: ["RECORD_PART_RENAMED", "RECORD_PART_ADDED", "RECORD_PART_DELETED"],
  component: ["RECORD_PART_RENAMED", "RECORD_PART_ADDED", "RECORD_PART_DELETED"],
  data: ["RECORD_DATA_MOVED"],
  severities: ["RECORD_SEVERITY_ADDED", "RECORD_SEVERITY_DELETED", "RECORD_SEVERITY_RENAMED"],
  deterministic: ["RECORD_DETERMINISM_CHANGED"],
};

const redaction: Rulings<RedactionRules> = {
  strict: ["STRICT_ON", "STRICT_OFF"],
  deny: ["DENY_ADDED", "DENY_NO_DELETE"],
  patterns: ["PATTERN_ADDED", "PATTERN_NO_DELETE", "PATTERN_CHANGED"],
  caps: ["CAP_LOWERED", "CAP_RAISED"],
};

const pattern: Rulings<PatternSpec> = {
  name: ["PATTERN_ADDED", "PATTERN_NO_DELETE"],
  match: ["PATTERN_CHANGED"],
  where: ["PATTERN_CHANGED"],
  hardened: ["PATTERN_CHANGED"],
};

const CAP: Ruling = ["CAP_LOWERED", "CAP_RAISED"];
const caps: Rulings<RedactionCaps> = { string: CAP, list: CAP, map: CAP };

const knob: Rulings<KnobSpec> = {
  name: ["KNOB_ADD", "KNOB_NO_DELETE"],
  env: no("it follows the names of the knob and of the registry"),
  flag: no("it follows the name"),
  default: no("it is the interval of the events that use it: EVENT_SAMPLE_RAISED and EVENT_SAMPLE_LOWERED"),
};

const runtime: Rulings<RuntimeDefaults> = {
  stdout: ["RUNTIME_STDOUT_ON", "RUNTIME_STDOUT_OFF"],
  durability: ["RUNTIME_DURABILITY_LOWERED", "RUNTIME_DURABILITY_RAISED"],
  rotate: ["RUNTIME_ROTATION_CHANGED"],
};

const reserved: Rulings<Reserved> = {
  events: ["RESERVED_NO_DELETE"],
  metrics: ["RESERVED_NO_DELETE"],
  keys: ["RESERVED_NO_DELETE"],
};

const registry: Rulings<Registry> = {
  name: ["REGISTRY_RENAMED"],
  version: no("it is what the changes are judged by: change/version"),
  envPrefix: no("it follows the name"),
  logRoot: no("it follows the name"),
  logger: ["LOGGER_RENAMED"],
  sources: no("the text itself"),
  owners: no("whom to ask is no promise to those who ask"),
  layout: ["RECORD_PART_RENAMED", "RECORD_DATA_MOVED", "RECORD_ORDER_CHANGED"],
  fields: ["KEY_ADD", "KEY_NO_DELETE"],
  attributes: no("a shared attribute is seen where it is used"),
  errors: ["ERROR_ADD", "ERROR_NO_DELETE"],
  events: ["EVENT_ADD", "EVENT_NO_DELETE"],
  metrics: ["METRIC_ADD", "METRIC_NO_DELETE"],
  spans: ["SPAN_ADD", "SPAN_NO_DELETE"],
  redaction: ["STRICT_ON", "DENY_ADDED", "PATTERN_ADDED", "CAP_LOWERED"],
  redactedKeysMetric: no("it follows the metric: METRIC_PROCESS_CHANGED"),
  knobs: ["KNOB_ADD", "KNOB_NO_DELETE"],
  runtime: ["RUNTIME_STDOUT_ON", "RUNTIME_DURABILITY_LOWERED"],
  reserved: ["RESERVED_NO_DELETE"],
  declarations: PLACE,
  breaks: no("approvals of changes are none themselves"),
  outputs: no("where files are written is for the repository that writes them"),
  extensions: OWN,
};

/** Every field of the model with its ruling. */
export const MODEL_FIELDS: readonly (readonly [place: string, ruling: Ruling])[] = Object.entries({
  entry,
  event,
  sample,
  rateLimit,
  key: keySpec,
  dataKey,
  standardField,
  metric,
  label,
  source,
  alert,
  span,
  errorCode,
  layout,
  redaction,
  pattern,
  caps,
  knob,
  runtime,
  reserved,
  registry,
} as Readonly<Record<string, Readonly<Record<string, Ruling>>>>).flatMap(([kind, rulings]) =>
  Object.entries(rulings).map(([field, ruling]) => [`${kind}.${field}`, ruling] as const),
);
