import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { FileContext } from "../registry-index.ts";
import { constantOf, type CodeAtHand } from "./constant.ts";
import { Follower, type Use } from "./follow.ts";
import { isInertGlobal } from "./inert.ts";
import { PROMISE, moduleName, step, type Origin } from "./origin.ts";
import { runtimeModuleTest } from "./runtime-module.ts";
import { typesOf } from "./types-at-hand.ts";

export type { Use } from "./follow.ts";

/** Every use of a module or of the global object in one file. */
export interface Uses {
  readonly all: readonly Use[];
  /** Whether a member expression or pattern property belongs to one of them, so that its root is known. */
  covers(node: TSESTree.Node): boolean;
}

const perFile = new WeakMap<Readonly<TSESLint.SourceCode>, Uses>();

/** The uses in the linted file. Worked out once, however many rules ask. */
export function usesOf(context: FileContext): Uses {
  let uses = perFile.get(context.sourceCode);
  if (uses === undefined) {
    uses = collect({ sourceCode: context.sourceCode, types: typesOf(context) }, runtimeModuleTest(context));
    perFile.set(context.sourceCode, uses);
  }
  return uses;
}

function collect(code: CodeAtHand, isRuntimeModule: (module: string) => boolean): Uses {
  const uses: Use[] = [];
  const follower = new Follower(code, (use) => uses.push(use));
  followGlobals(code, follower);
  followImports(code, follower, (use) => uses.push(use), isRuntimeModule);
  if (/\bimport\s*[(/]/u.test(code.sourceCode.text)) followDynamicImports(code, follower, (use) => uses.push(use));
  return { all: uses, covers: (node) => follower.covers(node) };
}

const GLOBAL: Origin = { module: "globalThis", path: [] };

function followGlobals({ sourceCode }: CodeAtHand, follower: Follower): void {
  const { scopeManager } = sourceCode;
  if (scopeManager === null) return;
  const follow = (reference: TSESLint.Scope.Reference): void => {
    const { identifier } = reference;
    if (identifier.type === AST_NODE_TYPES.Identifier && reference.isRead() && !isInertGlobal(identifier.name))
      follower.expression(identifier, step(GLOBAL, identifier.name));
  };
  const { globalScope } = scopeManager;
  globalScope?.through.forEach(follow);
  // Below the outermost scopes, only a `declare` makes a global.
  const isDeclaring = /\bdeclare\b/u.test(sourceCode.text);
  for (const scope of scopeManager.scopes) {
    if (!isDeclaring && scope !== globalScope && scope.upper !== globalScope) continue;
    for (const variable of scope.variables) {
      if (isAmbient(variable)) variable.references.forEach(follow);
    }
  }
}

/** A global: known to ESLint's configuration, or only declared (`declare const console: any` makes none). */
function isAmbient(variable: TSESLint.Scope.Variable): boolean {
  if (variable.defs.length === 0)
    return variable.scope.type === "global" || variable.name === "require" || variable.name === "module";
  return variable.defs.every(({ node }) => {
    const declaration = node.type === AST_NODE_TYPES.VariableDeclarator ? node.parent : node;
    return (
      "declare" in declaration &&
      declaration.declare === true &&
      declaration.type !== AST_NODE_TYPES.TSModuleDeclaration
    );
  });
}

function followImports(
  { sourceCode }: CodeAtHand,
  follower: Follower,
  visit: (use: Use) => void,
  isRuntimeModule: (module: string) => boolean,
): void {
  for (const statement of sourceCode.ast.body) {
    switch (statement.type) {
      case AST_NODE_TYPES.ImportDeclaration: {
        if (statement.importKind === "type") break;
        const origin = { module: moduleName(statement.source.value), path: [] };
        visit({ node: statement, origin, how: "loaded" });
        // What a project's own file gives is told by its type: only the runtime's role can be told by name.
        if (origin.module.startsWith(".") && !isRuntimeModule(origin.module)) break;
        for (const specifier of statement.specifiers) followSpecifier(specifier, origin, follower);
        break;
      }
      case AST_NODE_TYPES.TSImportEqualsDeclaration:
        followImportEquals(statement, follower, visit);
        break;
      case AST_NODE_TYPES.ExportAllDeclaration:
        if (statement.exportKind !== "type") {
          visit({ node: statement, origin: { module: moduleName(statement.source.value), path: [] }, how: "taken" });
        }
        break;
      case AST_NODE_TYPES.ExportNamedDeclaration:
        if (statement.source !== null && statement.exportKind !== "type") {
          const origin = { module: moduleName(statement.source.value), path: [] };
          for (const specifier of statement.specifiers) {
            if (specifier.exportKind !== "type")
              visit({ node: specifier, origin: step(origin, exportName(specifier.local)), how: "taken" });
          }
        }
        break;
      default:
    }
  }
}

function followSpecifier(specifier: TSESTree.ImportClause, origin: Origin, follower: Follower): void {
  switch (specifier.type) {
    case AST_NODE_TYPES.ImportSpecifier:
      if (specifier.importKind !== "type")
        follower.pattern(specifier.local, step(origin, exportName(specifier.imported)));
      break;
    case AST_NODE_TYPES.ImportDefaultSpecifier:
      follower.pattern(specifier.local, step(origin, "default"));
      break;
    case AST_NODE_TYPES.ImportNamespaceSpecifier:
      follower.pattern(specifier.local, origin);
      break;
  }
}

function followImportEquals(
  statement: TSESTree.TSImportEqualsDeclaration,
  follower: Follower,
  visit: (use: Use) => void,
): void {
  const { moduleReference } = statement;
  if (moduleReference.type === AST_NODE_TYPES.TSExternalModuleReference) {
    const { expression } = moduleReference;
    if (expression.type === AST_NODE_TYPES.Literal && typeof expression.value === "string") {
      const origin = { module: moduleName(expression.value), path: [] };
      visit({ node: statement, origin, how: "loaded" });
      follower.pattern(statement.id, origin);
    }
  }
}

function exportName(name: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return name.type === AST_NODE_TYPES.Identifier ? name.name : name.value;
}

function followDynamicImports(code: CodeAtHand, follower: Follower, visit: (use: Use) => void): void {
  for (const node of importExpressions(code.sourceCode)) {
    const specifier = constantOf(node.source, code);
    if (typeof specifier !== "string") continue;
    const module = moduleName(specifier);
    visit({ node, origin: { module, path: [] }, how: "loaded" });
    follower.expression(node, { module, path: [PROMISE] });
  }
}

function importExpressions(sourceCode: Readonly<TSESLint.SourceCode>): readonly TSESTree.ImportExpression[] {
  const found: TSESTree.ImportExpression[] = [];
  const waiting: TSESTree.Node[] = [sourceCode.ast];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === AST_NODE_TYPES.ImportExpression) found.push(node);
    for (const key of sourceCode.visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key];
      for (const item of Array.isArray(child) ? child : [child]) if (isNode(item)) waiting.push(item);
    }
  }
  return found;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === "object" && value !== null && "type" in value;
}
