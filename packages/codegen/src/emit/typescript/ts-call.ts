import { fitsCode } from "./columns.ts";

/**
 * A call in prettier's layout: on one line when it fits, one argument a line otherwise. `before` ends with the function's
 * name.
 */
export function tsCall(before: string, args: readonly string[], after: string): string {
  const flat = `${before}(${args.length === 1 ? args[0] : args.join(", ")})${after}`;
  if (fitsCode(flat)) return flat;
  const indent = indentOf(before);
  return `${before}(\n${args.map((arg) => `${indent}  ${arg},\n`).join("")}${indent})${after}`;
}

/** A sum that is returned, in prettier's layout. */
export function tsReturnSum(terms: readonly string[], indent: string): string {
  const flat = `${indent}return ${terms.join(" + ")};`;
  if (fitsCode(flat) || terms.length < 2) return flat;
  return `${indent}return (\n${indent}  ${terms.join(` +\n${indent}  `)}\n${indent});`;
}

/** An assignment of a sum in prettier's layout. `before` ends with the operator: `let line =`. */
export function tsSum(before: string, terms: readonly string[], after: string = ";"): string {
  const sum = terms.join(" + ");
  const flat = `${before} ${sum}${after}`;
  if (fitsCode(flat) || terms.length < 2) return flat;
  const below = `${indentOf(before)}  `;
  const moved = `${below}${sum}${after}`;
  return `${before}\n${fitsCode(moved) ? moved : `${below}${terms.join(` +\n${below}`)}${after}`}`;
}

/** An object of properties that are printed already, in prettier's layout; `before` ends with its bracket. */
export function tsObject(before: string, properties: readonly string[], after: string): string {
  const flat = `${before} ${properties.join(", ")} ${after}`;
  if (fitsCode(flat)) return flat;
  const indent = indentOf(before);
  return `${before}\n${properties.map((property) => `${indent}  ${property},\n`).join("")}${indent}${after}`;
}

/** The spaces that a line begins with. */
export function indentOf(line: string): string {
  return /^ */.exec(line)?.[0] ?? "";
}
