import ts from "#compiler";
import { nameIndexOf } from "../program/name-index.ts";
import type { ProgramView } from "../program/program-view.ts";
import { sameKey } from "../flow/place.ts";
import { below, put, type Load } from "./load.ts";
import type { Reach } from "./reach.ts";
import { isTypePlace, spreadType } from "./type-mention.ts";

/** A place that takes a module as a whole. */
export type ModuleUse = (load: Load, reach: Reach) => void;

/** Every place of the program that takes a module as an object, or passes all of it on. */
export function moduleUses(file: ts.SourceFile, view: ProgramView): readonly ModuleUse[] {
  return usesByModule(view).get(file) ?? [];
}

function usesByModule(view: ProgramView): ReadonlyMap<ts.SourceFile, readonly ModuleUse[]> {
  return view.remember("uses of modules", () => {
    const uses = new Map<ts.SourceFile, ModuleUse[]>();
    for (const file of view.files) {
      for (const specifier of nameIndexOf(file).specifiers) {
        const use = useAt(specifier, file, view);
        if (use === undefined) continue;
        const target = view.checker.getSymbolAtLocation(specifier)?.declarations?.find(ts.isSourceFile);
        if (target === undefined) continue;
        const known = uses.get(target);
        if (known === undefined) uses.set(target, [use]);
        else known.push(use);
      }
    }
    return uses;
  });
}

function useAt(specifier: ts.StringLiteralLike, file: ts.SourceFile, view: ProgramView): ModuleUse | undefined {
  const { parent } = specifier;
  if (ts.isImportDeclaration(parent)) {
    const bindings = parent.importClause?.namedBindings;
    return bindings !== undefined && ts.isNamespaceImport(bindings) ? named(bindings.name, file, view) : undefined;
  }
  if (ts.isExportDeclaration(parent)) {
    const { exportClause } = parent;
    if (exportClause === undefined) return (load, reach) => reach.module(file, load);
    if (!ts.isNamespaceExport(exportClause)) return undefined;
    const name = exportClause.name.text;
    return (load, reach) => {
      reach.module(file, put(load, name));
      reach.symbol(view.symbolOf(exportClause.name), load);
    };
  }
  if (ts.isExternalModuleReference(parent)) {
    return ts.isImportEqualsDeclaration(parent.parent) ? named(parent.parent.name, file, view) : undefined;
  }
  if (ts.isCallExpression(parent)) return (load, reach) => reach.node(parent, load);
  if (ts.isLiteralTypeNode(parent)) return (load, reach) => spreadType(specifier, load, reach);
  return undefined;
}

/** `module.Name` in a type. */
function ofType(name: ts.QualifiedName, load: Load, reach: Reach): void {
  const [first] = load.path;
  if (first !== undefined && sameKey(first, name.right.text)) spreadType(name, below(load), reach);
}

/** A module under a name: the name is used in its file, and wherever it is imported. */
function named(name: ts.Identifier, file: ts.SourceFile, view: ProgramView): ModuleUse {
  return (load, reach) => {
    const module = view.symbolOf(name);
    const spread = (inFile: ts.SourceFile, text: string): void => {
      for (const node of nameIndexOf(inFile).named(text)) {
        if (node === name || view.symbolOf(node) !== module) continue;
        const { parent } = node;
        if (ts.isExportSpecifier(parent)) reach.module(inFile, put(load, parent.name.text));
        const isImported = ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent);
        if (isImported && parent.name.text !== text) for (const other of view.files) spread(other, parent.name.text);
        if (isImported || ts.isImportClause(parent)) continue;
        if (ts.isQualifiedName(parent) && parent.left === node) ofType(parent, load, reach);
        else if (isTypePlace(node)) spreadType(node, load, reach);
        else reach.node(node, load);
      }
    };
    spread(file, name.text);
    if (
      nameIndexOf(file)
        .named(name.text)
        .some((node) => ts.isExportSpecifier(node.parent) || ts.isExportAssignment(node.parent))
    )
      for (const other of view.files) if (other !== file) spread(other, name.text);
  };
}
