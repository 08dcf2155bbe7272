import ts from "#compiler";
import type { FindingId } from "../finding.ts";
import { nameIndexOf } from "../program/name-index.ts";
import type { ProgramView } from "../program/program-view.ts";
import type { Role } from "../program/role.ts";

/** A deed that takes the ground from under the proof, seen at its place. */
export interface Deed {
  readonly id: FindingId;
  readonly node: ts.Node;
  /** The deed as a message names it. */
  readonly what: string;
}

/** The roles that stand for a proof, and what proves them. */
export const GOALS: readonly { readonly role: Role; readonly goal: "record" | "line" }[] = [
  { role: "RedactedRecord", goal: "record" },
  { role: "RedactedLine", goal: "line" },
];

/** Looks for one kind of deed in one file. */
export type Ban = (file: ts.SourceFile, view: ProgramView) => readonly Deed[];

/** Every node of a file that passes the test, in the order of the file. */
export function nodesOf<Found extends ts.Node>(
  file: ts.SourceFile,
  isWanted: (node: ts.Node) => node is Found,
): readonly Found[] {
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (isWanted(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** True when the file imports one of the runtime's roles by name, or all of the runtime. */
export function importsRoles(file: ts.SourceFile, view: ProgramView): boolean {
  return nameIndexOf(file).specifiers.some((specifier) => {
    const { parent } = specifier;
    if (!ts.isImportDeclaration(parent)) return view.table.isRuntimeSpecifier(specifier.text);
    const bindings = parent.importClause?.namedBindings;
    if (bindings === undefined || ts.isNamespaceImport(bindings)) return view.table.isRuntimeSpecifier(specifier.text);
    return bindings.elements.some((element) => {
      const symbol = view.symbolOf(element.name);
      return symbol !== undefined && view.table.roles.has(symbol);
    });
  });
}

/** Every name in the file that stands for a symbol of the role, declarations and imports included. */
export function namesOfRole(file: ts.SourceFile, role: Role, view: ProgramView): readonly ts.Node[] {
  const found: ts.Node[] = [];
  for (const [symbol, played] of view.table.roles) {
    if (played === role) found.push(...view.references(symbol).filter((node) => node.getSourceFile() === file));
  }
  return found;
}

/** The source text of a node on one line, for a message. */
export function quoted(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, " ");
  return `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
}
