declare const redacted: unique symbol;

/** One finished log line, line feed included, every value of which has passed the redaction filter. Only `record/` and `redact/` make one. */
export type RedactedLine = string & { readonly [redacted]: true };
