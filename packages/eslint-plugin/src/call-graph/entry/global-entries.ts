import ts from "#compiler";
import { GLOBAL_OBJECTS } from "../egress/egress-table.ts";
import { nameIndexOf } from "../program/name-index.ts";
import type { ProgramView } from "../program/program-view.ts";
import { isAccess, isAssignment, isCall, mentionOf, wrapped } from "../flow/expression.ts";
import { standardName } from "../flow/standard-name.ts";
import type { EgressEntry } from "./egress-entries.ts";

/** How many names of the code's own a global object is followed through. */
const ALIASES = 3;

/** Functions that put their other arguments into the first. */
const FILLERS: ReadonlySet<string> = new Set([
  "Object.assign",
  "Object.defineProperty",
  "Object.defineProperties",
  "Reflect.set",
  "Reflect.defineProperty",
]);

/** `globalThis.last = record`, `const { env } = process; env.LAST = record`: a note for everyone. */
export function globalEntries(file: ts.SourceFile, view: ProgramView): readonly EgressEntry[] {
  return [...GLOBAL_OBJECTS.keys()].flatMap((name) =>
    nameIndexOf(file)
      .named(name)
      .filter((node) => ts.isIdentifier(node) && isGlobal(node, name, view))
      .flatMap((node) => writtenThrough(mentionOf(node), `a global (${name})`, view, ALIASES)),
  );
}

/** What is put into the object that a name stands for. */
function writtenThrough(name: ts.Node, what: string, view: ProgramView, left: number): readonly EgressEntry[] {
  let target = wrapped(name);
  let isInside = false;
  while (isAccess(target.parent) && target.parent.expression === target) {
    target = wrapped(target.parent);
    isInside = true;
  }
  const { parent } = target;
  if (isAssignment(parent) && parent.left === target)
    return isInside ? [{ value: parent.right, node: parent, what }] : [];
  if (isCall(parent) && parent.arguments?.[0] === target)
    return FILLERS.has(standardName(parent, view) ?? "")
      ? parent.arguments.slice(1).map((value) => ({ value, node: parent, what }))
      : [];
  if (left === 0 || !ts.isVariableDeclaration(parent) || parent.initializer !== target) return [];
  return namesIn(parent.name).flatMap((alias) => {
    const symbol = view.symbolOf(alias);
    const uses = symbol === undefined ? [] : view.references(symbol);
    return uses
      .filter((use) => use !== alias && use.getSourceFile() === name.getSourceFile())
      .flatMap((use) => writtenThrough(use, what, view, left - 1));
  });
}

/** The names that a variable or a pattern declares. */
function namesIn(name: ts.BindingName): readonly ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}

function isGlobal(node: ts.Node, name: string, view: ProgramView): boolean {
  const symbol = view.symbolOf(node);
  const owner = OWNERS.get(name);
  if (symbol === undefined) return owner === undefined;
  return (symbol.declarations ?? []).every(
    (declaration) => !view.isOwn(declaration) && (owner === undefined || isMemberOf(declaration, owner)),
  );
}

/**
 * Names that are everybody's: only the one of `import { env } from "node:process"` is meant, and the `context` of a
 * prompt, whose properties are globals to whoever types there.
 */
const OWNERS: ReadonlyMap<string, string> = new Map([
  ["env", "Process"],
  ["context", "REPLServer"],
]);

function isMemberOf({ parent }: ts.Node, owner: string): boolean {
  return (ts.isInterfaceDeclaration(parent) || ts.isClassDeclaration(parent)) && parent.name?.text === owner;
}
