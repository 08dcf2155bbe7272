import { type Field, protobufFields } from "./protobuf-fields.ts";

const RETRY_INFO: string = "type.googleapis.com/google.rpc.RetryInfo";

/**
 * The delay that a server asks for: google.rpc.RetryInfo in the `grpc-status-details-bin` trailer
 * (google.rpc.Status, field 3 `details`, Any).
 *
 * @returns milliseconds, or nothing when the server does not ask.
 */
export function retryDelayMs(details: Uint8Array): number | undefined {
  for (const any of messages(details, 3)) {
    const parts = [...protobufFields(any)];
    const type = bytesOf(parts, 1);
    const info = bytesOf(parts, 2);
    if (type === undefined || info === undefined || new TextDecoder().decode(type) !== RETRY_INFO) continue;
    const [delay] = messages(info, 1);
    if (delay === undefined) return 0;
    const duration = [...protobufFields(delay)];
    return Math.max(0, numberOf(duration, 1) * 1000 + numberOf(duration, 2) / 1e6);
  }
  return undefined;
}

function messages(bytes: Uint8Array, number: number): readonly Uint8Array[] {
  return [...protobufFields(bytes)].flatMap((field) =>
    field.number === number && field.value instanceof Uint8Array ? [field.value] : [],
  );
}

function bytesOf(fields: readonly Field[], number: number): Uint8Array | undefined {
  const value = fields.find((field) => field.number === number)?.value;
  return value instanceof Uint8Array ? value : undefined;
}

/** A signed 64-bit number; zero when it is absent, as in proto3. */
function numberOf(fields: readonly Field[], number: number): number {
  const value = fields.find((field) => field.number === number)?.value;
  return typeof value === "bigint" ? Number(BigInt.asIntN(64, value)) : 0;
}
