import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { PIPELINE } from "../program/role.ts";
import { alternativesOf, isOpaque } from "../flow/static-type.ts";
import { isLoose } from "../flow/types-behind.ts";

/** True when the type, or what its functions take and give, says something of records and of what handles them. */
export function tells(type: ts.Type, view: ProgramView): boolean {
  const known = view.remember("telling types", () => new Map<ts.Type, boolean>());
  let answer = known.get(type);
  if (answer === undefined) {
    answer = typesOf(type, view).some((part) => [...PIPELINE].some((role) => view.roles.carries(part, role, 2)));
    known.set(type, answer);
  }
  return answer;
}

/** The type itself and what its functions take and give. */
function typesOf(type: ts.Type, view: ProgramView): readonly ts.Type[] {
  const signatures = [ts.SignatureKind.Call, ts.SignatureKind.Construct].flatMap((kind) => [
    ...view.checker.getSignaturesOfType(type, kind),
  ]);
  return [
    type,
    ...signatures.flatMap((signature) => [
      view.checker.getReturnTypeOfSignature(signature),
      ...signature.getParameters().map((parameter) => view.checker.getTypeOfSymbol(parameter)),
    ]),
  ];
}

/** True when a sink or a redactor may be behind the type: it says so, or it says nothing. */
export function mayHandle(type: ts.Type, view: ProgramView): boolean {
  return isOpaque(type) || isLoose(type, view) || (type.flags & ts.TypeFlags.TypeParameter) !== 0 || tells(type, view);
}

/** True for a record, and for what carries one, as the types know it. */
export function isRecord(type: ts.Type, view: ProgramView): boolean {
  return view.roles.carries(type, "LogRecord", 2);
}

/** True for sinks, redactors and redacted records: nothing raw is read from them. */
export function isHandler(type: ts.Type, view: ProgramView): boolean {
  return alternativesOf(type).every((part) => view.roles.of(part).size > 0 && !view.roles.has(part, "LogRecord"));
}
