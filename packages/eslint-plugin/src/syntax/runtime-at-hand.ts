import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type * as ts from "typescript";
import { registryOf, type FileContext } from "../registry-index.ts";
import { settingsOf } from "../settings.ts";
import type { CodeAtHand } from "./constant.ts";
import { CALL, NEW, type Origin } from "./origin.ts";
import { unaliased } from "./names/assigned-values.ts";
import { runtimeOf, type Role, type Runtime } from "./runtime.ts";
import { runtimeModuleTest } from "./runtime-module.ts";
import { typesOf } from "./types-at-hand.ts";
import { usesOf, type Use } from "./uses.ts";

/** What a rule needs to recognise the runtime in the linted file. */
export interface RuntimeAtHand {
  readonly code: CodeAtHand;
  /** The role of an expression's value, by its type; without a type that says it, by where the file got it. */
  roleOf(node: TSESTree.Expression): Role | undefined;
  /** Whether a callee is the runtime's or the generated function of that name. */
  isFunction(callee: TSESTree.Expression, name: string): boolean;
  /** Whether `metrics.x` is a member of the generated object of that name. */
  isGeneratedMember(node: TSESTree.MemberExpression, object: string): boolean;
  /** Whether a value has a member; true when there are no types to ask. */
  hasMember(node: TSESTree.Expression, name: string): boolean;
  /** Whether a module specifier of this file means the runtime, the generated package or a module that plays their role. */
  isRuntimeModule(module: string): boolean;
}

const perFile = new WeakMap<object, RuntimeAtHand>();

/** The runtime in the linted file. */
export function runtimeAtHand(context: FileContext): RuntimeAtHand {
  let runtime = perFile.get(context.sourceCode);
  if (runtime === undefined) {
    runtime = new RuntimeInFile(context);
    perFile.set(context.sourceCode, runtime);
  }
  return runtime;
}

class RuntimeInFile implements RuntimeAtHand {
  readonly code: CodeAtHand;
  readonly isRuntimeModule: (module: string) => boolean;
  readonly #context: FileContext;
  readonly #runtime: Runtime | undefined;
  #roles: ReadonlyMap<TSESTree.Node, Role> | undefined;
  #functions: ReadonlyMap<TSESTree.Node, string> | undefined;

  constructor(context: FileContext) {
    const types = typesOf(context);
    const modules = settingsOf(context).runtime;
    this.#context = context;
    this.code = { sourceCode: context.sourceCode, types };
    this.isRuntimeModule = runtimeModuleTest(context);
    this.#runtime = types === undefined ? undefined : runtimeOf(types.program, modules, context.cwd);
  }

  roleOf(node: TSESTree.Expression): Role | undefined {
    const { types } = this.code;
    const role =
      types === undefined ? undefined : this.#runtime?.roleOfType(types.checker.getTypeAtLocation(types.nodeOf(node)));
    if (role !== undefined) return role;
    this.#roles ??= rolesByUse(usesOf(this.#context).all, this.isRuntimeModule);
    return this.#roles.get(node);
  }

  isFunction(callee: TSESTree.Expression, name: string): boolean {
    this.#functions ??= functionsByUse(usesOf(this.#context).all, this.isRuntimeModule);
    return this.#functions.get(callee) === name || this.#isDeclared(callee, name);
  }

  isGeneratedMember(node: TSESTree.MemberExpression, object: string): boolean {
    const { types } = this.code;
    if (types === undefined) {
      return usesOf(this.#context).all.some(
        (use) =>
          use.origin.path[0] === object &&
          this.isRuntimeModule(use.origin.module) &&
          use.node.range[0] === node.range[0] &&
          use.node.range[1] >= node.range[1],
      );
    }
    const symbol = types.checker.getSymbolAtLocation(types.nodeOf(node.property));
    return symbol !== undefined && this.#isInGenerated(symbol, types.checker);
  }

  hasMember(node: TSESTree.Expression, name: string): boolean {
    const { types } = this.code;
    if (types === undefined) return true;
    return types.checker.getPropertyOfType(types.checker.getTypeAtLocation(types.nodeOf(node)), name) !== undefined;
  }

  /** Whether what a callee names is declared by the runtime or by the generated files. */
  #isDeclared(callee: TSESTree.Expression, name: string): boolean {
    const { types } = this.code;
    const named = callee.type === AST_NODE_TYPES.MemberExpression ? callee.property : callee;
    const symbol = types?.checker.getSymbolAtLocation(types.nodeOf(named));
    const declared = types === undefined || symbol === undefined ? undefined : unaliased(symbol, types.checker);
    if (types === undefined || declared?.name !== name) return false;
    return (
      this.#isInGenerated(declared, types.checker) ||
      (declared.declarations ?? []).some((each) => this.#runtime?.declares(each.getSourceFile()) === true)
    );
  }

  #isInGenerated(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
    const folder = registryOf(this.#context).registry?.folder.replaceAll("\\", "/");
    if (folder === undefined) return false;
    return (unaliased(symbol, checker).declarations ?? []).some((each) =>
      each.getSourceFile().fileName.startsWith(`${folder}/`),
    );
  }
}

/** The callees that are exports of the runtime or of the generated files, whatever they are called here. */
function functionsByUse(
  uses: readonly Use[],
  isRuntimeModule: (module: string) => boolean,
): ReadonlyMap<TSESTree.Node, string> {
  const called = uses.filter(
    ({ how, origin }) => how === "called" && origin.path.length === 1 && isRuntimeModule(origin.module),
  );
  return new Map(called.map(({ node, origin }) => [node, origin.path[0] ?? ""]));
}

/** Where the value of each use's object comes from: `getLogger("a").info` makes `getLogger("a")` a logger. */
function rolesByUse(
  uses: readonly Use[],
  isRuntimeModule: (module: string) => boolean,
): ReadonlyMap<TSESTree.Node, Role> {
  const roles = new Map<TSESTree.Node, Role>();
  for (const { node, origin } of uses) {
    if (node.type !== AST_NODE_TYPES.MemberExpression || !isRuntimeModule(origin.module)) continue;
    const role = roleOfPath(origin);
    if (role !== undefined) roles.set(node.object, role);
  }
  return roles;
}

/** What `getLogger(…)`, `new GenoLeWMLogger(…)` and the callback of `loggedRun` are known to give. */
function roleOfPath({ path }: Origin): Role | undefined {
  const [first = "", second = ""] = path;
  if (path.length < 3) return path.length === 2 && first === "meter" ? "Meter" : undefined;
  if (first === "getLogger" && second === CALL) return "Logger";
  if (first === "getMeter" && second === CALL) return "Meter";
  if (first === "loggedRun" && second.startsWith(`${CALL}=>`)) return "Logger";
  if (second === NEW) return first.endsWith("Logger") ? "Logger" : first === "Meter" ? "Meter" : undefined;
  return undefined;
}
