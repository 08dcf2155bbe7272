import ts from "#compiler";
import { bare } from "../flow/expression.ts";
import { isOpenToAll } from "../program/components.ts";
import { nameIndexOf } from "../program/name-index.ts";
import { PIPELINE } from "../program/role.ts";
import { resolveAlias } from "../program/role-table.ts";
import { ASK, put, RAW } from "./load.ts";
import type { Reach } from "./reach.ts";
import { bindPattern } from "./storing.ts";
import { tells } from "./told.ts";

/** Everything that a way of a record can begin at: the runtime's roles, what it gives and takes, loggers of somebody's own. */
export function seed(reach: Reach): void {
  const { view } = reach;
  if (isOpenToAll(view)) reach.giveUp("open to all");
  for (const [symbol, role] of view.table.roles) if (PIPELINE.has(role)) reach.symbol(symbol, ASK);
  for (const module of modulesInUse(reach)) seedModule(module, reach);
  for (const file of view.files) {
    if (reach.isBarrier(file)) continue;
    if (isTypedByComments(file)) reach.giveUp("types in comments");
    for (const base of nameIndexOf(file).bases)
      if (view.roles.has(view.typeOf(base), "Logger")) seedLogger(base, reach);
  }
}

/** The runtime's modules that files of the project bring in. */
function modulesInUse(reach: Reach): ReadonlySet<ts.Symbol> {
  const { view } = reach;
  const modules = new Set<ts.Symbol>();
  for (const file of view.files) {
    if (reach.isBarrier(file)) continue;
    for (const specifier of nameIndexOf(file).specifiers) {
      if (!view.table.isRuntimeSpecifier(specifier.text) && view.table.ownRuntime.size === 0) continue;
      const module = view.checker.getSymbolAtLocation(specifier);
      const source = module?.declarations?.find(ts.isSourceFile);
      if (module === undefined) continue;
      if (source === undefined ? view.table.modules.has(module) : view.table.isRuntimeFile(source)) modules.add(module);
    }
  }
  return modules;
}

function seedModule(module: ts.Symbol, reach: Reach): void {
  const { view } = reach;
  const source = module.declarations?.find(ts.isSourceFile);
  for (const exported of view.checker.getExportsOfModule(module)) {
    const symbol = resolveAlias(view.checker, exported);
    if (!tellsOfSymbol(symbol, reach)) continue;
    reach.symbol(symbol, ASK);
    if (source !== undefined) reach.module(source, put(ASK, exported.name));
  }
}

/** True for an export that has to do with records; its members are seeds of their own. */
function tellsOfSymbol(symbol: ts.Symbol, reach: Reach): boolean {
  const { view } = reach;
  const role = view.table.roles.get(symbol);
  if (role !== undefined && PIPELINE.has(role)) return true;
  let isTelling = (symbol.flags & ts.SymbolFlags.Value) !== 0 && tells(view.checker.getTypeOfSymbol(symbol), view);
  if ((symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) === 0)
    return isTelling;
  const type = view.checker.getDeclaredTypeOfSymbol(symbol);
  if (tells(type, view)) isTelling = true;
  if (type.isClassOrInterface() || (type.flags & ts.TypeFlags.Object) !== 0) {
    for (const member of view.checker.getPropertiesOfType(type)) {
      if (member.declarations !== undefined && tells(view.checker.getTypeOfSymbol(member), view))
        reach.symbol(member, ASK);
    }
  }
  return isTelling;
}

/** What the methods of a logger of somebody's own are called with is raw. */
function seedLogger(base: ts.ExpressionWithTypeArguments, reach: Reach): void {
  const owner = base.parent.parent;
  if (!ts.isClassLike(owner)) return;
  reach.files.add(owner.getSourceFile());
  for (const member of owner.members) {
    if (ts.isConstructorDeclaration(member)) continue;
    const value =
      ts.isPropertyDeclaration(member) && member.initializer !== undefined ? bare(member.initializer) : member;
    if (ts.isFunctionLike(value)) for (const { name } of value.parameters) bindPattern(name, RAW, reach);
  }
}

/** JavaScript whose types stand in comments, which no index of names knows. */
function isTypedByComments(file: ts.SourceFile): boolean {
  return (
    (file.flags & ts.NodeFlags.JavaScriptFile) !== 0 &&
    /@(?:type|param|returns?|typedef|callback|template|satisfies|implements|extends|import)\b/.test(file.text)
  );
}

/** The files that records, and what handles them, may come into; undefined where they may be everywhere. */
export function filesInReach(reach: Reach): ReadonlySet<ts.SourceFile> | undefined {
  seed(reach);
  reach.run();
  return reach.gaveUp === undefined ? reach.files : undefined;
}
