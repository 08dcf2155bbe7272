/** A registry that compiles and shows the shape of the language. */
export function starterRegistry(name: string): string {
  return `# yaml-language-server: $schema=./generated/registry.schema.json
logwright: 1
name: ${name}
version: 0.1.0

errors:
  InternalError.Unexpected: { summary: something happened that nobody expected }

events:
  app.start:
    severity: info
    summary: the program began its work
    data:
      version: { type: string, summary: version of the program }
  app.stop:
    severity: info
    summary: the program ended its work
    data:
      reason: { type: enum, values: [done, interrupted, failed], summary: why it ended }
  app.failure:
    severity: error
    summary: a task of the program failed
    data:
      task: { type: string, summary: name of the task }

metrics:
  ${name}.errors.raised:
    kind: counter
    unit: events
    summary: errors by their code
    labels: { code: { values: errors } }
    from: { severity: error, labels: { code: error_code } }
  ${name}.redacted.keys:
    kind: counter
    unit: keys
    summary: what the redaction filter has dropped
    labels: { reason: { values: [undeclared, denied, pattern, type, allow, too_long] } }
    process: redacted_keys

redaction:
  deny: [password, secret, token, email, phone, address]
`;
}
