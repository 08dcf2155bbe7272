import { SEVERITIES, type Severity } from "@logwright/runtime/contract";
import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { dirname, resolve } from "node:path";
import type { RuleContext } from "../create-rule.ts";
import { registryOf } from "../registry-index.ts";
import { settingsOf } from "../settings.ts";
import { propertyNames, type CodeAtHand } from "./constant.ts";
import { CALL, NEW, type Origin } from "./origin.ts";
import { packageOfFolder } from "./package-of.ts";
import { RUNTIME_PACKAGE, runtimeOf, type Role } from "./runtime.ts";
import { typesOf } from "./types-at-hand.ts";
import { usesOf, type Use } from "./uses.ts";

/** What a rule needs to recognise the runtime in the linted file. */
export interface RuntimeAtHand {
  readonly code: CodeAtHand;
  /** The role of an expression's value, by its type; without a type that says it, by where the file got it. */
  roleOf(node: TSESTree.Expression): Role | undefined;
  /** Whether a module specifier of this file means the runtime, the generated package or a module that plays their role. */
  isRuntimeModule(module: string): boolean;
}

/** `logger.info("training.step", data, fields)`: an emit by name. */
export interface EmitByName {
  readonly call: TSESTree.CallExpression;
  readonly callee: TSESTree.MemberExpression;
  readonly severity: Severity;
  readonly name: TSESTree.Expression;
}

const perFile = new WeakMap<object, RuntimeAtHand>();

/** The runtime in the linted file. */
export function runtimeAtHand(context: RuleContext): RuntimeAtHand {
  let runtime = perFile.get(context.sourceCode);
  if (runtime === undefined) {
    runtime = makeRuntime(context);
    perFile.set(context.sourceCode, runtime);
  }
  return runtime;
}

function makeRuntime(context: RuleContext): RuntimeAtHand {
  const types = typesOf(context);
  const modules = settingsOf(context).runtime;
  const isRuntimeModule = moduleTest(context, modules);
  let byNode: ReadonlyMap<TSESTree.Node, Role> | undefined;
  return {
    code: { sourceCode: context.sourceCode, types },
    isRuntimeModule,
    roleOf(node) {
      if (types !== undefined) {
        const role = runtimeOf(types.program, modules, context.cwd).roleOfType(types.checker.getTypeAtLocation(types.nodeOf(node)));
        if (role !== undefined) return role;
      }
      byNode ??= rolesByUse(usesOf(context).all, isRuntimeModule);
      return byNode.get(node);
    },
  };
}

function moduleTest(context: RuleContext, modules: readonly string[]): (module: string) => boolean {
  const folder = registryOf(context).registry?.folder;
  const generated = folder === undefined ? undefined : packageOfFolder(folder);
  const facades = modules.map((module) => (module.startsWith(".") ? plain(resolve(context.cwd, module)) : module));
  return (module) => {
    if (module === RUNTIME_PACKAGE || module.startsWith(`${RUNTIME_PACKAGE}/`) || facades.includes(module)) return true;
    if (!module.startsWith(".")) return module === generated;
    const path = plain(resolve(dirname(context.filename), module));
    return facades.includes(path) || (folder !== undefined && (path === folder || path.startsWith(`${folder}/`)));
  };
}

function plain(path: string): string {
  return path.replaceAll("\\", "/").replace(/\.[cm]?[jt]sx?$/u, "").replace(/\/index$/u, "");
}

/** Where the value of each use's object comes from: `getLogger("a").info` makes `getLogger("a")` a logger. */
function rolesByUse(uses: readonly Use[], isRuntimeModule: (module: string) => boolean): ReadonlyMap<TSESTree.Node, Role> {
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

/** The emit by name that a call is; `undefined` when it is something else. */
export function emitByName(call: TSESTree.CallExpression, runtime: RuntimeAtHand): EmitByName | undefined {
  const { callee } = call;
  const [name] = call.arguments;
  if (callee.type !== AST_NODE_TYPES.MemberExpression || name === undefined || name.type === AST_NODE_TYPES.SpreadElement) return undefined;
  const severity = severityOf(callee, runtime.code);
  if (severity === undefined || runtime.roleOf(callee.object) !== "Logger") return undefined;
  return { call, callee, severity, name };
}

function severityOf(callee: TSESTree.MemberExpression, code: CodeAtHand): Severity | undefined {
  if (!callee.computed && callee.property.type === AST_NODE_TYPES.Identifier) return asSeverity(callee.property.name);
  const names = propertyNames(callee, code);
  return names?.length === 1 ? asSeverity(names[0]) : undefined;
}

function asSeverity(name: string | undefined): Severity | undefined {
  return SEVERITIES.find((severity) => severity === name);
}
