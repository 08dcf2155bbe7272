/** The parts that the runtime's exports play on the way of a record. */
export type Role =
  | "Contract"
  | "Emission"
  | "Logger"
  | "LogRecord"
  | "Processor"
  | "Redactor"
  | "RedactedRecord"
  | "RedactedLine"
  | "Sink";

/** The exported name that plays each role, in our runtime and in modules that `settings.logwright.runtime` names. */
export const ROLE_OF_EXPORT: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...[
    "EventSpec",
    "FieldSpec",
    "KeySpec",
    "MetricSpec",
    "RecordLayout",
    "RedactionRules",
    "RegistrySpec",
    "SpanSpec",
  ].map((name): [string, Role] => [name, "Contract"]),
  ["Emission", "Emission"],
  ["GeneratedLogger", "Logger"],
  ["Logger", "Logger"],
  ["LogRecord", "LogRecord"],
  ["Processor", "Processor"],
  ["RedactedLine", "RedactedLine"],
  ["RedactedRecord", "RedactedRecord"],
  ["Redactor", "Redactor"],
  ["Sink", "Sink"],
]);

/** The roles that only a program with a pipeline of its own names; generated code names the others. */
export const PIPELINE: ReadonlySet<Role> = new Set(["LogRecord", "Processor", "RedactedRecord", "Redactor", "Sink"]);

/** The method of generated code's emission that takes a finished line. */
export const COMMIT = "commit";

/** The methods of a sink that take a record. */
export const SINK_METHODS: ReadonlySet<string> = new Set(["write"]);

/** The methods by which sinks, redactors and processors are what they are. */
export const ROLE_METHODS: ReadonlySet<string> = new Set([...SINK_METHODS, "redact", "process"]);

/** The package whose exports are the runtime. */
export const RUNTIME_PACKAGE = "@logwright/runtime";
