import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { explore } from "../flow/explore.ts";
import { wrapped, type Call } from "../flow/expression.ts";
import { place } from "../flow/place.ts";
import { standardName } from "../flow/standard-name.ts";
import { isCallable, isPrimitive } from "../flow/static-type.ts";

/**
 * The calls of code outside that may have made a value and handed it to a function of the project: for `resolve`, the
 * `new Promise((resolve) => …)`.
 */
export function makersOf(value: ts.Node, view: ProgramView): ReadonlySet<Call> {
  const known = view.remember("makers", () => new Map<ts.Node, ReadonlySet<Call>>());
  let makers = known.get(value);
  if (makers === undefined) {
    const found = new Set<Call>();
    if (mayComeFromOutside(view.typeOf(value), view))
      explore(place(value), view, ({ node }) => {
        const maker = ts.isParameter(node) ? foreignMakerOf(node.parent) : undefined;
        if (maker !== undefined) found.add(maker);
        else if (ts.isCallExpression(node) && isDeferred(node, view)) found.add(node);
      });
    known.set(value, (makers = found));
  }
  return makers;
}

/** `Promise.withResolvers()`, which gives its functions away itself. */
export function isDeferred(maker: Call, view: ProgramView): boolean {
  return standardName(maker, view) === "Promise.withResolvers";
}

/** False for text and scalars, for instances of the project's own classes and for objects that can do nothing. */
function mayComeFromOutside(type: ts.Type, view: ProgramView): boolean {
  if (isPrimitive(type)) return false;
  const known = view.remember("types from outside", () => new Map<ts.Type, boolean>());
  let answer = known.get(type);
  if (answer === undefined) known.set(type, (answer = !isOwnClass(type, view) && !isData(type, view)));
  return answer;
}

function isOwnClass({ symbol }: ts.Type, view: ProgramView): boolean {
  return symbol?.declarations?.some((code) => ts.isClassLike(code) && view.isOwn(code)) === true;
}

/** True for an object type of the project none of whose members is a function. */
function isData(type: ts.Type, view: ProgramView): boolean {
  const { checker } = view;
  const isOwn = type.symbol?.declarations?.every((code) => view.isOwn(code)) === true;
  if (!isOwn || isCallable(type, view) || checker.getIndexInfosOfType(type).length > 0) return false;
  return checker.getPropertiesOfType(type).every((member) => !isCallable(checker.getTypeOfSymbol(member), view));
}

/** The call that a function is handed to, alone or as a method of an object: `new Promise(f)`, `new Transform({ flush: f })`. */
export function foreignMakerOf(code: ts.Node | undefined): Call | undefined {
  if (code === undefined) return undefined;
  const member = ts.isMethodDeclaration(code) ? code : wrapped(code).parent;
  const isMember =
    (ts.isMethodDeclaration(member) || ts.isPropertyAssignment(member)) && ts.isObjectLiteralExpression(member.parent);
  const { parent } = isMember ? wrapped(member.parent) : wrapped(code);
  return ts.isNewExpression(parent) || ts.isCallExpression(parent) ? parent : undefined;
}
