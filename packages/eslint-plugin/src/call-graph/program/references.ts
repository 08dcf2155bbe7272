import ts from "#compiler";
import { nameIndexOf } from "./name-index.ts";
import type { ProgramView } from "./program-view.ts";
import { resolveAlias } from "./role-table.ts";

/** Finds every name in the program's own files that stands for the symbol, also under the names that imports give it. */
export function referencesTo(symbol: ts.Symbol, view: ProgramView): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const seen = new Set<string>();
  const pending = namesOf(symbol, view);

  const isHere = isLocal(symbol);
  const home = isHere ? ownFilesOf(symbol, view).map(nameIndexOf) : undefined;
  const mayBe = isHere ? isNoMember : isMember(symbol) && !hasExportEquals(view) ? isNoVariable : undefined;
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const index of home ?? view.indexesNaming(name)) {
      for (const node of mayBe === isNoVariable ? index.member(name) : index.named(name)) {
        if (mayBe?.(node) === false || !isSame(node, symbol, view)) continue;
        found.push(node);
        pending.push(...otherNames(node, view));
      }
    }
  }
  return found;
}

function namesOf(symbol: ts.Symbol, view: ProgramView): string[] {
  const names = [symbol.name];
  for (const declaration of symbol.declarations ?? []) {
    const name = (declaration as ts.NamedDeclaration).name;
    if (name !== undefined && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name))) names.push(name.text);
  }
  if (symbol.name === "default" || isDefaultExported(symbol)) names.push(...defaultImportNames(view));
  return names;
}

/** True for what can be reached through its owner only: members of classes, interfaces and object literals. */
function isMember(symbol: ts.Symbol): boolean {
  if ((symbol.flags & (ts.SymbolFlags.Property | ts.SymbolFlags.Method | ts.SymbolFlags.Accessor)) === 0) return false;
  const declarations = symbol.declarations ?? [];
  return declarations.length > 0 && declarations.every(isInOwner);
}

function isInOwner(declaration: ts.Node): boolean {
  const { parent } = declaration;
  if (ts.isParameter(declaration)) return ts.isParameterPropertyDeclaration(declaration, parent);
  return (
    ts.isClassLike(parent) ||
    ts.isInterfaceDeclaration(parent) ||
    ts.isTypeLiteralNode(parent) ||
    ts.isObjectLiteralExpression(parent)
  );
}

/** False for the name of a member, which no local variable has: told by the syntax, without asking for types. */
function isNoMember(node: ts.Node): boolean {
  return !ts.isPropertyAccessExpression(node.parent) || node.parent.name !== node;
}

/** False for a name that stands where only a variable can: told by the syntax, without asking for types. */
function isNoVariable(node: ts.Node): boolean {
  return !ts.isIdentifier(node) || !isVariableUse(node, node.parent);
}

function isVariableUse(node: ts.Identifier, parent: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts.isElementAccessExpression(parent)) return parent.argumentExpression !== node;
  if (ts.isVariableDeclaration(parent)) return true;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isParameter(parent)) return !ts.isParameterPropertyDeclaration(parent, parent.parent);
  return VARIABLE_PLACES.has(parent.kind);
}

const VARIABLE_PLACES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ArrowFunction,
  ts.SyntaxKind.AwaitExpression,
  ts.SyntaxKind.BinaryExpression,
  ts.SyntaxKind.CallExpression,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ExpressionStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.NewExpression,
  ts.SyntaxKind.ParenthesizedExpression,
  ts.SyntaxKind.PrefixUnaryExpression,
  ts.SyntaxKind.ReturnStatement,
  ts.SyntaxKind.SpreadElement,
  ts.SyntaxKind.TemplateSpan,
]);

/** `export = object` makes importable names of members. */
function hasExportEquals(view: ProgramView): boolean {
  return view.remember("export equals", () =>
    view.files.some(
      (file) =>
        (file.flags & ts.NodeFlags.JavaScriptFile) !== 0 ||
        file.statements.some((statement) => ts.isExportAssignment(statement) && statement.isExportEquals === true),
    ),
  );
}

function isSame(node: ts.Node, symbol: ts.Symbol, view: ProgramView): boolean {
  if (view.symbolOf(node) === symbol) return true;
  const { parent } = node;
  // `{ record }` names the variable and the property at once; `{ a } = b` the property and the variable.
  if (ts.isShorthandPropertyAssignment(parent)) return view.checker.getSymbolAtLocation(node) === symbol;
  if (ts.isBindingElement(parent) && parent.propertyName === undefined && parent.name === node) {
    return propertyOfBinding(parent, view) === symbol;
  }
  // An instance of a generic class has copies of its members: they share the declaration.
  const other = view.symbolOf(node);
  return (
    other !== undefined &&
    other.name === symbol.name &&
    other.valueDeclaration !== undefined &&
    other.valueDeclaration === symbol.valueDeclaration
  );
}

/** The property that `{ name } = value` reads. */
export function propertyOfBinding(element: ts.BindingElement, view: ProgramView): ts.Symbol | undefined {
  const name = element.propertyName ?? element.name;
  if (!ts.isIdentifier(name) && !ts.isStringLiteral(name)) return undefined;
  if (!ts.isObjectBindingPattern(element.parent)) return undefined;
  const found = view.checker.getPropertyOfType(view.typeOf(element.parent), name.text);
  return found === undefined ? undefined : resolveAlias(view.checker, found);
}

/** The names under which an import or an export passes the symbol on. */
function otherNames(node: ts.Node, view: ProgramView): readonly string[] {
  const { parent } = node;
  if (ts.isExportAssignment(parent)) return defaultImportNames(view);
  if (!ts.isImportSpecifier(parent) && !ts.isExportSpecifier(parent)) return [];
  const other = parent.name === node ? parent.propertyName : parent.name;
  if (other === undefined) return [];
  return other.text === "default" ? defaultImportNames(view) : [other.text];
}

function isDefaultExported(symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).some(
    (declaration) =>
      ts.canHaveModifiers(declaration) &&
      (ts.getModifiers(declaration) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword),
  );
}

function defaultImportNames(view: ProgramView): readonly string[] {
  return view.remember("default import names", () => {
    const names = new Set<string>();
    for (const file of view.files) {
      for (const specifier of nameIndexOf(file).specifiers) {
        if (!ts.isImportDeclaration(specifier.parent)) continue;
        const name = specifier.parent.importClause?.name;
        if (name !== undefined) names.add(name.text);
      }
    }
    return [...names];
  });
}

/** True for what cannot be named outside its file: parameters, locals, type parameters. */
function isLocal(symbol: ts.Symbol): boolean {
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined) return false;
  if (ts.isParameter(declaration)) return !ts.isParameterPropertyDeclaration(declaration, declaration.parent);
  if (!ts.isVariableDeclaration(declaration) && !ts.isBindingElement(declaration)) return false;
  let node: ts.Node = declaration;
  while (!ts.isSourceFile(node)) {
    if (ts.isFunctionLike(node)) return true;
    if (ts.isVariableStatement(node) && ts.isSourceFile(node.parent)) return false;
    node = node.parent;
  }
  return false;
}

function ownFilesOf(symbol: ts.Symbol, view: ProgramView): readonly ts.SourceFile[] {
  const file = symbol.valueDeclaration?.getSourceFile();
  return file === undefined ? view.files : [file];
}
