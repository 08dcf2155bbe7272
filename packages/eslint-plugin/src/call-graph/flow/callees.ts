import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { memberOf } from "./key.ts";
import { type AnyCall, bare, calleeOf, isAccess, isFunctionWithBody, propertyKey } from "./expression.ts";
import { replacementsOf } from "./decorator.ts";
import { explore } from "./explore.ts";
import { mayBe } from "./may-be.ts";
import { place } from "./place.ts";
import { alternativesOf, isOpaque } from "./static-type.ts";

/** What a call may run. */
export interface Callees {
  /** Functions with a body of ours, and declarations of functions that are not ours. */
  readonly declarations: readonly ts.Node[];
  /** False when the callee may be something that was not found. */
  readonly complete: boolean;
}

const NOWHERE: Callees = { declarations: [], complete: false };

/** The functions that a call may run: by the callee's symbol, else by where the function's value comes from. */
export function calleesOf(call: AnyCall, view: ProgramView): Callees {
  const known = view.remember("callees", () => new WeakMap<ts.Node, Callees>());
  let callees = known.get(call);
  if (callees === undefined) {
    // A call that asks for itself, through recursion, gets no answer the second time.
    known.set(call, NOWHERE);
    callees = functionsOf(calleeOf(call), view);
    known.set(call, callees);
  }
  return callees;
}

/** The functions that an expression may stand for. */
export function functionsOf(callee: ts.Node, view: ProgramView): Callees {
  if (isFunctionWithBody(callee) || ts.isClassLike(callee)) return { declarations: [callee], complete: true };
  if (callee.kind === ts.SyntaxKind.SuperKeyword)
    return ofDeclarations(view.typeOf(callee).symbol?.declarations ?? [], view);
  const symbol = isAccess(callee)
    ? memberOf(callee, view)
    : ts.isIdentifier(callee)
      ? view.symbolOf(callee)
      : undefined;
  const declarations = symbol?.declarations ?? [];
  if (declarations.length > 0 && declarations.every((node) => isCode(node) || !view.isOwn(node))) {
    return ofDeclarations(declarations, view, isAccess(callee) ? callee.expression : undefined);
  }
  return byValue(callee, view);
}

/** The functions that a member of an object may be. */
export function functionsOfMember(object: ts.Node, name: string, view: ProgramView): readonly ts.Node[] {
  const found: ts.Node[] = [];
  explore(place(object, [name]), view, (leaf) => {
    if (leaf.leaf === "code") found.push(leaf.node);
  });
  return found;
}

function byValue(callee: ts.Node, view: ProgramView): Callees {
  const known = view.remember("functions behind values", () => new WeakMap<ts.Node, Callees>());
  let functions = known.get(callee);
  if (functions === undefined) {
    // `step = step.call(undefined)` asks for itself, too.
    known.set(callee, NOWHERE);
    functions = findByValue(callee, view);
    known.set(callee, functions);
  }
  return functions;
}

function findByValue(callee: ts.Node, view: ProgramView): Callees {
  const found: ts.Node[] = [];
  let complete = true;
  explore(place(callee), view, (leaf) => {
    if (leaf.leaf === "code") found.push(leaf.node);
    else if (leaf.leaf === "unknown") complete = false;
  });
  const expanded = ofDeclarations(found, view);
  return { declarations: expanded.declarations, complete: complete && expanded.complete && found.length > 0 };
}

function ofDeclarations(declarations: readonly ts.Node[], view: ProgramView, receiver?: ts.Expression): Callees {
  const withBody = declarations.filter((node) => isFunctionWithBody(node) || ts.isClassLike(node));
  const found = new Set<ts.Node>(withBody.length > 0 ? withBody : declarations);
  for (const declaration of withBody) for (const code of replacementsOf(declaration, view)) found.add(code);
  for (const declaration of declarations) {
    if (!view.isOwn(declaration) || !isMember(declaration)) continue;
    for (const implementation of implementationsOf(declaration, view))
      if (receiver === undefined || isHeldBy(implementation, receiver, view)) found.add(implementation);
  }
  const real = [...found].filter((node) => isFunctionWithBody(node) || ts.isClassLike(node) || !view.isOwn(node));
  return { declarations: real, complete: real.length > 0 };
}

type Member = ts.MethodDeclaration | ts.MethodSignature | ts.PropertySignature | ts.PropertyDeclaration;

function isMember(node: ts.Node): node is Member {
  return ts.isMethodDeclaration(node) || ts.isMethodSignature(node) || ts.isPropertySignature(node);
}

/** The methods that may run where an interface's or a class's method is called: those of what is assignable to it. */
export function implementationsOf(member: Member, view: ProgramView): readonly ts.Node[] {
  const known = view.remember("implementations", () => new WeakMap<ts.Node, readonly ts.Node[]>());
  let found = known.get(member);
  if (found === undefined) {
    known.set(member, []);
    found = findImplementations(member, view);
    known.set(member, found);
  }
  return found;
}

function findImplementations(member: Member, view: ProgramView): readonly ts.Node[] {
  const owner = member.parent;
  if (!ts.isInterfaceDeclaration(owner) && !ts.isClassLike(owner)) return [];
  const wanted = ownerType(owner, view);
  const found: ts.Node[] = [];
  for (const name of view.named(propertyKey(member.name))) {
    const candidate = name.parent;
    const code = codeOfMember(candidate, name);
    if (code === undefined || candidate.parent === owner) continue;
    if (typesOfOwner(candidate.parent, view).some((type) => mayBe(type, wanted, view))) found.push(code);
  }
  return found;
}

/** False where the receiver's type arguments tell that it is no object with this implementation. */
function isHeldBy(implementation: ts.Node, receiver: ts.Expression, view: ProgramView): boolean {
  const owner =
    isFunctionWithBody(implementation) && !ts.isMethodDeclaration(implementation)
      ? implementation.parent.parent
      : implementation.parent;
  if (owner === undefined) return true;
  const declared = view.checker.getNonNullableType(view.typeOf(receiver));
  const alternatives = alternativesOf(declared);
  return (
    isOpaque(declared) || typesOfOwner(owner, view).some((type) => alternatives.some((part) => mayBe(type, part, view)))
  );
}

/** What holds a member: an instance of its class; an object literal, which may be meant for something. */
export function typesOfOwner(owner: ts.Node, view: ProgramView): readonly ts.Type[] {
  if (ts.isClassLike(owner)) return [ownerType(owner, view)];
  const meant = ts.isObjectLiteralExpression(owner) ? view.checker.getContextualType(owner) : undefined;
  return meant === undefined ? [view.typeOf(owner)] : [view.typeOf(owner), meant];
}

/** The type of an instance of a class, or of an interface. */
export function ownerType(owner: ts.ClassLikeDeclaration | ts.InterfaceDeclaration, view: ProgramView): ts.Type {
  const named = owner.name === undefined ? undefined : view.symbolOf(owner.name);
  // A class expression without a name has a symbol all the same: that of what it evaluates to.
  const symbol = named ?? view.typeOf(owner).symbol;
  return symbol === undefined ? view.typeOf(owner) : view.checker.getDeclaredTypeOfSymbol(symbol);
}

function codeOfMember(candidate: ts.Node, name: ts.Node): ts.Node | undefined {
  if (ts.isMethodDeclaration(candidate) && candidate.name === name && candidate.body !== undefined) return candidate;
  if ((ts.isPropertyAssignment(candidate) || ts.isPropertyDeclaration(candidate)) && candidate.name === name) {
    const value = candidate.initializer === undefined ? undefined : bare(candidate.initializer);
    return value !== undefined && isFunctionWithBody(value) ? value : undefined;
  }
  return undefined;
}

function isCode(node: ts.Node): boolean {
  if (ts.isClassLike(node) || ts.isMethodSignature(node)) return true;
  return ts.isFunctionLike(node) && !ts.isAccessor(node) && !ts.isFunctionTypeNode(node);
}
