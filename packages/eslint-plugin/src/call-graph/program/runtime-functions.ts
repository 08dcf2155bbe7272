import ts from "typescript";
import type { ProgramView } from "./program-view.ts";

/**
 * The runtime's functions whose result has been judged: the sanitizers of its `redact/` room, the writers that
 * generated code calls, and what makes the frame of a line. A text put together of these and of constants is redacted.
 * That each of them judges is held by the runtime's own tests; that nothing goes around them is what is checked here.
 */
export const SANITIZERS: ReadonlyMap<string, string> = new Map([
  ["number", "writer of numbers"],
  ["text", "writer of strings"],
  ["member", "writer of closed sets"],
  ["value", "writer of everything else"],
  ["valueText", "a declared value, by table"],
  ["itemText", "a scalar"],
  ["hashedText", "a keyed hash"],
  ["listText", "a list"],
  ["mapText", "a dictionary"],
  ["stringText", "a string"],
  ["wholeText", "a whole number"],
  ["realText", "a double"],
  ["singleText", "a float32"],
  ["booleanText", "a boolean"],
  ["anyText", "a scalar of any type"],
  ["timestampText", "a point in time"],
  ["memberText", "a member of a closed set"],
  ["frameText", "run id and component"],
  ["timestampOr", "the time that a record states"],
  ["start", "the constant front of a line, and the clock"],
  ["now", "the clock"],
  ["traceText", "ids of 16 and 32 hexadecimal digits"],
  ["key", "Sanitizer.key"],
  ["scalar", "Sanitizer.scalar"],
  ["declared", "Sanitizer.declared"],
  ["flat", "Sanitizer.flat"],
]);

/** Functions of the runtime that only cut or join what they are given. */
export const PASSING: ReadonlySet<string> = new Set(["tightened", "withoutComma"]);

/** Functions of the runtime that a logger call's payload comes in through, and the parameters that hold it. */
const PAYLOADS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["emitByName", new Set(["data", "fields"])],
  ["emitPermissively", new Set(["data", "fields"])],
  ["recover", new Set(["data", "fields"])],
]);

/** True for a declaration in the runtime's files, by its sources or by its published types. */
export function isOfRuntime(declaration: ts.Node, view: ProgramView): boolean {
  return view.table.isRuntimeFile(declaration.getSourceFile());
}

/** True when a result of the function has been judged. */
export function isSanitizer(declaration: ts.Node, view: ProgramView): boolean {
  const name = nameOf(declaration);
  if (name === undefined || !SANITIZERS.has(name) || !isOfRuntime(declaration, view)) return false;
  const file = declaration.getSourceFile();
  return !view.table.ownRuntime.has(file) || /\/(redact|trace|record)\//.test(file.fileName);
}

/** True for a parameter through which the runtime is handed what was logged. */
export function isPayload(parameter: ts.ParameterDeclaration, view: ProgramView): boolean {
  const names = PAYLOADS.get(nameOf(parameter.parent) ?? "");
  return names !== undefined && names.has(parameter.name.getText()) && isOfRuntime(parameter, view);
}

/** The name a function is declared under. */
export function nameOf(declaration: ts.Node): string | undefined {
  const { name } = declaration as ts.NamedDeclaration;
  return name !== undefined && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) ? name.text : undefined;
}
