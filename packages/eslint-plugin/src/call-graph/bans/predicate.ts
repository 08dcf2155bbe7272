import ts from "#compiler";
import { isFunctionWithBody, parametersOf } from "../flow/expression.ts";
import { alternativesOf, isScalar } from "../flow/static-type.ts";
import type { ProgramView } from "../program/program-view.ts";
import { nodesOf, quoted, type Ban, type Deed } from "./ban.ts";
import { isTagTest } from "./tag-test.ts";

/** `x is RedactedRecord`, `asserts x is RedactedRecord`: a promise that only the brand can keep. */
export const predicates: Ban = (file, view) =>
  nodesOf(file, ts.isTypePredicateNode).flatMap((predicate): readonly Deed[] => {
    if (predicate.type === undefined) return [];
    const promised = view.checker.getTypeFromTypeNode(predicate.type);
    // The class itself knows its brand.
    if (
      view.table.ownRuntime.has(file) &&
      ts.isClassLike(predicate.parent.parent) &&
      view.roles.has(view.typeOf(predicate.parent.parent), "RedactedRecord")
    )
      return [];
    if (!view.roles.carries(promised, "RedactedRecord") || isChoice(predicate, promised, view)) return [];
    return [{ id: "forgedRecord", node: predicate, what: `What ${quoted(predicate)} accepts` }];
  });

/**
 * True when the predicate only chooses among what its parameter may be anyway, and a lie would make no record: it leaves
 * out nothing but `undefined`, numbers and the like, or it tests the tag by which the others differ.
 */
function isChoice({ parent, parameterName }: ts.TypePredicateNode, promised: ts.Type, view: ProgramView): boolean {
  if (!ts.isFunctionLike(parent) || !ts.isIdentifier(parameterName)) return false;
  const parameter = parametersOf(parent).find(({ name }) => ts.isIdentifier(name) && name.text === parameterName.text);
  if (parameter === undefined) return false;
  const before = alternativesOf(view.typeOf(parameter));
  // `Step & { kind: "keep" }` of a union has parts that cannot be.
  const possible = alternativesOf(promised).filter((part) => view.checker.typeToString(part) !== "never");
  const chosen = possible.map((part) => sourcesOf(part, view).map((source) => amongst(source, before, view)));
  const kept = chosen.flatMap((sources) => sources.filter((source) => source !== undefined));
  if (chosen.some((sources) => sources.every((source) => source === undefined))) return false;
  const leftOut = before.filter((part) => !kept.includes(part));
  return leftOut.every(isScalar) || (isFunctionWithBody(parent) && isTagTest(parent, parameter, kept, leftOut, view));
}

/** `Step & { kind: "keep" }`: the parts of it that say nothing of records may be there or not. */
function sourcesOf(part: ts.Type, view: ProgramView): readonly ts.Type[] {
  if (!part.isIntersection()) return [part];
  const telling = part.types.filter((each) => view.roles.carries(each, "RedactedRecord"));
  return telling.length === 1 ? telling : [];
}

/** The same type among what was there before, by whatever name. */
function amongst(part: ts.Type, before: readonly ts.Type[], view: ProgramView): ts.Type | undefined {
  const { checker } = view;
  return before.find(
    (other) =>
      other === part ||
      (checker.typeToString(other, undefined, ts.TypeFormatFlags.NoTruncation) ===
        checker.typeToString(part, undefined, ts.TypeFormatFlags.NoTruncation) &&
        checker.isTypeAssignableTo(other, part) &&
        checker.isTypeAssignableTo(part, other)),
  );
}
