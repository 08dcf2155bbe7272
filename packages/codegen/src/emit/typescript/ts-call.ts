import { fitsLine } from "./columns.ts";

/** A call in prettier's layout: on one line when it fits, one argument a line otherwise. `before` ends with the function's name. */
export function tsCall(before: string, args: readonly string[], after: string): readonly string[] {
  const flat = `${before}(${args.length === 1 ? args[0] : args.join(", ")})${after}`;
  if (fitsLine(flat)) return [flat];
  const indent = /^ */.exec(before)?.[0] ?? "";
  return [`${before}(`, ...args.map((arg) => `${indent}  ${arg},`), `${indent})${after}`];
}

/** A sum that is returned, in prettier's layout. */
export function tsReturnSum(terms: readonly string[], indent: string): readonly string[] {
  const flat = `${indent}return ${terms.join(" + ")};`;
  if (fitsLine(flat) || terms.length < 2) return [flat];
  const lines = terms.map((term, index) => `${indent}  ${term}${index === terms.length - 1 ? "" : " +"}`);
  return [`${indent}return (`, ...lines, `${indent});`];
}

/** An assignment of a sum in prettier's layout. `before` ends with the operator: `let line =`. */
export function tsSum(before: string, terms: readonly string[], after: string = ";"): readonly string[] {
  const flat = `${before} ${terms.join(" + ")}${after}`;
  if (fitsLine(flat) || terms.length < 2) return [flat];
  const indent = /^ */.exec(before)?.[0] ?? "";
  const below = `${indent}  ${terms.join(" + ")}${after}`;
  if (fitsLine(below)) return [before, below];
  return [before, ...terms.map((term, index) => `${indent}  ${term}${index === terms.length - 1 ? after : " +"}`)];
}
