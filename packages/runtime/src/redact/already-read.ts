// Every property of a payload is read once. Generated code keeps what it has read in variables, and hands that over with a
// record that it cannot finish: a getter, or a Proxy, that is asked twice could answer twice.

import { hasOwn, keysOf } from "./intrinsics.ts";
import { isRaised } from "./invariant-violation.ts";
import { Refusal, refuse, Unfinished } from "./refusal.ts";

/** Stands for a value that has not been read. It has no type, so that a variable of any type may begin with it. */
export const unread: never = Symbol("unread") as never;

/** What was read of one object, by key, in the order in which it is read; `unread` where it did not come to that. */
export type ValuesRead = Readonly<Record<string, unknown>>;

/** How far generated code came with a record. */
export interface ReadSoFar {
  /** Why it gave up; `unread` when nothing was thrown. */
  readonly thrown: unknown;
  readonly data?: ValuesRead;
  readonly fields?: ValuesRead;
}

/** What is known of one object before the table-driven filter looks at it. */
export interface PartRead {
  readonly values: ValuesRead;
  /** The property that threw when it was read. */
  readonly failed: string | undefined;
}

export const NOTHING_READ: PartRead = { values: {}, failed: undefined };

/** What was read of either object. The fields that are read early are read before the data, all others after it. */
export function partsRead(
  { thrown, data = {}, fields = {} }: ReadSoFar,
  payload: Readonly<Record<"data" | "fields", unknown>>,
): Readonly<Record<"data" | "fields", PartRead>> {
  if (thrown instanceof Unfinished)
    return {
      data: { values: data, failed: undefined },
      fields: partRead(thrown.fields, payload.fields, thrown.thrown),
    };
  const blame = firstUnread(fields) === undefined ? thrown : unread;
  return { data: partRead(data, payload.data, blame), fields: partRead(fields, payload.fields, thrown) };
}

/** What is thrown and is not ours comes from a getter or a trap: that of the first property which has no value yet. */
function partRead(values: ValuesRead, payload: unknown, thrown: unknown): PartRead {
  if (thrown === unread || Refusal.is(thrown) || isRaised(thrown)) return { values, failed: undefined };
  return { values, failed: firstUnread(values, (key) => has(payload, key)) };
}

function firstUnread(values: ValuesRead, isThere: (key: string) => boolean = () => true): string | undefined {
  const keys = keysOf(values);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string;
    if (values[key] === unread && isThere(key)) return key;
  }
  return undefined;
}

/** Whether an object has a property, be it inherited. */
function has(payload: unknown, key: string): boolean {
  try {
    return key in (payload as object);
  } catch {
    return false; // no object, or a trap that throws
  }
}

/** The value of a declared property that an object has: read now, unless it was before. Throws what the property throws. */
export function valueOnce(payload: object, key: string, { values, failed }: PartRead): unknown {
  if (key === failed) return refuse("type");
  const value: unknown = hasOwn(values, key) ? values[key] : unread;
  return value === unread ? (payload as Readonly<Record<string, unknown>>)[key] : value;
}
