import ts from "#compiler";
import { importsOf } from "./imports.ts";
import { nameIndexOf } from "./name-index.ts";
import type { ProgramView } from "./program-view.ts";
import { RUNTIME_PACKAGE } from "./role.ts";

/**
 * Names through which files reach each other without an import: globals, emitters, messages. Every file that has one of
 * them counts as joined with all the others that do.
 */
const MEETING_PLACES: readonly string[] = [
  "global",
  "globalThis",
  "self",
  "window",
  "addEventListener",
  "addListener",
  "dispatchEvent",
  "emit",
  "next",
  "on",
  "once",
  "parentPort",
  "postMessage",
  "prependListener",
  "prependOnceListener",
  "publish",
  "subscribe",
];

/** The files between which values can travel, by what they import from each other in either direction. */
export interface Components {
  /** True when the file and one of those that handle records may hand values to each other. */
  meetsPipeline(file: ts.SourceFile): boolean;
}

/**
 * Joins the files of the project along their imports. The runtime and generated code, which nearly every file imports,
 * join nothing: what they give away raw has a type that says so, and who imports that is one of the `handlers`.
 */
export function componentsOf(
  handlers: ReadonlySet<ts.SourceFile>,
  isBarrier: (file: ts.SourceFile) => boolean,
  view: ProgramView,
): Components {
  if (handlers.size === 0) return { meetsPipeline: () => false };
  if (isOpenToAll(view)) return { meetsPipeline: () => true };
  const parents = new Map<object, object>();
  const rootOf = (of: object): object => {
    let root = of;
    for (let above = parents.get(root); above !== undefined; above = parents.get(root)) root = above;
    if (root !== of) parents.set(of, root);
    return root;
  };
  const join = (one: object, other: object): void => {
    const [from, to] = [rootOf(one), rootOf(other)];
    if (from !== to) parents.set(from, to);
  };
  for (const file of view.files) {
    if (isBarrier(file)) continue;
    const index = nameIndexOf(file);
    if (MEETING_PLACES.some((name) => index.named(name).length > 0) || loadsUnknown(file, view))
      join(file, MEETING_PLACES);
    for (const target of importsOf(file, view)) if (!isBarrier(target)) join(file, target);
  }
  const roots = new Set([...handlers].map(rootOf));
  return { meetsPipeline: (file) => roots.has(rootOf(file)) };
}

/** True where every file may get at records without an import: globals of the project's own, declarations that name the runtime. */
export function isOpenToAll(view: ProgramView): boolean {
  return view.remember(
    "open to all",
    () =>
      view.files.some(declaresGlobals) || view.program.getSourceFiles().some((file) => isDeclaredHandler(file, view)),
  );
}

/** True when a file of the project is loaded that the compiler does not find. */
function loadsUnknown(file: ts.SourceFile, view: ProgramView): boolean {
  return nameIndexOf(file).specifiers.some(
    (specifier) => /^[./#]/.test(specifier.text) && view.checker.getSymbolAtLocation(specifier) === undefined,
  );
}

/** True for a file whose variables or functions every other file can name without an import. */
function declaresGlobals(file: ts.SourceFile): boolean {
  if (!ts.isExternalModule(file) && !isCommonJs(file)) return file.statements.some(isValue);
  return file.statements.some(
    (statement) =>
      ts.isModuleDeclaration(statement) &&
      (statement.flags & ts.NodeFlags.GlobalAugmentation) !== 0 &&
      statement.body !== undefined &&
      ts.isModuleBlock(statement.body) &&
      statement.body.statements.some(isValue),
  );
}

function isCommonJs(file: ts.SourceFile): boolean {
  return (file.flags & ts.NodeFlags.JavaScriptFile) !== 0 && nameIndexOf(file).named("require").length > 0;
}

function isValue(statement: ts.Statement): boolean {
  return !ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement);
}

/**
 * True for declarations, of the project's own or of a package, that say something of the runtime, generated ones apart,
 * and for the project's own that declare globals: whoever uses them needs to name nothing.
 */
function isDeclaredHandler(file: ts.SourceFile, view: ProgramView): boolean {
  if (!file.isDeclarationFile || view.program.isSourceFileDefaultLibrary(file) || view.table.isRuntimeFile(file))
    return false;
  if (!file.fileName.includes("/node_modules/") && declaresGlobals(file)) return true;
  const packages = [RUNTIME_PACKAGE, ...view.settings.runtime];
  if (!packages.some((name) => file.text.includes(name.replace(/^[./]+/, "")))) return false;
  return nameIndexOf(file).specifiers.some((specifier) => {
    if (specifier.text.endsWith("/generated")) return false;
    if (view.table.isRuntimeSpecifier(specifier.text)) return true;
    const target = view.checker.getSymbolAtLocation(specifier)?.declarations?.find(ts.isSourceFile);
    return target !== undefined && view.table.isRuntimeFile(target);
  });
}
