import ts from "typescript";

/** Where the names of one file stand. Made from the syntax alone, once for each version of the file. */
export interface NameIndex {
  /** Identifiers, private names and short string literals by their text. */
  readonly names: ReadonlyMap<string, readonly ts.Node[]>;
  /** The module specifiers of imports, re-exports, `import()`, `require()` and `declare module`. */
  readonly specifiers: readonly ts.StringLiteralLike[];
  /** Accesses whose key is no literal: `sink[key]`. */
  readonly computed: readonly ts.ElementAccessExpression[];
  /** What the classes of the file extend. */
  readonly bases: readonly ts.ExpressionWithTypeArguments[];
}

const indexes = new WeakMap<ts.SourceFile, NameIndex>();

/** Longer strings are text, not names. */
const LONGEST_NAME = 64;

/** The index of a file; a file that has not changed keeps its index from one Program to the next. */
export function nameIndexOf(file: ts.SourceFile): NameIndex {
  let index = indexes.get(file);
  if (index === undefined) {
    index = read(file);
    indexes.set(file, index);
  }
  return index;
}

function read(file: ts.SourceFile): NameIndex {
  const names = new Map<string, ts.Node[]>();
  const specifiers: ts.StringLiteralLike[] = [];
  const computed: ts.ElementAccessExpression[] = [];
  const bases: ts.ExpressionWithTypeArguments[] = [];

  const add = (text: string, node: ts.Node): void => {
    const known = names.get(text);
    if (known === undefined) names.set(text, [node]);
    else known.push(node);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      add(node.text, node);
      return;
    }
    if (ts.isStringLiteralLike(node)) {
      if (node.text.length <= LONGEST_NAME) add(node.text, node);
      if (isSpecifier(node)) specifiers.push(node);
      return;
    }
    if (ts.isElementAccessExpression(node) && !ts.isStringLiteralLike(node.argumentExpression)) computed.push(node);
    if (ts.isHeritageClause(node) && node.token === ts.SyntaxKind.ExtendsKeyword && ts.isClassLike(node.parent))
      bases.push(...node.types);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { names, specifiers, computed, bases };
}

function isSpecifier(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isModuleDeclaration(parent)) return true;
  if (ts.isExternalModuleReference(parent)) return true;
  if (ts.isLiteralTypeNode(parent)) return ts.isImportTypeNode(parent.parent);
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== node) return false;
  const { expression } = parent;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === "require")
  );
}
