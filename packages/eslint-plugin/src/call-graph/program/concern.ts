import ts from "#compiler";
import { Reach } from "../reach/reach.ts";
import { filesInReach } from "../reach/seeds.ts";
import { tells } from "../reach/told.ts";
import { componentsOf, type Components } from "./components.ts";
import { importedNames, importsOf } from "./imports.ts";
import { nameIndexOf } from "./name-index.ts";
import type { ProgramView } from "./program-view.ts";
import { PIPELINE, ROLE_OF_EXPORT } from "./role.ts";

/** How much of the analysis a file needs. */
export type Concern =
  /** Nothing in the program can hold a raw record here: only the ground of the proof is looked at. */
  | "ground"
  /** Values may pass through: sinks and ways out are looked at. */
  | "flow"
  /** The file names or imports what plays a role: deeds are looked at, too. */
  | "all";

/** Decides from names alone what has to be looked at, so that a file that has nothing to do with records costs nothing. */
export function concernOf(file: ts.SourceFile, view: ProgramView): Concern {
  if (view.table.ownRuntime.has(file) || namesRole(file, view) || isGenerated(file, view)) return "all";
  if (!mayHold(file, view)) return "ground";
  return importsRole(file, view) ? "all" : "flow";
}

/** True where a record, or what handles one, may come into the file; where that cannot be told, by imports alone. */
function mayHold(file: ts.SourceFile, view: ProgramView): boolean {
  const reach = reachOf(view);
  return reach === undefined ? components(view).meetsPipeline(file) : reach.files.has(file);
}

/** Where records come to; undefined where that cannot be told. */
export function reachOf(view: ProgramView): Reach | undefined {
  return view.remember("reach", () => {
    const reach = new Reach(view, (each) => isBarrier(each, view));
    return filesInReach(reach) === undefined ? undefined : reach;
  });
}

/** True for code that joins none of the files that import it: the runtime itself, and what the generator writes. */
function isBarrier(file: ts.SourceFile, view: ProgramView): boolean {
  const known = view.remember("barriers", () => new Map<ts.SourceFile, boolean>());
  let answer = known.get(file);
  if (answer === undefined) {
    answer = view.table.ownRuntime.has(file) || isWritten(file, view);
    known.set(file, answer);
  }
  return answer;
}

/** Which files can hand values to, or be handed values by, a file that handles records; the runtime itself is none. */
function components(view: ProgramView): Components {
  return view.remember("components", () => {
    const handlers = view.files.filter((file) => !isBarrier(file, view) && handlesRecords(file, view));
    return componentsOf(new Set(handlers), (file) => isBarrier(file, view), view);
  });
}

/** True for generated code that nobody has put anything into: it joins none of the files that import it. */
function isWritten(file: ts.SourceFile, view: ProgramView): boolean {
  return file.text.startsWith("// @generated") && isGenerated(file, view);
}

/** True for a file that names the types of records, extends a logger, or imports from the runtime what holds them. */
function handlesRecords(file: ts.SourceFile, view: ProgramView): boolean {
  const ofRuntime = nameIndexOf(file).specifiers.filter(({ text }) => view.table.isRuntimeSpecifier(text));
  if (ofRuntime.some((specifier) => !isNamedImport(specifier.parent) && !specifier.text.endsWith("/generated")))
    return true;
  if (namesRole(file, view) || extendsLogger(file, view)) return true;
  if (ofRuntime.length > 0 && importsRole(file, view)) return true;
  if (view.table.ownRuntime.size === 0) return false;
  return importsOf(file, view).some((target) => view.table.ownRuntime.has(target)) && importsRole(file, view);
}

/** `import { a } from "…"`; whatever else a module is brought in by may bring all of it. */
function isNamedImport(node: ts.Node): boolean {
  if (!ts.isImportDeclaration(node)) return false;
  const bindings = node.importClause?.namedBindings;
  return bindings === undefined || ts.isNamedImports(bindings);
}

/** The names under which the program knows the types of the pipeline: those of the exports, of renames and of aliases. */
function roleNames(view: ProgramView): ReadonlySet<string> {
  return view.remember("role names", () => {
    const names = new Set([...ROLE_OF_EXPORT].filter(([, role]) => PIPELINE.has(role)).map(([name]) => name));
    names.add("addProcessor");
    for (let before = -1; before !== names.size;) {
      before = names.size;
      for (const file of view.files) {
        for (const name of [...names]) {
          for (const node of nameIndexOf(file).named(name)) {
            const other = otherName(node);
            if (other !== undefined) names.add(other);
          }
        }
      }
    }
    return names;
  });
}

/** The alias, the interface, the class or the local import that a name stands in. */
function otherName(node: ts.Node): string | undefined {
  const { parent } = node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return parent.name.text;
  for (let outer = parent; outer !== undefined && !ts.isBlock(outer); outer = outer.parent) {
    if (ts.isTypeAliasDeclaration(outer) || ts.isInterfaceDeclaration(outer)) return outer.name.text;
    if (ts.isHeritageClause(outer)) return outer.parent.name?.text;
    if (ts.isStatement(outer)) return undefined;
  }
  return undefined;
}

function namesRole(file: ts.SourceFile, view: ProgramView): boolean {
  const index = nameIndexOf(file);
  for (const name of roleNames(view)) if (index.named(name).length > 0 && playsRole(file, name, view)) return true;
  return false;
}

/** A class of somebody's own may be called `Sink`: the file has to import what it names. */
function playsRole(file: ts.SourceFile, name: string, view: ProgramView): boolean {
  if (name === "addProcessor") return true;
  return nameIndexOf(file)
    .named(name)
    .some((node) => {
      const symbol = view.symbolOf(node);
      if (symbol === undefined) return false;
      const role = view.table.roles.get(symbol);
      return role !== undefined ? PIPELINE.has(role) : view.files.length > 0 && isAliasOfRole(symbol, view);
    });
}

function isAliasOfRole(symbol: ts.Symbol, view: ProgramView): boolean {
  if ((symbol.flags & (ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Interface | ts.SymbolFlags.Class)) === 0) return false;
  const type = view.checker.getDeclaredTypeOfSymbol(symbol);
  return [...PIPELINE].some((role) => view.roles.carries(type, role));
}

function extendsLogger(file: ts.SourceFile, view: ProgramView): boolean {
  return nameIndexOf(file).bases.some((base) => view.roles.has(view.typeOf(base), "Logger"));
}

/** True for what the generator writes: it imports the runtime's entry for generated code. */
function isGenerated(file: ts.SourceFile, view: ProgramView): boolean {
  return nameIndexOf(file).specifiers.some(
    ({ text }) => view.table.isRuntimeSpecifier(text) && text.endsWith("/generated"),
  );
}

/** True when something imported from another file of the project holds, takes or gives what plays a role. */
function importsRole(file: ts.SourceFile, view: ProgramView): boolean {
  return nameIndexOf(file).specifiers.some((specifier) =>
    importedNames(specifier).some((name) => isRoleCarrier(name, view)),
  );
}

function isRoleCarrier(name: ts.Identifier, view: ProgramView): boolean {
  const symbol = view.symbolOf(name);
  if (symbol === undefined) return false;
  const known = view.remember("carriers", () => new Map<ts.Symbol, boolean>());
  const before = known.get(symbol);
  if (before !== undefined) return before;
  const isNear = (symbol.declarations ?? []).some(
    (declaration) => view.isOwn(declaration) || view.table.isRuntimeFile(declaration.getSourceFile()),
  );
  const carries = isNear && tells(view.typeOf(name), view);
  known.set(symbol, carries);
  return carries;
}
