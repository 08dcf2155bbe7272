import type ts from "#compiler";
import type { Hop } from "./path.ts";

/** What can be wrong with the way of a record. */
export type FindingId =
  "rawToSink" | "unprovenAtSink" | "rawToEgress" | "forgedRecord" | "tamperedRedactor" | "augmentedRuntime";

/** The text of each finding; `{{path}}` is the way, `{{what}}` the sink, the egress or the deed. */
export const FINDING_MESSAGES: Readonly<Record<FindingId, string>> = {
  rawToSink: '"{{what}}" gets a raw record: {{path}}. Pass it through the redactor\'s `redact` on every way.',
  unprovenAtSink:
    '"{{what}}" gets a value that cannot be proved redacted: {{path}}. Give it a type that says what it is, and let it come from `redact`.',
  rawToEgress: "Raw log data leaves for {{what}}: {{path}}. Send redacted records only.",
  forgedRecord: "{{what}} passes for a redacted record that no redactor has made. Call `redact` instead.",
  tamperedRedactor: "{{what}} changes what the redactor does. Configure redaction in registry.yaml instead.",
  augmentedRuntime:
    "{{what}} changes the runtime's types, so that they no longer prove anything. Declare your own types beside them.",
};

/** One thing found, at a node of the file that was asked about. */
export interface Finding {
  readonly id: FindingId;
  readonly node: ts.Node;
  /** Fills the message's placeholders. */
  readonly data: { readonly what: string; readonly path: string };
  /** From the source of the value to the place of the report; at most six. */
  readonly hops: readonly Hop[];
}
