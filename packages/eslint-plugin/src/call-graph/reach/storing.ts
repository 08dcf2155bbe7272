import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { callSitesOf } from "../flow/call-sites.ts";
import {
  type Access,
  bare,
  enclosingFunction,
  isAccess,
  isFunctionWithBody,
  parametersOf,
  propertyKey,
} from "../flow/expression.ts";
import { keyOf, memberOf } from "../flow/key.ts";
import { ANY_KEY, sameKey, type Key } from "../flow/place.ts";
import { isShared } from "../flow/shared-object.ts";
import { anywhere, below, put, RAW, TOLD, CALLED, whole, type Load } from "./load.ts";
import { argumentsIn } from "./member-uses.ts";
import { foreignMakerOf } from "./maker.ts";
import { callBacks } from "./passing.ts";
import type { Reach } from "./reach.ts";
import { isRecord } from "./told.ts";

/** A load comes into the variables of a pattern: those that take out the part that carries it. */
export function bindPattern(name: ts.BindingName, load: Load, reach: Reach): void {
  if (ts.isParameter(name.parent)) intoArguments(name.parent, load, reach);
  if (ts.isIdentifier(name)) {
    reach.symbol(reach.view.symbolOf(name), load);
    const field = fieldOf(name, reach.view);
    if (field !== undefined) reach.symbol(field, anywhere(load));
    return;
  }
  const isOfRecord = load.path[0] === TOLD && isRecord(reach.view.typeOf(name), reach.view);
  for (const element of name.elements) {
    if (ts.isOmittedExpression(element)) continue;
    const part = isOfRecord ? RAW : partOf(load, keyOfElement(element));
    if (part !== undefined) bindPattern(element.name, part, reach);
  }
}

/** What comes into a parameter stands in `arguments`, too. */
function intoArguments(parameter: ts.ParameterDeclaration, load: Load, reach: Reach): void {
  const code = parameter.parent;
  const isTyped = load.path[0] === TOLD && isRecord(reach.view.typeOf(parameter.name), reach.view);
  const held = put(isTyped ? RAW : load, String(parametersOf(code).indexOf(parameter)));
  for (const node of argumentsIn(code)) reach.node(node, held);
}

function keyOfElement(element: ts.BindingElement): Key | undefined {
  if (element.dotDotDotToken !== undefined) return undefined;
  if (ts.isArrayBindingPattern(element.parent)) return String(element.parent.elements.indexOf(element));
  return propertyKey(element.propertyName ?? element.name);
}

/** What the part of a value under a key carries; the whole load for what keeps the keys of the value. */
export function partOf(load: Load, key: Key | undefined): Load | undefined {
  const [first] = load.path;
  if (key === undefined || first === undefined || first === TOLD) return load;
  if (first === CALLED) return undefined;
  return sameKey(first, key) ? below(load) : undefined;
}

/** The field that `constructor(private name)` declares. */
function fieldOf(name: ts.Identifier, view: ProgramView): ts.Symbol | undefined {
  const { parent } = name;
  if (!ts.isParameter(parent) || !ts.isParameterPropertyDeclaration(parent, parent.parent)) return undefined;
  const owner = parent.parent.parent;
  const symbol = ts.isClassLike(owner) && owner.name !== undefined ? view.symbolOf(owner.name) : undefined;
  const type = symbol === undefined ? view.typeOf(owner) : view.checker.getDeclaredTypeOfSymbol(symbol);
  return view.checker.getPropertyOfType(type, name.text);
}

/** A load is assigned to what stands on the left: a variable, a member, a pattern. */
export function store(left: ts.Node, load: Load, reach: Reach): void {
  const target = bare(left);
  if (ts.isIdentifier(target)) {
    const symbol = reach.view.symbolOf(target);
    reach.symbol(symbol, load);
  } else if (isAccess(target)) {
    storeMember(target, load, reach);
    storeInto(target.expression, put(load, keyOf(target, reach.view)), reach);
  } else if (ts.isArrayLiteralExpression(target)) {
    target.elements.forEach((element, at) => storePart(element, load, String(at), reach));
  } else if (ts.isObjectLiteralExpression(target)) {
    for (const property of target.properties) {
      if (ts.isPropertyAssignment(property)) storePart(property.initializer, load, propertyKey(property.name), reach);
      else if (ts.isShorthandPropertyAssignment(property)) storePart(property.name, load, property.name.text, reach);
      else if (ts.isSpreadAssignment(property)) store(property.expression, load, reach);
    }
  }
}

/** A member that the project or a package declares carries the load in every object that has it. */
function storeMember(target: Access, load: Load, reach: Reach): void {
  const member = memberOf(target, reach.view);
  if (isShared(member, reach.view) && !(member.declarations ?? []).every((declaration) => reach.isBarrier(declaration)))
    reach.symbol(member, anywhere(load));
}

/** `[a = 1] = value`: a default does not keep the value away. */
function storePart(target: ts.Expression, load: Load, key: Key, reach: Reach): void {
  if (ts.isSpreadElement(target)) {
    store(target.expression, load, reach);
    return;
  }
  const part = partOf(load, key);
  if (part === undefined) return;
  const isDefault = ts.isBinaryExpression(target) && target.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  store(isDefault ? target.left : target, part, reach);
}

/** How many names a value is followed back through when something is put into it. */
const ALIAS_DEPTH = 4;

/** Something is put into a value: every name that the value has carries it from now on. */
export function storeInto(object: ts.Node, load: Load, reach: Reach, depth: number = ALIAS_DEPTH): void {
  const target = bare(object);
  const free = anywhere(load);
  if (isAccess(target)) {
    storeMember(target, load, reach);
    storeInto(target.expression, put(free, keyOf(target, reach.view)), reach, depth);
    return;
  }
  if (target.kind === ts.SyntaxKind.ThisKeyword) {
    reach.node(target, free);
    const maker = foreignMakerOf(enclosingFunction(target));
    if (maker !== undefined) reach.node(maker, whole(free));
    return;
  }
  if (ts.isNewExpression(target)) {
    callBacks(target, undefined, whole(free), reach);
    return;
  }
  if (ts.isCallExpression(target)) {
    // What a function hands out and is filled there is followed as far as it is the same call.
    reach.node(target, whole(free));
    return;
  }
  if (!ts.isIdentifier(target)) return;
  const symbol = reach.view.symbolOf(target);
  reach.symbol(symbol, free);
  if (depth === 0) return;
  for (const declaration of symbol?.declarations ?? []) {
    if (!reach.isOpen(declaration)) continue;
    if (ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined)
      storeInto(declaration.initializer, free, reach, depth - 1);
    else if (ts.isParameter(declaration)) storeIntoArguments(declaration, free, reach, depth - 1);
  }
}

/** A function fills what it is given. */
function storeIntoArguments(parameter: ts.ParameterDeclaration, load: Load, reach: Reach, depth: number): void {
  const code = parameter.parent;
  if (!isFunctionWithBody(code)) return;
  for (const site of callSitesOf(code, reach.view).sites) {
    for (const origin of site.argument(parametersOf(code).indexOf(parameter), []))
      if (origin.kind === "place" && origin.path.every((key) => key !== ANY_KEY))
        storeInto(origin.node, origin.path.length === 0 ? load : put(load, ...origin.path), reach, depth);
  }
}
