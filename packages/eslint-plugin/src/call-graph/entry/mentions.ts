import ts from "#compiler";
import { nameIndexOf } from "../program/name-index.ts";
import { propertyOfBinding } from "../program/references.ts";
import type { ProgramView } from "../program/program-view.ts";
import { callsOfSymbol, callsOfValue } from "../flow/call-sites.ts";
import type { CallSite } from "../flow/call-site.ts";
import { isAccess, isAssignment, mentionOf, wrapped } from "../flow/expression.ts";
import { keyOf, memberOf } from "../flow/key.ts";
import { standardName } from "../flow/standard-name.ts";

/** A place of a file that names a member or a function by one of the names asked for. */
export interface Mention {
  readonly name: string;
  /** The whole expression: `a.write`, or the identifier, or the element of a pattern. */
  readonly node: ts.Node;
  /** The object whose member it is. */
  readonly receiver: ts.Node | undefined;
  readonly symbol: ts.Symbol | undefined;
}

/** Every mention of one of the names in a file: accesses, identifiers, elements of patterns, imports under another name. */
export function mentionsIn(file: ts.SourceFile, names: ReadonlySet<string>, view: ProgramView): readonly Mention[] {
  const index = nameIndexOf(file);
  const found: Mention[] = [];
  for (const name of names) {
    for (const node of index.named(name)) {
      const mention = mentionAt(node, name, view);
      if (mention !== undefined) found.push(mention);
      for (const other of localNames(node)) {
        for (const use of index.named(other)) {
          const renamed = use === node || isImportName(use) ? undefined : mentionAt(use, name, view);
          if (renamed?.node === use) found.push(renamed);
        }
      }
    }
  }
  for (const access of index.computed) {
    const name = keyOf(access, view);
    if (names.has(name))
      found.push({ name, node: access, receiver: access.expression, symbol: memberOf(access, view) });
  }
  return found;
}

function mentionAt(node: ts.Node, name: string, view: ProgramView): Mention | undefined {
  const outer = mentionOf(node);
  if (isAccess(outer) && outer !== node)
    return { name, node: outer, receiver: outer.expression, symbol: memberSymbol(outer, node, name, view) };
  const { parent } = node;
  if (
    ts.isBindingElement(parent) &&
    (parent.propertyName ?? parent.name) === node &&
    ts.isObjectBindingPattern(parent.parent)
  ) {
    return { name, node: parent, receiver: parent.parent, symbol: propertyOfBinding(parent, view) };
  }
  if (ts.isStringLiteralLike(node) && ts.isCallExpression(parent) && parent.arguments[1] === node)
    return reflected(parent, name, view);
  if (isImportName(node) || !ts.isIdentifier(node)) return undefined;
  if ((parent as ts.NamedDeclaration).name === node && !ts.isShorthandPropertyAssignment(parent)) return undefined;
  if (ts.isPropertyAssignment(parent) && parent.initializer !== node) return undefined;
  return { name, node, receiver: undefined, symbol: view.symbolOf(node) };
}

/** `Reflect.get(sink, "write")`. */
function reflected(call: ts.CallExpression, name: string, view: ProgramView): Mention | undefined {
  const [receiver] = call.arguments;
  if (receiver === undefined || standardName(call, view) !== "Reflect.get") return undefined;
  return { name, node: call, receiver, symbol: view.checker.getPropertyOfType(view.typeOf(receiver), name) };
}

/** The member of the receiver, also where a cast hides its type. */
function memberSymbol(
  access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  node: ts.Node,
  name: string,
  view: ProgramView,
): ts.Symbol | undefined {
  const direct = view.symbolOf(node);
  if (direct !== undefined) return direct;
  let inner: ts.Node = access.expression;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isNonNullExpression(inner) ||
    ts.isTypeAssertionExpression(inner)
  ) {
    inner = inner.expression;
  }
  return view.checker.getPropertyOfType(view.typeOf(inner), name);
}

/** The names that an import gives to what it imports under this one. */
function localNames(node: ts.Node): readonly string[] {
  const { parent } = node;
  return ts.isImportSpecifier(parent) && parent.propertyName === node ? [parent.name.text] : [];
}

function isImportName(node: ts.Node): boolean {
  return ts.isImportSpecifier(node.parent) || ts.isExportSpecifier(node.parent) || ts.isImportClause(node.parent);
}

/** The calls of what is mentioned: the one it stands in, or, where it travels as a value, those it is followed to. */
export function callsOfMention(
  { node }: Mention,
  view: ProgramView,
): { readonly sites: readonly CallSite[]; readonly complete: boolean } {
  if (ts.isBindingElement(node)) {
    return ts.isIdentifier(node.name) ? callsOfSymbol(view.symbolOf(node.name), view) : { sites: [], complete: false };
  }
  const outer = wrapped(node);
  if (isAssignment(outer.parent) && outer.parent.left === outer) return { sites: [], complete: true };
  return callsOfValue(node, view);
}
