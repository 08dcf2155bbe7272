import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { shownBy } from "./conversion.ts";
import { replacementsOf } from "./decorator.ts";
import { type Access, enclosingFunction, isAccess, mentionOf, unspread, wrapped } from "./expression.ts";
import { keyOf, memberOf } from "./key.ts";
import { parameterOrigins } from "./parameter.ts";
import { leaf, place, within, type Key, type Origin, type Place } from "./place.ts";
import { returnOrigins } from "./returns.ts";
import { symbolOrigins } from "./variable.ts";
import { writesAt } from "./writes.ts";

/** Members of a raw record that say nothing of what was logged. */
export const HARMLESS_MEMBERS: ReadonlySet<string> = new Set(["length", "size", "severity", "state"]);

/** `value.key`: a field of a class by all its writes, anything else as a part of where `value` comes from. */
export function accessOrigins(node: ts.Node, path: readonly Key[], view: ProgramView): readonly Origin[] {
  const access = node as Access;
  const base = view.typeOf(access.expression);
  const key = keyOf(access, view);
  if (view.roles.has(base, "LogRecord")) return [leaf(HARMLESS_MEMBERS.has(key) ? "constant" : "raw", access)];
  if (view.roles.isOnly(base, "RedactedRecord")) return [leaf("made", access)];
  if (
    view.roles.has(base, "Contract") ||
    (view.roles.has(base, "Emission") && !view.isOwn(memberOf(access, view)?.declarations?.[0] ?? access))
  ) {
    return [leaf("constant", access)];
  }
  if (key === "length" || key === "size") return [leaf("constant", access)];

  const symbol = memberOf(access, view);
  const foreign = symbol?.declarations?.find(
    (declaration) => ts.isFunctionLike(declaration) && !view.isOwn(declaration),
  );
  if (foreign !== undefined && path.length === 0) return [leaf("code", foreign)];
  if (symbol !== undefined && isStatic(symbol)) return symbolOrigins(symbol, path, view);
  if (symbol !== undefined && isField(symbol, view)) return fieldOrigins(symbol, path, view);
  const below = within(key, path);
  if (access.expression.kind === ts.SyntaxKind.ThisKeyword) return thisOrigins(access.expression, below, view);
  return [place(access.expression, below)];
}

/** `this` in a method of an object literal is the literal; in a class the fields answer for themselves. */
export function thisOrigins(node: ts.Node, path: readonly Key[], view: ProgramView): readonly Origin[] {
  const type = view.typeOf(node);
  const [key, ...rest] = path;
  const symbol = key === undefined ? undefined : view.checker.getPropertyOfType(type, key);
  if (symbol !== undefined && isField(symbol, view)) return fieldOrigins(symbol, rest, view);
  const literal = type.symbol?.valueDeclaration;
  if (literal !== undefined && ts.isObjectLiteralExpression(literal)) return [place(literal, path)];
  const handed = selfOrigins(node, path, view);
  return handed.length === 0 ? [leaf("unknown", node)] : handed;
}

/** `this` of a function that is called with one: `f.call(value)`, `f.apply(value, …)`, `f.bind(value)`. */
function selfOrigins(node: ts.Node, path: readonly Key[], view: ProgramView): readonly Origin[] {
  let code: ts.Node | undefined = enclosingFunction(node);
  while (code !== undefined && ts.isArrowFunction(code)) code = enclosingFunction(code);
  if (code === undefined || (!ts.isFunctionDeclaration(code) && !ts.isFunctionExpression(code))) return [];
  const holder = code.name ?? (ts.isVariableDeclaration(code.parent) ? code.parent.name : undefined);
  const symbol = holder === undefined ? undefined : view.symbolOf(holder);
  if (symbol === undefined) return [];
  return view.references(symbol).flatMap((name): readonly Origin[] => {
    const access = wrapped(mentionOf(name)).parent;
    const call = wrapped(access).parent;
    if (!isAccess(access) || !INVOKERS.has(keyOf(access, view)) || !ts.isCallExpression(call)) return [];
    const [self] = call.arguments;
    return self === undefined || call.expression !== wrapped(access) ? [] : [{ ...place(self, path), context: null }];
  });
}

/** Ways to call a function, or to make one, with a `this` of the caller's. */
const INVOKERS: ReadonlySet<string> = new Set(["call", "apply", "bind"]);

/** A member of a class: its initialiser, its constructor's parameter, its getter, and every assignment to it. */
export function fieldOrigins(symbol: ts.Symbol, path: readonly Key[], view: ProgramView): readonly Origin[] {
  const origins: Origin[] = [];
  for (const declaration of symbol.declarations ?? []) {
    if (view.isOwn(declaration)) origins.push(...memberOrigins(declaration, path, view));
  }
  for (const reference of view.references(symbol)) {
    const mention = mentionOf(reference);
    if (isAccess(mention)) origins.push(...writesAt(mention, path, view).map((write) => write.value));
  }
  if (origins.length === 0) return [leaf("unknown", symbol.declarations?.[0] as ts.Node)];
  return origins.map((origin) => (origin.kind === "leaf" ? origin : { ...origin, context: null }));
}

/** Where one declaration of a member takes its value from. */
export function memberOrigins(member: ts.Node, path: readonly Key[], view: ProgramView): readonly Origin[] {
  if (ts.isPropertyDeclaration(member))
    return [
      ...(member.initializer === undefined ? [] : [place(member.initializer, path)]),
      ...replacementsOf(member, view).flatMap((code) => returnOrigins(code, path)),
    ];
  if (ts.isParameter(member)) return parameterOrigins(member, path, view);
  if (ts.isGetAccessor(member))
    return member.body === undefined
      ? [leaf("unknown", member)]
      : [member, ...replacementsOf(member, view)].flatMap((code) => returnOrigins(code, path));
  if (ts.isSetAccessor(member)) return [];
  if (ts.isFunctionLike(member)) return [leaf("code", member)];
  if (ts.isPropertyAssignment(member)) return [place(member.initializer, path)];
  if (ts.isShorthandPropertyAssignment(member)) return [place(member.name, path)];
  if (ts.isPropertySignature(member)) return [leaf("unknown", member)];
  return [];
}

/** True for fields and accessors of classes: their values are found by name, whatever object they belong to. */
function isField(symbol: ts.Symbol, view: ProgramView): boolean {
  return (symbol.declarations ?? []).some(
    (declaration) =>
      view.isOwn(declaration) &&
      (ts.isPropertyDeclaration(declaration) ||
        ts.isAccessor(declaration) ||
        ts.isMethodDeclaration(declaration) ||
        ts.isParameter(declaration) ||
        (ts.isBinaryExpression(declaration.parent) && isAccess(declaration))) &&
      !isInLiteral(declaration),
  );
}

function isInLiteral(declaration: ts.Node): boolean {
  return ts.isObjectLiteralExpression(declaration.parent);
}

/** True for what a namespace, an enum or a module exports. */
function isStatic(symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).some(
    (declaration) =>
      ts.isVariableDeclaration(declaration) ||
      ts.isFunctionDeclaration(declaration) ||
      ts.isClassDeclaration(declaration) ||
      ts.isEnumMember(declaration) ||
      ts.isExportAssignment(declaration) ||
      ts.isSourceFile(declaration),
  );
}

/** A part of a new instance of a class of ours. */
export function instanceOrigins(
  created: ts.NewExpression,
  owner: ts.ClassLikeDeclaration,
  path: readonly Key[],
  view: ProgramView,
): readonly Origin[] {
  const [key, ...rest] = path;
  if (key === undefined) return [leaf("made", created), ...argumentsOf(created), ...shownBy(owner, view)];
  const symbol = view.checker.getPropertyOfType(view.typeOf(created), key);
  if (symbol !== undefined && isField(symbol, view)) return fieldOrigins(symbol, rest, view);
  const iterator = owner.members.find((member) => member.name !== undefined && isIteratorName(member.name));
  if (iterator !== undefined && ts.isMethodDeclaration(iterator) && iterator.body !== undefined)
    return returnOrigins(iterator, path);
  return [leaf("unknown", created), ...argumentsOf(created)];
}

function argumentsOf(created: ts.NewExpression): readonly Place[] {
  return (created.arguments ?? []).map((argument) => place(unspread(argument)));
}

function isIteratorName(name: ts.PropertyName): boolean {
  return ts.isComputedPropertyName(name) && /^Symbol\.(async)?[iI]terator$/.test(name.expression.getText());
}
