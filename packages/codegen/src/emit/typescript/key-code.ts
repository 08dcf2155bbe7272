import type { KeySpec, ScalarType } from "@logwright/runtime/contract";
import { type Place, placeIn, readOf } from "./place.ts";
import type { RuntimeSymbol } from "./runtime-symbols.ts";

/** The quick writers of the runtime. Every other type, and everything that is hashed, goes through `value`. */
const WRITERS: Readonly<Partial<Record<ScalarType, RuntimeSymbol>>> = {
  string: "text",
  int: "number",
  double: "number",
  float32: "number",
  duration_ms: "number",
  enum: "member",
};

/** What stands in the code of a key whatever its event is: keys that say the same share it. */
export interface KeyCode extends Place {
  readonly required: boolean;
  /** What writes its value; `value` takes the run's hasher as well. */
  readonly writer: RuntimeSymbol;
  /** Its line among the sites, in front of the function that makes them and behind it. */
  readonly site: readonly [before: string, after: string];
  /** What recognises it among the keys of a payload. */
  readonly test: string;
  /** The declaration of its variable. */
  readonly variable: string;
  /** The arguments of its writer, behind the name of the sites. */
  readonly read: string;
}

/** The code of a data key, or of a standard field. */
export function keyCode(from: Place["from"], spec: KeySpec): KeyCode {
  const place = placeIn(from, spec.name);
  const { name, quoted, key, access, local, property } = place;
  return {
    from,
    name,
    quoted,
    key,
    access,
    local,
    property,
    required: spec.required,
    writer: spec.shape === "scalar" && spec.hash !== true ? (WRITERS[spec.type] ?? "value") : "value",
    site: [`  ${key}: `, `(${quoted}),`],
    test: `key === ${quoted}`,
    variable: `let ${local}: unknown = `,
    read: `${access}, (${local} = ${readOf(place)})`,
  };
}
