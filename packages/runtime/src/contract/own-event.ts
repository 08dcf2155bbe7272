import type { KeySpec, ScalarType } from "./key.ts";
import type { Severity } from "./severity.ts";

/** An event of the runtime itself. Its name is reserved; every registry has it without declaring it. */
export interface OwnEventSpec {
  /** `logwright.…` */
  readonly name: string;
  /** Never error or above: those demand a code of the registry's own catalogue. */
  readonly severity: Severity;
  readonly summary: string;
  readonly keys: readonly KeySpec[];
}

function key(name: string, type: ScalarType, required: boolean): KeySpec {
  return { name, shape: "scalar", type, required, nullable: false };
}

/** Every event that the runtime emits itself, in the order of the documentation. */
export const OWN_EVENTS: readonly OwnEventSpec[] = [
  {
    name: "logwright.line.recovered",
    severity: "warn",
    summary: "the log ended in a torn line, which now stands alone",
    keys: [key("bytes", "int", true)],
  },
  {
    name: "logwright.records.dropped",
    severity: "warn",
    summary: "records could not be written to the log",
    keys: [key("count", "int", true), key("reason", "string", true)],
  },
  {
    name: "logwright.run.interrupted",
    severity: "warn",
    summary: "a signal ended the process",
    keys: [key("signal", "string", true)],
  },
  {
    name: "logwright.sink.disabled",
    severity: "warn",
    summary: "a sink failed repeatedly and gets no more records",
    keys: [key("sink", "string", true), key("failures", "int", true), key("reason", "string", false)],
  },
  {
    name: "logwright.sink.dropped",
    severity: "warn",
    summary: "a sink could not deliver records, metrics or spans",
    keys: [key("sink", "string", true), key("count", "int", true), key("reason", "string", true)],
  },
  {
    name: "logwright.metrics.failed",
    severity: "warn",
    summary: "the metrics file could not be written",
    keys: [key("reason", "string", true)],
  },
];

/** What the names of the runtime's own events and metrics begin with. */
export const OWN_PREFIX: string = "logwright.";
