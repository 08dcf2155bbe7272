import ts from "#compiler";
import { mayHaveMember, mayMention, onlyImportsAtTop, wordOf, wordsOf } from "./source-text.ts";

/**
 * Where the names of one file stand. Made from the syntax alone, for each version of the file, and only as far as
 * somebody asks: a file whose text does not even contain a name is never walked for it.
 */
export interface NameIndex {
  /** False where no name of the file has that text, which is `word` where it is one word. */
  mentions(text: string, word: string | undefined): boolean;
  /** Identifiers, private names and short string literals of that text. */
  named(text: string): readonly ts.Node[];
  /** The same, but none where the text shows that every one of them is a variable. */
  member(text: string): readonly ts.Node[];
  /** The module specifiers of imports, re-exports, `import()`, `require()` and `declare module`. */
  readonly specifiers: readonly ts.StringLiteralLike[];
  /** Accesses whose key is no literal: `sink[key]`. */
  readonly computed: readonly ts.ElementAccessExpression[];
  /** What the classes of the file extend. */
  readonly bases: readonly ts.ExpressionWithTypeArguments[];
}

const indexes = new WeakMap<ts.SourceFile, NameIndex>();

/** The index of a file; a file that has not changed keeps its index from one Program to the next. */
export function nameIndexOf(file: ts.SourceFile): NameIndex {
  let index = indexes.get(file);
  if (index === undefined) {
    index = new LazyIndex(file);
    indexes.set(file, index);
  }
  return index;
}

const NONE: readonly never[] = [];

/** So often a text is looked through for a name; for more, it pays to know its words. */
const MOST_SCANS = 20;

class LazyIndex implements NameIndex {
  readonly #file: ts.SourceFile;
  /** Null until they pay; undefined where escapes may hide some. */
  #words: ReadonlySet<string> | undefined | null = null;
  #scans = 0;
  #walked: Walked | undefined;
  #specifiers: readonly ts.StringLiteralLike[] | undefined;

  constructor(file: ts.SourceFile) {
    this.#file = file;
  }

  mentions(text: string, word: string | undefined): boolean {
    if (this.#walked !== undefined) return this.#walked.names.has(text);
    if (word !== undefined && this.#scans >= MOST_SCANS) {
      if (this.#words === null) this.#words = wordsOf(this.#file);
      return this.#words?.has(word) !== false;
    }
    this.#scans += 1;
    return mayMention(this.#file, text);
  }

  named(text: string): readonly ts.Node[] {
    return this.mentions(text, wordOf(text)) ? (this.#all.names.get(text) ?? NONE) : NONE;
  }

  member(text: string): readonly ts.Node[] {
    if (this.#walked === undefined && (!this.mentions(text, wordOf(text)) || !mayHaveMember(this.#file, text)))
      return NONE;
    return this.#all.names.get(text) ?? NONE;
  }

  get specifiers(): readonly ts.StringLiteralLike[] {
    this.#specifiers ??= this.#walked?.specifiers ?? specifiersAtTop(this.#file) ?? this.#all.specifiers;
    return this.#specifiers;
  }

  get computed(): readonly ts.ElementAccessExpression[] {
    return this.#walked === undefined && !this.#file.text.includes("[") ? NONE : this.#all.computed;
  }

  get bases(): readonly ts.ExpressionWithTypeArguments[] {
    return this.#walked === undefined && !this.#file.text.includes("extends") ? NONE : this.#all.bases;
  }

  get #all(): Walked {
    this.#walked ??= walk(this.#file);
    return this.#walked;
  }
}

/** The specifiers of a file that brings modules in at its top only; undefined where it may do so elsewhere. */
function specifiersAtTop(file: ts.SourceFile): readonly ts.StringLiteralLike[] | undefined {
  if (file.statements.some(ts.isModuleDeclaration) || !onlyImportsAtTop(file)) return undefined;
  return file.statements.flatMap((statement) => {
    const isModule = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
    const specifier = isModule ? statement.moduleSpecifier : undefined;
    return specifier !== undefined && ts.isStringLiteralLike(specifier) ? [specifier] : [];
  });
}

interface Walked {
  readonly names: ReadonlyMap<string, readonly ts.Node[]>;
  readonly specifiers: readonly ts.StringLiteralLike[];
  readonly computed: readonly ts.ElementAccessExpression[];
  readonly bases: readonly ts.ExpressionWithTypeArguments[];
}

/** Longer strings are text, not names. */
const LONGEST_NAME = 64;

function walk(file: ts.SourceFile): Walked {
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
