import ts from "#compiler";
import type { ProgramView } from "./program-view.ts";

/**
 * The runtime's functions whose result has been judged: the sanitizers of its `redact/` room, the writers that
 * generated code calls, and what makes the frame of a line, by the module of the runtime that declares them. A text put
 * together of these and of constants is redacted. That each of them judges is held by the runtime's own tests; that
 * nothing goes around them is what is checked here.
 */
export const SANITIZERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["redact/writers", new Set(["number", "text", "member", "value"])],
  ["redact/value", new Set(["valueText", "itemText", "hashedText", "listText", "mapText"])],
  [
    "redact/scalar",
    new Set([
      "stringText",
      "wholeText",
      "realText",
      "singleText",
      "booleanText",
      "anyText",
      "timestampText",
      "memberText",
    ]),
  ],
  // Run id and component; the time that a record states.
  ["redact/frame-text", new Set(["frameText", "timestampOr"])],
  ["redact/sanitizer", new Set(["key", "scalar", "declared", "flat"])],
  // The constant front of a line, and the clock.
  ["logger/emission", new Set(["start"])],
  ["record/timestamp", new Set(["now", "timestampText"])],
  // Ids of 16 and 32 hexadecimal digits.
  ["trace/context", new Set(["traceText"])],
]);

/** Functions of the runtime that only cut or join what they are given, by the module that declares them. */
const PASSING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["record/line-frame", new Set(["tightened", "withoutComma"])],
]);

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

/** True when a result of the function has been judged. A function of that name anywhere else is somebody's own. */
export function isSanitizer(declaration: ts.Node, view: ProgramView): boolean {
  return stands(SANITIZERS, declaration, view);
}

/** True when the function's result holds nothing but what it was given. */
export function isPassing(declaration: ts.Node, view: ProgramView): boolean {
  return stands(PASSING, declaration, view);
}

function stands(table: ReadonlyMap<string, ReadonlySet<string>>, declaration: ts.Node, view: ProgramView): boolean {
  const name = nameOf(declaration);
  if (name === undefined) return false;
  const module = view.table.runtimeModule(declaration.getSourceFile());
  return module !== undefined && table.get(module)?.has(name) === true;
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
