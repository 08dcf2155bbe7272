import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { thrownIn } from "./exception.ts";
import { enclosingFunction, parametersOf, propertyKey } from "./expression.ts";
import { iteratedOrigins } from "./iteration.ts";
import { HARMLESS_MEMBERS, memberOrigins } from "./member.ts";
import { parameterOrigins } from "./parameter.ts";
import { leaf, place, sameKey, within, type Key, type Origin } from "./place.ts";
import { Reaching } from "./reaching.ts";
import { isOpaque } from "./static-type.ts";
import { writesTo } from "./writes.ts";

/** A name: the initialisers, assignments and calls that give its variable a value. */
export function identifierOrigins(node: ts.Node, path: readonly Key[], view: ProgramView): readonly Origin[] {
  const name = node as ts.Identifier;
  if (name.text === "undefined") return [leaf("nothing", node)];
  const symbol = view.symbolOf(name);
  if (symbol === undefined) return [leaf("unknown", node)];
  if (name.text === "arguments" && symbol.declarations === undefined) return argumentsOrigins(name, path);
  return symbolOrigins(symbol, path, view, name);
}

/** `arguments[0]`: what the function's parameters get. */
function argumentsOrigins(name: ts.Identifier, path: readonly Key[]): readonly Origin[] {
  let code = enclosingFunction(name);
  while (code !== undefined && ts.isArrowFunction(code)) code = enclosingFunction(code);
  const [key, ...below] = path;
  const asked = (code === undefined ? [] : parametersOf(code)).filter(
    (_, at) => key === undefined || sameKey(key, String(at)),
  );
  const named = asked.map((parameter) => place(parameter.name, below));
  return [...(asked.length === 0 ? [leaf("unknown", name)] : []), ...named];
}

/** The ways a symbol gets its value. `use` is where it is read: what cannot reach that place is left out. */
export function symbolOrigins(
  symbol: ts.Symbol,
  path: readonly Key[],
  view: ProgramView,
  use?: ts.Identifier,
): readonly Origin[] {
  const declarations = symbol.declarations ?? [];
  if (declarations.every((declaration) => !view.isOwn(declaration))) {
    const isCode = declarations.some(
      (declaration) => ts.isFunctionLike(declaration) || ts.isClassDeclaration(declaration),
    );
    return [
      leaf(
        isCode && path.length === 0 ? "code" : "unknown",
        declarations.find(ts.isFunctionLike) ?? use ?? declarations[0] ?? ({} as ts.Node),
      ),
    ];
  }
  const reaching = use === undefined ? undefined : new Reaching(use, (name) => view.symbolOf(name) === symbol);
  const origins: Origin[] = [];
  for (const declaration of declarations) {
    if (!view.isOwn(declaration)) continue;
    if (isVariableLike(declaration) && reaching?.reaches(declaration) === false) continue;
    origins.push(...declarationOrigins(declaration, path, view));
  }
  if (declarations.some(isVariableLike)) {
    const home = declarations[0] === undefined ? undefined : enclosingFunction(declarations[0]);
    for (const write of writesTo(symbol, path, view)) {
      if (reaching?.reaches(write.node) === false) continue;
      const isCaptured = enclosingFunction(write.node) !== home;
      if (use === undefined || !isRuledOut(use, symbol, write.value.node, view))
        origins.push(isCaptured ? { ...write.value, context: null } : write.value);
    }
    return use === undefined
      ? origins
      : origins.filter((origin) => origin.kind === "leaf" || !isRuledOut(use, symbol, origin.node, view));
  }
  return origins.length === 0 ? [leaf("unknown", use ?? declarations[0] ?? ({} as ts.Node))] : origins;
}

function isVariableLike(node: ts.Node): boolean {
  return ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
}

/** TypeScript itself has narrowed the variable at the use: a record that it knows to be raw is not what is read there. */
function isRuledOut(use: ts.Identifier, symbol: ts.Symbol, value: ts.Node, view: ProgramView): boolean {
  if (!ts.isExpression(value)) return false;
  const declared = view.checker.getTypeOfSymbol(symbol);
  if (isOpaque(declared) || !view.roles.has(declared, "LogRecord")) return false;
  return view.roles.isOnly(view.typeOf(use), "RedactedRecord") && view.roles.isOnly(view.typeOf(value), "LogRecord");
}

/** Where one declaration takes its value from. */
export function declarationOrigins(declaration: ts.Node, path: readonly Key[], view: ProgramView): readonly Origin[] {
  if (ts.isVariableDeclaration(declaration)) return variableOrigins(declaration, path, view);
  if (ts.isBindingElement(declaration)) return bindingOrigins(declaration, path, view);
  if (ts.isParameter(declaration)) return parameterOrigins(declaration, path, view);
  if (ts.isExportAssignment(declaration)) return [place(declaration.expression, path)];
  if (ts.isFunctionLike(declaration) && !ts.isAccessor(declaration)) return [leaf("code", declaration)];
  if (ts.isClassLike(declaration)) return classOrigins(declaration, path);
  if (ts.isEnumDeclaration(declaration) || ts.isEnumMember(declaration)) return [leaf("constant", declaration)];
  if (ts.isSourceFile(declaration) || ts.isModuleDeclaration(declaration))
    return moduleOrigins(declaration, path, view);
  return memberOrigins(declaration, path, view);
}

function variableOrigins(
  declaration: ts.VariableDeclaration,
  path: readonly Key[],
  view: ProgramView,
): readonly Origin[] {
  const { initializer, parent } = declaration;
  if (initializer !== undefined) return [place(initializer, path)];
  if (ts.isCatchClause(parent)) return [leaf("unknown", declaration), ...thrownIn(parent.parent.tryBlock, path, view)];
  const loop = parent.parent;
  if (ts.isForOfStatement(loop)) return iteratedOrigins(loop.expression, path, view);
  if (ts.isForInStatement(loop)) return [leaf("made", declaration), place(loop.expression)];
  return [leaf("nothing", declaration)];
}

/** `{ a: [b] } = value`: the same part of the value that the pattern takes out. */
function bindingOrigins(element: ts.BindingElement, path: readonly Key[], view: ProgramView): readonly Origin[] {
  const key = bindingKey(element);
  if (view.roles.has(view.typeOf(element.parent), "LogRecord"))
    return [leaf(key !== undefined && HARMLESS_MEMBERS.has(key) ? "constant" : "raw", element)];
  const below = key === undefined ? path : within(key, path);
  const outer = element.parent.parent;
  const origins = declarationOrigins(outer, below, view);
  return element.initializer === undefined ? origins : [...origins, place(element.initializer, path)];
}

/** The key that a pattern reads; none for a rest element, which keeps the keys of the value. */
function bindingKey(element: ts.BindingElement): Key | undefined {
  if (element.dotDotDotToken !== undefined) return undefined;
  if (ts.isArrayBindingPattern(element.parent)) return String(element.parent.elements.indexOf(element));
  return propertyKey(element.propertyName ?? element.name);
}

function classOrigins(declaration: ts.ClassLikeDeclaration, path: readonly Key[]): readonly Origin[] {
  const [key, ...rest] = path;
  if (key === undefined) return [leaf("code", declaration)];
  const members = declaration.members.filter((member) => member.name !== undefined && propertyKey(member.name) === key);
  return members.length === 0 ? [leaf("unknown", declaration)] : members.map((member) => place(member, rest));
}

/** An export of a module read through its namespace. */
export function moduleOrigins(module: ts.Node, path: readonly Key[], view: ProgramView): readonly Origin[] {
  const [key, ...rest] = path;
  const symbol = view.checker.getSymbolAtLocation(ts.isModuleDeclaration(module) ? module.name : module);
  const exported =
    symbol === undefined || key === undefined
      ? undefined
      : view.checker.getExportsOfModule(symbol).find(({ name }) => name === key);
  if (exported === undefined) return [leaf("unknown", module)];
  const target = (exported.flags & ts.SymbolFlags.Alias) !== 0 ? view.checker.getAliasedSymbol(exported) : exported;
  return symbolOrigins(target, rest, view);
}
