import ts from "#compiler";
import { nameIndexOf } from "./name-index.ts";
import { ROLE_OF_EXPORT, RUNTIME_PACKAGE, type Role } from "./role.ts";
import { mayMention } from "./source-text.ts";

/** Which symbols of a program play which role, and which files import them. */
export interface RoleTable {
  readonly roles: ReadonlyMap<ts.Symbol, Role>;
  /** The module symbols whose exports are the roles. */
  readonly modules: ReadonlySet<ts.Symbol>;
  /** The files with code that are the runtime itself: a path of the settings names them, or the package lies in the same repository. */
  readonly ownRuntime: ReadonlySet<ts.SourceFile>;
  /** True for every file of the runtime, its published declarations included. */
  isRuntimeFile(file: ts.SourceFile): boolean;
  /**
   * Where a file of the runtime itself lies in it, without extension: `redact/writers`. `undefined` for a façade, which
   * plays the runtime's role and is not taken at its word, and for every other file.
   */
  runtimeModule(file: ts.SourceFile): string | undefined;
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
  const homes = new Set<string>();
  for (const file of files) {
    const { fileName } = file;
    const folder = paths.find((path) => fileName.includes(`${path}/`));
    if (folder !== undefined) homes.add(fileName.slice(0, fileName.indexOf(`${folder}/`) + folder.length + 1));
    if (folder !== undefined || paths.some((path) => fileName.endsWith(path))) {
      ownRuntime.add(file);
      addModule(checker.getSymbolAtLocation(file));
    }
    if (!packages.some((name) => mayMention(file, name))) continue;
    for (const specifier of nameIndexOf(file).specifiers) {
      if (isRuntimeSpecifier(specifier.text) && !ts.isModuleDeclaration(specifier.parent)) {
        const module = checker.getSymbolAtLocation(specifier);
        addModule(module);
        const source = module?.declarations?.find(ts.isSourceFile);
        if (source === undefined) continue;
        const folder = packageFolder(source.fileName, specifier.text);
        folders.add(folder);
        if (isOurs(specifier.text)) homes.add(folder);
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
  const runtimeModule = ({ fileName }: ts.SourceFile): string | undefined => {
    const home = [...homes].find((folder) => fileName.startsWith(folder));
    return home === undefined ? undefined : fileName.slice(home.length).replace(/(\.d)?\.[cm]?[jt]s$/, "");
  };
  return { roles, modules, ownRuntime, isRuntimeFile, runtimeModule, isRuntimeSpecifier };
}

/** The symbol that an import, a re-export or a rename stands for. */
export function resolveAlias(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
}

/** True for the runtime's own package; whatever else a setting names only plays its role. */
function isOurs(specifier: string): boolean {
  return specifier === RUNTIME_PACKAGE || specifier.startsWith(`${RUNTIME_PACKAGE}/`);
}

/**
 * What of a package is the runtime, as the beginning of file names: all of an installed package, and of the runtime's
 * own where it is linked. A façade in the same repository is the one module that is imported: files beside it may be
 * anybody's.
 */
function packageFolder(fileName: string, specifier: string): string {
  const folder = fileName.slice(0, fileName.lastIndexOf("/") + 1);
  const installed = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(fileName)?.[0];
  if (!isOurs(specifier)) return installed ?? fileName;
  // Of an installed package the modules stand where the imported one does: in dist/.
  const entry = specifier.slice(RUNTIME_PACKAGE.length);
  return entry !== "" && folder.endsWith(`${entry}/`) ? folder.slice(0, -entry.length) : folder;
}

function isPath(name: string): boolean {
  return name.startsWith(".") || name.startsWith("/");
}
