import { retryDelayMs } from "./retry-info.ts";

/** What became of one request. */
export type Outcome =
  | { readonly kind: "ok"; readonly rejected: number }
  /** May be sent again; not before `afterMs` when the server said so. */
  | { readonly kind: "retry"; readonly status: string; readonly afterMs?: number }
  /** Too large: send it in two halves. */
  | { readonly kind: "split"; readonly status: string }
  | { readonly kind: "fail"; readonly status: string };

/** gRPC status codes by number. */
const NAMES: readonly string[] = [
  "OK",
  "CANCELLED",
  "UNKNOWN",
  "INVALID_ARGUMENT",
  "DEADLINE_EXCEEDED",
  "NOT_FOUND",
  "ALREADY_EXISTS",
  "PERMISSION_DENIED",
  "RESOURCE_EXHAUSTED",
  "FAILED_PRECONDITION",
  "ABORTED",
  "OUT_OF_RANGE",
  "UNIMPLEMENTED",
  "INTERNAL",
  "UNAVAILABLE",
  "DATA_LOSS",
  "UNAUTHENTICATED",
];

/** OTLP specification, "OTLP/gRPC Response", table of retryable codes; RESOURCE_EXHAUSTED is so with RetryInfo only. */
const RETRYABLE: ReadonlySet<string> = new Set([
  "CANCELLED",
  "DEADLINE_EXCEEDED",
  "ABORTED",
  "OUT_OF_RANGE",
  "UNAVAILABLE",
  "DATA_LOSS",
]);

/** What to do after a call that failed. `details` is the `grpc-status-details-bin` trailer. */
export function outcomeOf(code: number, details: Uint8Array | undefined): Outcome {
  const status = NAMES[code] ?? "UNKNOWN";
  const afterMs = details === undefined ? undefined : retryDelayMs(details);
  if (RETRYABLE.has(status))
    return afterMs === undefined ? { kind: "retry", status } : { kind: "retry", status, afterMs };
  if (status === "RESOURCE_EXHAUSTED")
    return afterMs === undefined ? { kind: "split", status } : { kind: "retry", status, afterMs };
  return { kind: "fail", status };
}
