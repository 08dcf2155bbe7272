import ts from "typescript";
import { nameIndexOf } from "./name-index.ts";
import { ROLE_OF_EXPORT, RUNTIME_PACKAGE, type Role } from "./role.ts";

/** Which symbols of a program play which role, and which files import them. */
export interface RoleTable {
  readonly roles: ReadonlyMap<ts.Symbol, Role>;
  /** The module symbols whose exports are the roles. */
  readonly modules: ReadonlySet<ts.Symbol>;
  /** The files with code that are the runtime itself: a path of the settings names them, or the package lies in the same repository. */
  readonly ownRuntime: ReadonlySet<ts.SourceFile>;
  /** True for every file of the runtime, its published declarations included. */
  isRuntimeFile(file: ts.SourceFile): boolean;
  isRuntimeSpecifier(text: string): boolean;
}

/**
 * Finds the roles of a program: exports of the runtime's package and of the modules that the settings name. A setting
 * that begins with `.` or `/` is a path; it names a file, or a folder whose every file is the runtime.
 */
export function roleTableOf(
  program: ts.Program,
  files: readonly ts.SourceFile[],
  runtime: readonly string[],
): RoleTable {
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

  const folders = new Set<string>();
  for (const file of files) {
    if (paths.some((path) => file.fileName.includes(`${path}/`) || file.fileName.endsWith(path))) {
      ownRuntime.add(file);
      addModule(checker.getSymbolAtLocation(file));
    }
    for (const specifier of nameIndexOf(file).specifiers) {
      if (isRuntimeSpecifier(specifier.text) && !ts.isModuleDeclaration(specifier.parent)) {
        const module = checker.getSymbolAtLocation(specifier);
        addModule(module);
        const source = module?.declarations?.find(ts.isSourceFile);
        if (source !== undefined) folders.add(packageFolder(source.fileName));
      }
    }
  }
  const isRuntimeFile = (file: ts.SourceFile): boolean =>
    ownRuntime.has(file) || [...folders].some((folder) => file.fileName.startsWith(folder));
  for (const file of files) {
    if (!isRuntimeFile(file)) continue;
    ownRuntime.add(file);
    addModule(checker.getSymbolAtLocation(file));
  }
  return { roles, modules, ownRuntime, isRuntimeFile, isRuntimeSpecifier };
}

/** The symbol that an import, a re-export or a rename stands for. */
export function resolveAlias(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The folder of the package that a module lies in, with a slash at its end. */
function packageFolder(fileName: string): string {
  const at = Math.max(fileName.lastIndexOf("/src/"), fileName.lastIndexOf("/dist/"));
  return fileName.slice(0, (at === -1 ? fileName.lastIndexOf("/") : at) + 1);
}

function isPath(name: string): boolean {
  return name.startsWith(".") || name.startsWith("/");
}
