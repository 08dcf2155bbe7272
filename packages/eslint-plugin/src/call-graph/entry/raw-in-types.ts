import ts from "#compiler";
import { importedNames } from "../program/imports.ts";
import { nameIndexOf } from "../program/name-index.ts";
import type { ProgramView } from "../program/program-view.ts";

/** The names beside which a raw record can have a type: without one of them in a file nothing there is statically raw. */
const RAW_NAMES: readonly string[] = ["LogRecord", "Processor", "Logger", "Redactor", "redact", "process"];

/** True where something in a file may have the type of a raw record: by the names in it, and by what it imports. */
export function mayHoldRaw(file: ts.SourceFile, view: ProgramView): boolean {
  const index = nameIndexOf(file);
  if (RAW_NAMES.some((name) => index.named(name).length > 0)) return true;
  return index.specifiers.some(
    (specifier) => specifier.text.startsWith(".") && importedNames(specifier).some((name) => givesRaw(name, view)),
  );
}

function givesRaw(name: ts.Identifier, view: ProgramView): boolean {
  const type = view.typeOf(name);
  if (view.roles.carries(type, "LogRecord")) return true;
  return view.checker
    .getSignaturesOfType(type, ts.SignatureKind.Call)
    .some((signature) => view.roles.carries(view.checker.getReturnTypeOfSignature(signature), "LogRecord"));
}
