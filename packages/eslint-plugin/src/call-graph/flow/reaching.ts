import ts from "#compiler";
import { bare, enclosingFunction, isAssignment } from "./expression.ts";

/**
 * The assignment that every way to `use` passes last in a straight line, if there is one: a statement before the use,
 * in a block around it, that gives the variable a value on each of its own ways. What was there before is gone.
 */
export class Reaching {
  readonly #use: ts.Node;
  readonly #killer: ts.Statement | undefined;
  readonly #block: ts.Node | undefined;

  constructor(use: ts.Node, isVariable: (name: ts.Identifier) => boolean) {
    this.#use = use;
    for (let node = use; node.parent !== undefined && !ts.isFunctionLike(node); node = node.parent) {
      const statements = statementsOf(node.parent);
      const at = statements.indexOf(node as ts.Statement);
      for (let before = at - 1; before >= 0; before -= 1) {
        const statement = statements[before];
        if (statement === undefined || !alwaysAssigns(statement, isVariable)) continue;
        this.#killer = statement;
        this.#block = node.parent;
        return;
      }
    }
  }

  /** False when a value written at `node` cannot still be there at the use. */
  reaches(node: ts.Node): boolean {
    const killer = this.#killer;
    if (killer === undefined || contains(killer, node)) return true;
    const written = enclosingFunction(node);
    const read = enclosingFunction(this.#use);
    // Code of a function around this one cannot run between the killer and the use; code of another one can.
    if (written !== read) return written !== undefined && !contains(written, read ?? this.#use);
    if (node.pos < killer.pos) return false;
    if (node.pos < this.#use.pos) return true;
    // After the use: it comes back only through a loop that does not pass the killer again.
    return !contains(this.#block, node) || this.#isInLoopWithUse(node);
  }

  #isInLoopWithUse(node: ts.Node): boolean {
    for (let outer = this.#use.parent; outer !== undefined && outer !== this.#block; outer = outer.parent) {
      if (ts.isIterationStatement(outer, false) && contains(outer, node)) return true;
    }
    return false;
  }
}

function statementsOf(node: ts.Node): readonly ts.Statement[] {
  if (ts.isBlock(node) || ts.isSourceFile(node) || ts.isModuleBlock(node)) return node.statements;
  return ts.isCaseOrDefaultClause(node) ? node.statements : [];
}

function alwaysAssigns(statement: ts.Statement, isVariable: (name: ts.Identifier) => boolean): boolean {
  const assigns = (inner: ts.Statement | undefined): boolean => inner !== undefined && alwaysAssigns(inner, isVariable);
  if (ts.isExpressionStatement(statement)) {
    const expression = bare(statement.expression);
    if (!isAssignment(expression) || expression.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
    const left = bare(expression.left);
    return ts.isIdentifier(left) && isVariable(left);
  }
  if (ts.isBlock(statement)) return statement.statements.some(assigns);
  if (ts.isIfStatement(statement)) {
    return (assigns(statement.thenStatement) || leaves(statement.thenStatement)) && assigns(statement.elseStatement);
  }
  if (ts.isTryStatement(statement)) {
    if (assigns(statement.finallyBlock)) return true;
    const caught = statement.catchClause?.block;
    return assigns(statement.tryBlock) && (caught === undefined || assigns(caught) || leaves(caught));
  }
  return false;
}

/** True when nothing runs after the statement: it returns or throws. */
function leaves(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) return statement.statements.some(leaves);
  return ts.isReturnStatement(statement) || ts.isThrowStatement(statement) || ts.isContinueStatement(statement);
}

function contains(outer: ts.Node | undefined, inner: ts.Node): boolean {
  return (
    outer !== undefined &&
    outer.pos <= inner.pos &&
    inner.end <= outer.end &&
    outer.getSourceFile() === inner.getSourceFile()
  );
}
