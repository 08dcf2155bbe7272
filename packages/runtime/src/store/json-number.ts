/** A number as JSON text; what JSON cannot say is a string, as in protobuf's JSON mapping. */
export function jsonNumber(value: number): string {
  return Number.isFinite(value) ? JSON.stringify(value === 0 ? 0 : value) : `"${String(value)}"`;
}
