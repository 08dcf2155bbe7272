import ts from "#compiler";
import { calleesOf, functionsOf, ownerType } from "../flow/callees.ts";
import {
  type AnyCall,
  bare,
  calleeOf,
  type FunctionWithBody,
  isAccess,
  isFunctionWithBody,
} from "../flow/expression.ts";
import { calledName } from "../flow/key.ts";
import { ANY_KEY } from "../flow/place.ts";
import { isCallable, mayReceive } from "../flow/static-type.ts";
import type { Reach } from "./reach.ts";

/** What a call may run. */
export interface Within {
  /** Functions of the project that the call may run. */
  readonly functions: readonly FunctionWithBody[];
  /** True when code that is not the project's may run, too. */
  readonly isOutside: boolean;
  readonly isKnown: boolean;
}

/** The functions that a call may run; `byName`: also those that are only known to be called like that. */
export function calleesWithin(call: AnyCall, byName: boolean, reach: Reach): Within {
  const known = reach.view.remember(`callees within ${byName}`, () => new Map<ts.Node, Within>());
  let within = known.get(call);
  if (within === undefined) {
    within = findCallees(call, byName, reach);
    known.set(call, within);
  }
  return within;
}

function findCallees(call: AnyCall, byName: boolean, reach: Reach): Within {
  const callees = calleesOf(call, reach.view);
  const found = new Set<FunctionWithBody>();
  let isOutside = !callees.complete;
  for (const declaration of callees.declarations) {
    const code = ts.isClassLike(declaration) ? constructorOf(declaration, reach) : declaration;
    if (code !== undefined && isFunctionWithBody(code) && reach.isOpen(code)) found.add(code);
    else if (!ts.isClassLike(declaration) || !reach.isOpen(declaration)) isOutside = true;
  }
  const callee = calleeOf(call);
  if (byName && isAccess(callee)) for (const code of receivers(callee, call, reach)) found.add(code);
  return { functions: [...found], isOutside: isOutside || found.size === 0, isKnown: callees.complete };
}

/** The constructor of a class, or the one that it inherits. */
function constructorOf(code: ts.ClassLikeDeclaration, reach: Reach): ts.Node | undefined {
  for (let owner: ts.ClassLikeDeclaration | undefined = code; owner !== undefined;) {
    const own = owner.members.find((member) => ts.isConstructorDeclaration(member) && member.body !== undefined);
    if (own !== undefined) return own;
    const base: ts.ExpressionWithTypeArguments | undefined = owner.heritageClauses?.find(
      ({ token }) => token === ts.SyntaxKind.ExtendsKeyword,
    )?.types[0];
    const symbol: ts.Symbol | undefined = base === undefined ? undefined : reach.view.symbolOf(bare(base.expression));
    owner = symbol?.declarations?.find(ts.isClassLike);
  }
  return undefined;
}

/** Functions that are stored, or declared, under the name that is called, on what may be the receiver. */
function receivers(
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  call: AnyCall,
  reach: Reach,
): readonly FunctionWithBody[] {
  const { view } = reach;
  const name = ts.isTaggedTemplateExpression(call) ? undefined : calledName(call, view);
  if (name === undefined || name === ANY_KEY) return [];
  const found: FunctionWithBody[] = [];
  for (const node of view.named(name)) {
    const member = node.parent;
    if ((member as ts.NamedDeclaration).name !== node || !isMemberLike(member)) continue;
    const owner = member.parent;
    const type = ts.isClassLike(owner) ? ownerType(owner, view) : view.typeOf(owner);
    if (!mayReceive(callee.expression, type, view)) continue;
    if (ts.isMethodDeclaration(member)) {
      if (isFunctionWithBody(member)) found.push(member);
    } else {
      const value = ts.isShorthandPropertyAssignment(member) ? member.name : member.initializer;
      if (value !== undefined) found.push(...ownFunctions(value, reach));
    }
  }
  return found;
}

type MemberLike =
  ts.MethodDeclaration | ts.PropertyAssignment | ts.ShorthandPropertyAssignment | ts.PropertyDeclaration;

function isMemberLike(node: ts.Node): node is MemberLike {
  return (
    ts.isMethodDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isPropertyDeclaration(node)
  );
}

/** The project's functions that an expression may stand for. */
export function ownFunctions(node: ts.Node, reach: Reach): readonly FunctionWithBody[] {
  const value = bare(node);
  if (isFunctionWithBody(value)) return [value];
  if (!ts.isIdentifier(value) && !isAccess(value) && !ts.isCallExpression(value) && !ts.isConditionalExpression(value))
    return [];
  if (!isCallable(reach.view.typeOf(value), reach.view)) return [];
  return functionsOf(value, reach.view).declarations.flatMap((found) => {
    const code = ts.isClassLike(found) ? constructorOf(found, reach) : found;
    return code !== undefined && isFunctionWithBody(code) ? [code] : [];
  });
}
