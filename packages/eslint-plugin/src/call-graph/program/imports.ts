import ts from "#compiler";
import { nameIndexOf } from "./name-index.ts";
import type { ProgramView } from "./program-view.ts";

/** The files of the project that a file imports, re-exports or loads. */
export function importsOf(file: ts.SourceFile, view: ProgramView): readonly ts.SourceFile[] {
  const known = view.remember("imports", () => new Map<ts.SourceFile, readonly ts.SourceFile[]>());
  let imports = known.get(file);
  if (imports === undefined) {
    imports = nameIndexOf(file).specifiers.flatMap((specifier) => {
      const target = view.checker.getSymbolAtLocation(specifier)?.declarations?.find(ts.isSourceFile);
      return target === undefined || view.isPackage(target) ? [] : [target];
    });
    known.set(file, imports);
  }
  return imports;
}

/** The project's own files that import, re-export or load a file. */
export function importersOf(file: ts.SourceFile, view: ProgramView): readonly ts.SourceFile[] {
  const importers = view.remember("importers", () => {
    const byTarget = new Map<ts.SourceFile, ts.SourceFile[]>();
    for (const importer of view.files)
      for (const target of new Set(importsOf(importer, view))) {
        const known = byTarget.get(target);
        if (known === undefined) byTarget.set(target, [importer]);
        else known.push(importer);
      }
    return byTarget;
  });
  return importers.get(file) ?? [];
}

/** The names under which an `import` brings in what it names, a module as a whole included; none of other specifiers. */
export function importedNames({ parent }: ts.StringLiteralLike): readonly ts.Identifier[] {
  const clause = ts.isImportDeclaration(parent) ? parent.importClause : undefined;
  const bindings = clause?.namedBindings;
  const named = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
  const whole = bindings !== undefined && ts.isNamespaceImport(bindings) ? [bindings.name] : [];
  return [...(clause?.name === undefined ? [] : [clause.name]), ...whole, ...named.map(({ name }) => name)];
}
