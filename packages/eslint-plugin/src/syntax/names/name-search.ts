import type * as ts from "typescript";
import { typescript } from "../typescript.ts";
import { assignedValues, madeOf, unaliased } from "./assigned-values.ts";
import { argumentAt } from "./call-sites.ts";
import type { PossibleName, PossibleNames } from "./possible-names.ts";
import { STRING_METHODS } from "./string-methods.ts";

/** A search that has found no bound; a type may still give one. */
const UNBOUNDED = "unbounded";
/** The value's type is only claimed (`input as EventName`): it gives no bound. */
const CLAIMED = "claimed";
type Found = readonly PossibleName[] | typeof UNBOUNDED | typeof CLAIMED;

/** What a parameter stands for in the call that is being looked into. */
type Arguments = ReadonlyMap<ts.Symbol, { readonly node: ts.Expression; readonly outer: Arguments }>;
const NO_ARGUMENTS: Arguments = new Map();

/** More texts than this are as good as unbounded; deeper than this no reader follows either. */
const MOST_NAMES = 256;
const DEEPEST = 24;

// The table pairs each kind with a search of its node type; `never` lets the pairs share one table.
type Search<Node extends ts.Node = never> = (search: NameSearch, node: Node, args: Arguments, depth: number) => Found;

/**
 * Finds the texts an expression may be. Where a value comes from says more than its type (`"a" as EventName` is "a"), so
 * constants are followed first and the type decides where they end.
 */
export class NameSearch {
  readonly checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.checker = checker;
  }

  of(node: ts.Expression): PossibleNames {
    const found = this.find(node, NO_ARGUMENTS, 0);
    if (!isBounded(found))
      return { bounded: false, type: this.checker.typeToString(this.checker.getTypeAtLocation(node)) };
    return { bounded: true, names: unique(found) };
  }

  find(node: ts.Expression, args: Arguments, depth: number): Found {
    if (depth > DEEPEST) return UNBOUNDED;
    const search = searches()[node.kind];
    const found = search === undefined ? UNBOUNDED : search(this, node as never, args, depth + 1);
    const narrowed = this.#narrowed(node);
    if (narrowed !== undefined)
      return narrowed.map((name) => (isBounded(found) ? (found.find(({ text }) => text === name.text) ?? name) : name));
    if (isBounded(found)) return found.length > MOST_NAMES ? UNBOUNDED : found;
    return found === CLAIMED ? CLAIMED : this.ofType(this.checker.getTypeAtLocation(node), node);
  }

  /** Several expressions, any of which may be the value. */
  any(nodes: readonly ts.Expression[], args: Arguments, depth: number): Found {
    const all: PossibleName[] = [];
    for (const node of nodes) {
      const found = this.find(node, args, depth);
      if (!isBounded(found)) return found;
      all.push(...found);
    }
    return all;
  }

  /** The parts of a text, one after the other, in every combination. */
  joined(parts: readonly (string | ts.Expression)[], at: ts.Node, args: Arguments, depth: number): Found {
    let texts = [""];
    for (const part of parts) {
      const found = typeof part === "string" ? [{ text: part }] : this.find(part, args, depth);
      if (!isBounded(found) || found.length * texts.length > MOST_NAMES) return UNBOUNDED;
      texts = texts.flatMap((text) => found.map((end) => text + end.text));
    }
    return texts.map((text) => ({ text, node: at }));
  }

  /** The value of a symbol, where its declaration gives one. */
  ofSymbol(symbol: ts.Symbol, args: Arguments, depth: number): Found {
    const target = unaliased(symbol, this.checker);
    const argument = args.get(target);
    if (argument !== undefined) return this.find(argument.node, argument.outer, depth);
    const values = assignedValues(target, this.checker);
    return values === undefined ? UNBOUNDED : this.any(values, args, depth);
  }

  /** What a test before this place (`if (isEvent(name))`, `switch (name)`) has left of a variable's declared type. */
  #narrowed(node: ts.Expression): readonly PossibleName[] | undefined {
    const { isIdentifier, isPropertyAccessExpression } = typescript();
    if (!isIdentifier(node) && !isPropertyAccessExpression(node)) return undefined;
    const symbol = this.checker.getSymbolAtLocation(node);
    const type = this.checker.getTypeAtLocation(node);
    if (symbol === undefined || symbol.valueDeclaration === undefined || this.checker.getTypeOfSymbol(symbol) === type)
      return undefined;
    const found = this.ofType(type, node);
    return isBounded(found) ? found : undefined;
  }

  ofType(type: ts.Type, node: ts.Node): Found {
    const { TypeFlags } = typescript();
    const bound = (type.flags & TypeFlags.Instantiable) !== 0 ? this.checker.getBaseConstraintOfType(type) : type;
    if (bound === undefined) return UNBOUNDED;
    const names: PossibleName[] = [];
    for (const member of bound.isUnion() ? bound.types : [bound]) {
      if (member.isStringLiteral() || member.isNumberLiteral()) names.push({ text: String(member.value), node });
      else if ((member.flags & (TypeFlags.Undefined | TypeFlags.Null | TypeFlags.Never)) === 0) return UNBOUNDED;
    }
    return names.length === 0 && (bound.flags & TypeFlags.Never) === 0 ? UNBOUNDED : names;
  }
}

/** How each kind of expression is searched. Made once, when the compiler is first asked for. */
function searches(): Readonly<Partial<Record<number, Search>>> {
  table ??= makeTable(typescript());
  return table;
}

let table: Readonly<Partial<Record<number, Search>>> | undefined;

function makeTable({ SyntaxKind }: typeof ts): Readonly<Partial<Record<number, Search>>> {
  const inner: Search = (search, node: ts.ParenthesizedExpression, args, depth) =>
    search.find(node.expression, args, depth);
  const literal: Search = (_search, node: ts.StringLiteralLike) => [{ text: node.text, node }];
  return {
    [SyntaxKind.StringLiteral]: literal,
    [SyntaxKind.NoSubstitutionTemplateLiteral]: literal,
    [SyntaxKind.ParenthesizedExpression]: inner,
    [SyntaxKind.SatisfiesExpression]: inner,
    [SyntaxKind.NonNullExpression]: inner,
    [SyntaxKind.AwaitExpression]: inner,
    [SyntaxKind.AsExpression]: asserted,
    [SyntaxKind.TypeAssertionExpression]: asserted,
    [SyntaxKind.ConditionalExpression]: (search, node: ts.ConditionalExpression, args, depth) =>
      search.any([node.whenTrue, node.whenFalse], args, depth),
    [SyntaxKind.TemplateExpression]: (search, node: ts.TemplateExpression, args, depth) =>
      search.joined(
        [node.head.text, ...node.templateSpans.flatMap((span) => [span.expression, span.literal.text])],
        node,
        args,
        depth,
      ),
    [SyntaxKind.BinaryExpression]: binary,
    [SyntaxKind.Identifier]: named,
    [SyntaxKind.PropertyAccessExpression]: named,
    [SyntaxKind.ElementAccessExpression]: element,
    [SyntaxKind.CallExpression]: call,
  };
}

/** `"a" as EventName` is "a". What is asserted of a value that nothing else bounds is a claim, not a bound. */
const asserted: Search = (search, node: ts.AsExpression, args, depth) => {
  const found = search.find(node.expression, args, depth);
  return isBounded(found) ? found : CLAIMED;
};

const binary: Search = (search, node: ts.BinaryExpression, args, depth) => {
  const { SyntaxKind } = typescript();
  switch (node.operatorToken.kind) {
    case SyntaxKind.PlusToken:
      return search.joined([node.left, node.right], node, args, depth);
    case SyntaxKind.BarBarToken:
    case SyntaxKind.QuestionQuestionToken:
      return search.any([node.left, node.right], args, depth);
    case SyntaxKind.CommaToken:
    case SyntaxKind.AmpersandAmpersandToken:
    case SyntaxKind.EqualsToken:
      return search.find(node.right, args, depth);
    default:
      return UNBOUNDED;
  }
};

const named: Search = (search, node: ts.Identifier | ts.PropertyAccessExpression, args, depth) => {
  const symbol = search.checker.getSymbolAtLocation(node);
  return symbol === undefined ? UNBOUNDED : search.ofSymbol(symbol, args, depth);
};

/** `NAMES[kind]`: the property of a known name, else any property or element of the literal. */
const element: Search = (search, node: ts.ElementAccessExpression, args, depth) => {
  const { isArrayLiteralExpression, isObjectLiteralExpression, isPropertyAssignment, isSpreadElement } = typescript();
  const owner = search.checker.getTypeAtLocation(node.expression);
  const keys = search.find(node.argumentExpression, args, depth);
  if (isBounded(keys)) {
    const properties = keys.map(({ text }) => search.checker.getPropertyOfType(owner, text));
    const found = properties.map((property) =>
      property === undefined ? UNBOUNDED : search.ofSymbol(property, args, depth),
    );
    if (found.length > 0 && found.every(isBounded)) return found.flat();
  }
  const symbol = search.checker.getSymbolAtLocation(node.expression);
  const values = symbol === undefined ? undefined : assignedValues(unaliased(symbol, search.checker), search.checker);
  const parts = (values ?? []).flatMap((value): readonly (ts.Expression | undefined)[] => {
    const made = madeOf(value);
    if (isArrayLiteralExpression(made)) return made.elements.map((item) => (isSpreadElement(item) ? undefined : item));
    if (!isObjectLiteralExpression(made)) return [undefined];
    return made.properties.map((property) => (isPropertyAssignment(property) ? property.initializer : undefined));
  });
  const known = parts.filter((part) => part !== undefined);
  return parts.length === 0 || known.length < parts.length ? UNBOUNDED : search.any(known, args, depth);
};

const call: Search = (search, node: ts.CallExpression, args, depth) => {
  const { isIdentifier, isPropertyAccessExpression } = typescript();
  if (isPropertyAccessExpression(node.expression)) {
    const method = STRING_METHODS.get(node.expression.name.text);
    const found = method === undefined ? UNBOUNDED : search.find(node.expression.expression, args, depth);
    const given = node.arguments.map((argument) => search.find(argument, args, depth));
    const single = given.map((values) => (isBounded(values) && values.length === 1 ? values[0]?.text : undefined));
    if (method !== undefined && isBounded(found) && single.every((text) => text !== undefined)) {
      return found.map(({ text }) => ({ text: method(text, single), node }));
    }
  }
  if (isIdentifier(node.expression) && node.expression.text === "String" && node.arguments[0] !== undefined) {
    return search.find(node.arguments[0], args, depth);
  }
  return result(search, node, args, depth);
};

/** What a function returns, with the arguments of this call in place of its parameters. */
const result: Search<ts.CallExpression> = (search, node, args, depth) => {
  const declaration = search.checker.getResolvedSignature(node)?.declaration;
  const body = declaration === undefined || !("body" in declaration) ? undefined : declaration.body;
  if (declaration === undefined || body === undefined) return UNBOUNDED;
  const given = new Map<ts.Symbol, { readonly node: ts.Expression; readonly outer: Arguments }>();
  (declaration as ts.SignatureDeclaration).parameters.forEach((parameter) => {
    const symbol = search.checker.getSymbolAtLocation(parameter.name);
    const value = node.arguments[argumentAt(parameter)] ?? parameter.initializer;
    if (symbol !== undefined && value !== undefined) given.set(symbol, { node: value, outer: args });
  });
  const returned = returnedValues(body);
  return returned.length === 0 ? UNBOUNDED : search.any(returned, given, depth);
};

function returnedValues(body: ts.ConciseBody): readonly ts.Expression[] {
  const { isBlock, isFunctionLike, isReturnStatement, forEachChild } = typescript();
  if (!isBlock(body)) return [body];
  const values: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (isFunctionLike(node)) return;
    if (isReturnStatement(node) && node.expression !== undefined) values.push(node.expression);
    forEachChild(node, visit);
  };
  forEachChild(body, visit);
  return values;
}

function isBounded(found: Found): found is readonly PossibleName[] {
  return found !== UNBOUNDED && found !== CLAIMED;
}

function unique(names: readonly PossibleName[]): readonly PossibleName[] {
  return [...new Map(names.map((name) => [name.text, name])).values()];
}
