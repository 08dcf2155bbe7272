/** What the maps hold whose keys the author names. */
const HOLDS: Readonly<Record<string, string>> = {
  "the owners": "short names to whom they mean",
  "the fields": "field names to types",
  "the attributes": "key names to types",
  "the errors": "error codes to what they mean",
  "the events": "event names to events",
  "the metrics": "metric names to metrics",
  "the spans": "span names to spans",
  "the data keys": "key names to types",
  "the labels": "label names to what fills them",
  "the severities": "severities to how they are spelled",
  "the patterns": "pattern names to patterns",
};

/** What belongs where a map does: `the events, a map of event names to events`. */
export function mapText(what: string): string {
  const holds = HOLDS[what];
  return holds === undefined ? `${what}, a map` : `${what}, a map of ${holds}`;
}

/** How such a map may look. */
const EXAMPLES: Readonly<Record<string, string>> = {
  "a deprecation": "{ reason: obsolete }",
  "a key": "{ type: string }",
  "a label": "{ values: [a, b] } or { max: 50 }",
  "a metric": "{ kind: counter, unit: events, summary: … }",
  "a pattern": "{ match: '[ACGT]{20,}' }",
  "a rate limit": "{ per_second: 10 }",
  "a sample": "{ every: 100 }",
  "a source": "{ event: job.done }",
  "a span": "{ summary: … }",
  "an alert": "{ name: JobsStopped, when: '{{metric}} > 1', severity: warn }",
  "an approved break": "{ rule: KEY_NO_DELETE, subject: job.done.size, reason: … }",
  "an error code": "{ summary: … }",
  "an event": "{ severity: info, summary: … }",
  "the attributes": "{ user: string }",
  "the caps": "{ string: 8192 }",
  "the data keys": "{ size: int, path?: string }",
  "the errors": "{ InputError.Missing: { summary: … } }",
  "the events": "{ job.done: { severity: info, summary: … } }",
  "the fields": "{ phase: string }",
  "the labels": "{ kind: { values: [a, b] } }",
  "the outputs": "{ docs: docs/logs, sql: false }",
  "the owners": "{ core: the core team }",
  "the patterns": "{ dna: { match: '[ACGT]{20,}' } }",
  "the record": "{ timestamp: time, data: inline }",
  "the redaction": "{ deny: [email] }",
  "the reserved names": "{ events: [job.begun] }",
  "the rotation": "{ bytes: 67108864 }",
  "the runtime's defaults": "{ stdout: true }",
  "the severities": "{ info: INFO, error: ERROR }",
  "the spans": "{ job.run: { summary: … } }",
};

const REGISTRY_HELP = "it begins with logwright: 1, name:, version: and events:; logwright init writes one";

/** The remedy where such a map should stand. */
export function mapHelp(what: string, found?: string): { readonly message: string } | undefined {
  if (what === "the registry" && found !== undefined) return { message: REGISTRY_HELP };
  const example = EXAMPLES[what];
  if (example === undefined) return found === "nothing" ? { message: "leave it out, or say what it is" } : undefined;
  return { message: found === "nothing" ? `leave it out, or write for example ${example}` : `for example ${example}` };
}
