/**
 * Freezes data to the bottom, in place: what the rules of the filter are read from must not change while the program runs.
 * Generated code calls it with everything that it declares.
 */
export function deepFreeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
}
