/** The label text of a boolean, for generated code; anything else stays what it is, and the label deals with it. */
export function flagLabel(value: boolean): "true" | "false";
export function flagLabel(value: boolean | null | undefined): "true" | "false" | undefined;
export function flagLabel(value: unknown): unknown {
  return value === true ? "true" : value === false ? "false" : (value ?? undefined);
}
