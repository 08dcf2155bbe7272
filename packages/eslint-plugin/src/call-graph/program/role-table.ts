import ts from "typescript";
import { nameIndexOf } from "./name-index.ts";
import { ROLE_OF_EXPORT, RUNTIME_PACKAGE, type Role } from "./role.ts";

/** Which symbols of a program play which role, and which files import them. */
export interface RoleTable {
  readonly roles: ReadonlyMap<ts.Symbol, Role>;
  /** The module symbols whose exports are the roles. */
  readonly modules: ReadonlySet<ts.Symbol>;
  /** The files that are the runtime itself, because a path of the settings names them. */
  readonly ownRuntime: ReadonlySet<ts.SourceFile>;
  isRuntimeSpecifier(text: string): boolean;
}

/**
 * Finds the roles of a program: exports of the runtime's package and of the modules that the settings name. A setting
 * that begins with `.` or `/` is a path; it names a file, or a folder whose every file is the runtime.
 */
export function roleTableOf(program: ts.Program, files: readonly ts.SourceFile[], runtime: readonly string[]): RoleTable {
  const checker = program.getTypeChecker();
  const packages = [RUNTIME_PACKAGE, ...runtime.filter((name) => !isPath(name))];
  const paths = runtime.filter(isPath).map((path) => path.replace(/^\.+/, "").replace(/\/$/, ""));
  const isRuntimeSpecifier = (text: string): boolean =>
    packages.some((name) => text === name || text.startsWith(`${name}/`));

  const roles = new Map<ts.Symbol, Role>();
  const modules = new Set<ts.Symbol>();
  const ownRuntime = new Set<ts.SourceFile>();

  const addModule = (module: ts.Symbol | undefined): void => {
    if (module === undefined || modules.has(module)) return;
    modules.add(module);
    for (const exported of checker.getExportsOfModule(module)) {
      const role = ROLE_OF_EXPORT.get(exported.name);
      if (role !== undefined) roles.set(resolveAlias(checker, exported), role);
    }
  };

  for (const file of files) {
    if (paths.some((path) => file.fileName.includes(`${path}/`) || file.fileName.endsWith(path))) {
      ownRuntime.add(file);
      addModule(checker.getSymbolAtLocation(file));
    }
    for (const specifier of nameIndexOf(file).specifiers) {
      if (isRuntimeSpecifier(specifier.text) && !ts.isModuleDeclaration(specifier.parent)) {
        addModule(checker.getSymbolAtLocation(specifier));
      }
    }
  }
  return { roles, modules, ownRuntime, isRuntimeSpecifier };
}

/** The symbol that an import, a re-export or a rename stands for. */
export function resolveAlias(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
}

function isPath(name: string): boolean {
  return name.startsWith(".") || name.startsWith("/");
}
