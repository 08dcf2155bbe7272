/** Layouts of a line: the default, M31R's, every part renamed and in another order, and as little as can be left. */
export const LAYOUTS: Readonly<Record<string, string>> = {
  default: `record:
  severities: { debug: debug, info: info, warn: warn, error: error, critical: critical }
`,
  inline: `record:
  timestamp: ts
  severity: level
  severities: { debug: DEBUG, info: INFO, warn: WARNING, error: ERROR, critical: CRITICAL }
  component: module
  event: msg
  run_id: false
  data: inline
  deterministic: true
`,
  renamed: `record:
  event: "@event"
  data: payload
  component: logger
  run_id: run
  severity: lvl
  timestamp: "@timestamp"
  severities: { debug: D, info: I, warn: W, error: E, critical: F }
`,
  bare: `record:
  component: false
  run_id: false
  severities: { warn: warn, error: error, critical: critical, debug: debug, info: info }
`,
};

const TYPES = ["string", "int", "double", "float32", "boolean", "scalar", "timestamp", "duration_ms"] as const;

/** Every type, plain, as a list and as a dictionary, required or not, with null or without. */
function typedKeys(): string {
  const keys = TYPES.flatMap((type, index) => {
    const rest = index % 2 === 0 ? "" : " | null";
    return [
      `${type}_plain: ${type}`,
      `${type}_maybe?: ${type}${rest}`,
      `${type}_each: { type: "list<${type}>${rest}", summary: several of them }`,
      `${type}_named?: { type: map<${type}>, summary: some of them by name }`,
    ];
  });
  return keys.map((key) => `      ${key}\n`).join("");
}

/** A registry that says everything which the language can say, with texts that mean something in the outputs' languages. */
export function richRegistry(layout: string): string {
  return `logwright: 1
name: rich
version: 2.3.4
logger: RichLogger
owners: { core: the core team, ml: "model | training" }
x-team: { channel: "#rich" }
${layout}
fields:
  step: { type: int, summary: optimiser step }
  phase: { type: enum, values: [warm-up, "it's main", 'say "go"', "a\`b\${c}"], summary: "part of the run: */ or \`so\`" }
  shard: { type: string, allow: '^[\\w-]{1,32}$', summary: part of the data, severities: [debug, info] }
  ratio: { type: double, precision: 3, volatile: true, summary: what is done of it }
  hosts: { type: list<string>, summary: machines that took part }
  who: { type: string, hash: true, summary: who asked }
  error_code: { type: string, severities: [error, critical], summary: code of the catalogue }

attributes:
  model_id: { type: string, summary: name of the model, examples: [small, "\${large}"], allow: '^[\\w.\${}-]{1,64}$' }
  user: { type: string, hash: true, summary: who asked, note: "Only ever a keyed hash." }
  route: { type: enum, values: [score, health, "*"], summary: what was asked for }

errors:
  InputError.Unreadable: { summary: a file cannot be read, note: "See \`docs/\`.", owner: core }
  InternalError.InvariantViolation: { summary: a contract of the program was broken, since: 1.0.0 }
  NetworkError.Gone:
    summary: the other side went away
    deprecated: { reason: renamed, renamed_to: NetworkError.Closed, since: 2.0.0 }
  NetworkError.Closed: { summary: the other side hung up, stability: beta }

events:
  every.type:
    severity: info
    summary: "every type of a key: */ \${x} \`y\` | <b>"
    note: |
      Longer text for the docs, with **Markdown**.

      - and a list
    owner: ml
    stability: beta
    since: 1.0.0
    x-dashboard: main
    data:
${typedKeys()}  every.option:
    severity: debug
    summary: every option of a key
    sample: { every: 100, by: step, knob: log_every }
    rate_limit: { per_second: 10, burst: 20 }
    data:
      model_id: $model_id
      user?: $user
      route: $route
      choice?: { type: enum | null, values: [yes-please, "1.0", "null", "ü"], summary: one of a few }
      choices: { type: list<enum>, values: [a, b, c], summary: any of a few }
      levels?: { type: map<enum>, values: [low, high], summary: one of a few each }
      exact: { type: double, precision: 0, summary: rounded to whole ones }
      tokens_per_sec: { type: float32, precision: 2, volatile: true, summary: speed }
      old_name?: { type: int, summary: what it was called, deprecated: { reason: renamed, renamed_to: fresh, since: 2.0.0 } }
      fresh: { type: int, summary: what it is called, examples: [1, 2] }
  nothing: { severity: debug, summary: an event without a key }
  sampled.plainly: { severity: info, summary: one of a hundred by a counter, sample: { every: 100 }, data: { count: int } }
  limited.plainly: { severity: warn, summary: as often as may be, rate_limit: { per_second: 0.5 } }
  class: { severity: info, method: classLoaded, summary: a name that TypeScript keeps, data: { default: string, class?: int } }
  error: { severity: error, method: errorRaised, summary: something went wrong, data: { details?: map<scalar>, message: string } }
  meltdown: { severity: critical, summary: the run cannot go on, data: { model_id?: $model_id } }
  request.refused:
    severity: warn
    summary: the old name of request.denied
    deprecated: { reason: renamed, renamed_to: request.denied, note: one word for all, since: 2.0.0, remove_after: 2099-01-01 }
    data: { user?: $user }
  request.denied: { severity: warn, summary: somebody was turned away, data: { user?: $user } }

metrics:
  rich.every.duration:
    kind: histogram
    unit: ms
    summary: how long everything took
    buckets: [0.5, 1, 25, 1000]
    labels: { route: { values: [score, health, "*"] } }
    from:
      - { event: every.option, value: tokens_per_sec, labels: { route: route } }
    alert:
      - { name: RichSlow, when: "histogram_quantile(0.99, sum by (le) (rate({{metric}}_bucket[5m]))) > 5", for: 10m, severity: page, summary: "slow: {{ $value }}" }
      - { name: RichIdle, when: "rate({{metric}}_count[5m]) == 0", for: 1h }
  rich.errors.raised:
    kind: counter
    unit: errors
    summary: errors of all kinds
    owner: core
    labels: { code: { values: errors } }
    from: [{ severity: error, labels: { code: error_code } }, { severity: critical, labels: { code: error_code } }]
    alert: { name: RichBroken, when: "sum without (code) (increase({{metric}}[5m])) > 3" }
  rich.requests.denied:
    kind: counter
    unit: requests
    summary: those that were turned away
    labels: { client?: { max: 50 }, model_id?: { max: 5 } }
    from: { event: request.denied }
    deprecated: { reason: obsolete, since: 2.1.0 }
  rich.request.active: { kind: updown, unit: requests, summary: requests being answered, labels: { route: { values: [score] } } }
  rich.throughput: { kind: gauge, unit: tokens/s, summary: speed of it all, stability: development }
  rich.memory.peak: { kind: gauge, unit: bytes, summary: most memory that the process had, process: peak_rss }
  rich.redacted:
    kind: counter
    unit: keys
    summary: what the filter dropped
    labels: { reason: { values: [undeclared, denied, pattern, type, allow, too_long] } }
    process: redacted_keys
  rich.work.duration: { kind: histogram, unit: ms, summary: one piece of work, buckets: [1, 10], from: { span: work.item, value: duration } }
  rich.ratio: { kind: gauge, unit: "%", summary: what is done of it, from: { event: every.type, value: double_plain } }

spans:
  work.item: { summary: "one piece of work */", attributes: { model_id: $model_id, count?: int, kind: { type: enum, values: [a, b] } } }
  work.nothing: { summary: a span without attributes, note: "It only takes time." }
  work.old: { summary: the old name of work.item, deprecated: { reason: replaced, renamed_to: work.item } }

redaction:
  strict: true
  deny: [email, phone, password]
  patterns:
    dna: { match: "[ACGTNacgtn]{20,}", where: anywhere }
    bearer: { match: "Bearer [A-Za-z0-9._-]{16,}", where: anywhere }
    iban: { match: "[A-Z]{2}[0-9]{20}", where: whole }
  caps: { string: 4096, list: 64, map: 16 }

runtime: { stdout: true, durability: fsync, rotate: { bytes: 67108864, seconds: 86400 } }
reserved: { events: [old.event], metrics: [rich.gone], keys: [sequence] }
`;
}
