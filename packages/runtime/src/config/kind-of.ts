/** What a value is, in words, and never what it holds: a secret may stand in the wrong place. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (isList(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** Whether a value is a list. A Proxy that was revoked is none, and is not asked. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** Whether a value is an object that may have options: no list, and nothing that keeps what it holds elsewhere. */
export function isOptions(value: unknown): value is object {
  return typeof value === "object" && value !== null && !isList(value) && !isContainer(value);
}

/** A Promise is what is left when somebody forgets to await; a Map has its entries and no properties. */
function isContainer(value: object): boolean {
  const { types } = process.getBuiltinModule("node:util");
  return (
    types.isPromise(value) ||
    types.isMap(value) ||
    types.isSet(value) ||
    types.isDate(value) ||
    types.isArrayBufferView(value) ||
    types.isAnyArrayBuffer(value)
  );
}
