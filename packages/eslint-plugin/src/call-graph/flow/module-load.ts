import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { bare, isAccess } from "./expression.ts";
import { keyOf, textOf } from "./key.ts";
import { isOutsideSymbol } from "./outside.ts";

/** A call that brings a module in at run time. */
export interface ModuleLoad {
  /** Absent where the name is computed, or the types know no such module. */
  readonly module?: ts.Symbol;
}

/** Functions that load modules, by their own name or that of their type: `require` is a `NodeJS.Require`. */
const LOADERS: ReadonlySet<string> = new Set(["Require", "require", "getBuiltinModule"]);

/** Functions of `process` that no types declare. */
const UNTYPED_LOADERS: ReadonlySet<string> = new Set(["binding", "_linkedBinding"]);

/** `import(name)`, `require("fs")`, `createRequire(…)("fs")`, `process.getBuiltinModule("fs")`; undefined for any other node. */
export function moduleLoadOf(node: ts.Node, view: ProgramView): ModuleLoad | undefined {
  if (!ts.isCallExpression(node) || !isLoader(bare(node.expression), view)) return undefined;
  const [specifier] = node.arguments;
  if (specifier === undefined || isInternal(bare(node.expression), view)) return {};
  const resolved = ts.isStringLiteralLike(specifier) ? view.checker.getSymbolAtLocation(specifier) : undefined;
  const name = textOf(specifier, view);
  const module = resolved ?? (name === undefined ? undefined : builtinModules(view).get(name.replace(/^node:/, "")));
  return module === undefined ? {} : { module };
}

function isLoader(callee: ts.Node, view: ProgramView): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  const symbol = view.typeOf(callee).symbol as ts.Symbol | undefined;
  if (symbol !== undefined) return LOADERS.has(symbol.name) && isOutsideSymbol(symbol, view);
  return isInternal(callee, view);
}

/** `process.binding("fs")`: not the module of that name, but what lies below it. */
function isInternal(callee: ts.Node, view: ProgramView): boolean {
  if (!isAccess(callee) || !UNTYPED_LOADERS.has(keyOf(callee, view))) return false;
  const process = view.symbolOf(bare(callee.expression));
  return process?.name === "process" && isOutsideSymbol(process, view);
}

/** The modules that declarations of the program name: `declare module "fs"`. */
function builtinModules(view: ProgramView): ReadonlyMap<string, ts.Symbol> {
  return view.remember("builtin modules", () => {
    const modules = new Map<string, ts.Symbol>();
    for (const file of view.program.getSourceFiles()) {
      if (!file.isDeclarationFile) continue;
      for (const statement of file.statements) {
        if (!ts.isModuleDeclaration(statement) || !ts.isStringLiteral(statement.name)) continue;
        const symbol = view.checker.getSymbolAtLocation(statement.name);
        const name = statement.name.text.replace(/^node:/, "");
        // `declare module "node:fs" { export * from "fs" }` says less than the other.
        if (symbol !== undefined && (!modules.has(name) || statement.name.text === name)) modules.set(name, symbol);
      }
    }
    return modules;
  });
}
