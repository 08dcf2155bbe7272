import { resolve } from "node:path";
import type * as ts from "typescript";
import { packageOf } from "./package-of.ts";
import { typescript } from "./typescript.ts";

/** The npm package whose exports the rules guard. */
export const RUNTIME_PACKAGE: string = "@logwright/runtime";

/** What a type of the runtime is for. Exports of these names are recognised in the runtime and in modules that play its role. */
export type Role =
  | "Logger"
  | "LogRecord"
  | "RedactedRecord"
  | "Redactor"
  | "Sink"
  | "Processor"
  | "Meter"
  | "Counter"
  | "Gauge"
  | "Histogram";

/** Export name to role. The generated logger's base class is a logger. */
const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["Logger", "Logger"],
  ["GeneratedLogger", "Logger"],
  ["LogRecord", "LogRecord"],
  ["RedactedRecord", "RedactedRecord"],
  ["Redactor", "Redactor"],
  ["Sink", "Sink"],
  ["Processor", "Processor"],
  ["Meter", "Meter"],
  ["Counter", "Counter"],
  ["Gauge", "Gauge"],
  ["Histogram", "Histogram"],
]);

/** How far up a class hierarchy, or into unions of unions, a role is looked for. */
const DEEPEST = 12;

/** Tells, for one Program, which of its symbols and types are the runtime's: through re-exports, renames and façades. */
export class Runtime {
  readonly #checker: ts.TypeChecker;
  readonly #program: ts.Program;
  readonly #modules: readonly string[];
  readonly #paths: readonly string[];
  readonly #files = new Map<ts.SourceFile, boolean>();
  readonly #types = new Map<ts.Type, Role | undefined>();
  #exports: ReadonlyMap<ts.Symbol, Role> | undefined;

  /** `modules`: further modules that play the runtime's role, by package name or by path relative to `cwd`. */
  constructor(program: ts.Program, modules: readonly string[], cwd: string) {
    this.#program = program;
    this.#checker = program.getTypeChecker();
    this.#modules = modules.filter((module) => !module.startsWith("."));
    this.#paths = modules.filter((module) => module.startsWith(".")).map((path) => plainPath(resolve(cwd, path)));
  }

  /** Whether a file belongs to the runtime's package, or to a module that plays its role. */
  declares(file: ts.SourceFile): boolean {
    let known = this.#files.get(file);
    if (known === undefined) {
      const name = packageOf(file.fileName);
      known = name === RUNTIME_PACKAGE || this.#isFacade(file, name);
      this.#files.set(file, known);
    }
    return known;
  }

  /** The role of a symbol; aliases are followed. */
  roleOf(symbol: ts.Symbol): Role | undefined {
    const target = this.#target(symbol);
    const role = ROLES.get(target.name);
    if (role !== undefined && target.declarations?.some((declaration) => this.#isOurs(declaration))) return role;
    return this.#facadeExports().get(target);
  }

  /** The role of a type, of one of its members or bases, or of the bound of a type parameter. */
  roleOfType(type: ts.Type, depth = 0): Role | undefined {
    if (depth > DEEPEST) return undefined;
    if (this.#types.has(type)) return this.#types.get(type);
    this.#types.set(type, undefined);
    const role = this.#findRole(type, depth);
    this.#types.set(type, role);
    return role;
  }

  #findRole(type: ts.Type, depth: number): Role | undefined {
    const symbol = type.aliasSymbol ?? type.getSymbol();
    const own = symbol === undefined ? undefined : this.roleOf(symbol);
    if (own !== undefined) return own;
    if (type.isUnionOrIntersection()) return this.#firstRole(type.types, depth);
    const bound = type.isTypeParameter() ? this.#checker.getBaseConstraintOfType(type) : undefined;
    if (bound !== undefined && bound !== type) return this.roleOfType(bound, depth + 1);
    return symbol === undefined ? undefined : this.#firstRole(this.#heritage(symbol), depth);
  }

  #firstRole(types: readonly ts.Type[], depth: number): Role | undefined {
    for (const type of types) {
      const role = this.roleOfType(type, depth + 1);
      if (role !== undefined) return role;
    }
    return undefined;
  }

  /** What the declarations of a class or interface extend and implement. */
  #heritage(symbol: ts.Symbol): readonly ts.Type[] {
    const { isClassLike, isInterfaceDeclaration } = typescript();
    const types: ts.Type[] = [];
    for (const declaration of symbol.declarations ?? []) {
      if (!isClassLike(declaration) && !isInterfaceDeclaration(declaration)) continue;
      for (const clause of declaration.heritageClauses ?? []) {
        for (const base of clause.types) types.push(this.#checker.getTypeAtLocation(base));
      }
    }
    return types;
  }

  #target(symbol: ts.Symbol): ts.Symbol {
    return (symbol.flags & typescript().SymbolFlags.Alias) === 0 ? symbol : this.#checker.getAliasedSymbol(symbol);
  }

  /** Declared in a file of the runtime, or in a `declare module "…"` of it. */
  #isOurs(declaration: ts.Declaration): boolean {
    const ambient = ambientModule(declaration);
    if (ambient !== undefined)
      return (
        ambient === RUNTIME_PACKAGE || ambient.startsWith(`${RUNTIME_PACKAGE}/`) || this.#modules.includes(ambient)
      );
    return this.declares(declaration.getSourceFile());
  }

  #isFacade(file: ts.SourceFile, packageName: string | undefined): boolean {
    if (packageName !== undefined && this.#modules.includes(packageName)) return true;
    const plain = plainPath(file.fileName);
    return this.#paths.some((path) => plain === path || plain === `${path}/index`);
  }

  /** What the façades export under the name of a role, wherever it was declared. */
  #facadeExports(): ReadonlyMap<ts.Symbol, Role> {
    if (this.#exports !== undefined) return this.#exports;
    const roles = new Map<ts.Symbol, Role>();
    this.#exports = roles;
    if (this.#modules.length + this.#paths.length === 0) return roles;
    for (const module of this.#facadeModules()) {
      for (const exported of this.#checker.getExportsOfModule(module)) {
        const role = ROLES.get(exported.name);
        if (role !== undefined) roles.set(this.#target(exported), role);
      }
    }
    return roles;
  }

  *#facadeModules(): Generator<ts.Symbol> {
    for (const file of this.#program.getSourceFiles()) {
      const symbol = this.#isFacade(file, packageOf(file.fileName))
        ? this.#checker.getSymbolAtLocation(file)
        : undefined;
      if (symbol !== undefined) yield symbol;
      if (this.#modules.some((name) => file.text.includes(name))) yield* this.#declaredIn(file);
    }
  }

  /** `declare module "@acme/log"`: a façade of which nothing but that is known. */
  *#declaredIn(file: ts.SourceFile): Generator<ts.Symbol> {
    const { isModuleDeclaration, isStringLiteral } = typescript();
    for (const statement of file.statements) {
      if (!isModuleDeclaration(statement) || !isStringLiteral(statement.name)) continue;
      const symbol = this.#modules.includes(statement.name.text)
        ? this.#checker.getSymbolAtLocation(statement.name)
        : undefined;
      if (symbol !== undefined) yield symbol;
    }
  }
}

function ambientModule(declaration: ts.Declaration): string | undefined {
  const { isModuleDeclaration, isStringLiteral } = typescript();
  let node: ts.Node | undefined = declaration.parent;
  while (node !== undefined) {
    if (isModuleDeclaration(node) && isStringLiteral(node.name)) return node.name.text;
    node = node.parent;
  }
  return undefined;
}

/** A path without its extension, with `/`. */
function plainPath(path: string): string {
  return path.replaceAll("\\", "/").replace(/(?:\.d)?\.[cm]?[jt]sx?$/u, "");
}

const perProgram = new WeakMap<ts.Program, Map<string, Runtime>>();

/** The runtime as a Program sees it; kept as long as the Program is. */
export function runtimeOf(program: ts.Program, modules: readonly string[], cwd: string): Runtime {
  let byModules = perProgram.get(program);
  if (byModules === undefined) perProgram.set(program, (byModules = new Map<string, Runtime>()));
  const key = [cwd, ...modules].join("\n");
  let runtime = byModules.get(key);
  if (runtime === undefined) byModules.set(key, (runtime = new Runtime(program, modules, cwd)));
  return runtime;
}
