import ts from "typescript";
import { EGRESS_CLASSES, egressNames, egressOf, egressOfClass } from "../egress/egress.ts";
import { GLOBAL_OBJECTS } from "../egress/egress-table.ts";
import { nameIndexOf } from "../program/name-index.ts";
import type { ProgramView } from "../program/program-view.ts";
import { bare, isAccess, isAssignment, wrapped } from "../flow/expression.ts";
import { isOpaque } from "../flow/static-type.ts";
import { typesBehind } from "../flow/types-behind.ts";
import { callsOfMention, mentionsIn, type Mention } from "./mentions.ts";

/** A value that leaves the process. */
export interface EgressEntry {
  readonly value: ts.Node;
  readonly node: ts.Node;
  readonly what: string;
}

/** Everything that leaves through what stands in one file. */
export function egressEntries(file: ts.SourceFile, view: ProgramView): readonly EgressEntry[] {
  return [...throughCalls(file, view), ...throughConstructors(file, view), ...throughGlobals(file, view)];
}

function throughCalls(file: ts.SourceFile, view: ProgramView): readonly EgressEntry[] {
  const entries: EgressEntry[] = [];
  for (const mention of mentionsIn(file, egressNames(view), view)) {
    const symbol = mention.symbol ?? symbolBehind(mention, view);
    const egress = symbol === undefined ? undefined : egressOf(symbol, view);
    if (egress === undefined) continue;
    for (const site of callsOfMention(mention, view).sites) {
      const isHere = site.node.getSourceFile() === file;
      if (egress.receiver === true) {
        if (mention.receiver !== undefined)
          entries.push({ value: mention.receiver, node: isHere ? site.node : mention.node, what: egress.what });
        continue;
      }
      for (let at = 0; at < MOST_ARGUMENTS; at += 1) {
        if (egress.argument !== undefined && egress.argument !== at) continue;
        for (const origin of site.argument(at, [])) {
          if (origin.kind === "place")
            entries.push({ value: origin.node, node: isHere ? site.node : mention.node, what: egress.what });
        }
        if (ts.isCallExpression(site.node) && at >= site.node.arguments.length) break;
      }
    }
  }
  return entries;
}

/** No function of the table takes more. */
const MOST_ARGUMENTS = 8;

/** The member of what a value without a type comes from: `const f: any = fs; f.writeFileSync(…)`. */
function symbolBehind({ receiver, name }: Mention, view: ProgramView): ts.Symbol | undefined {
  if (receiver === undefined || !isOpaque(view.typeOf(receiver))) return undefined;
  for (const type of typesBehind(bare(receiver), view)) {
    const member = view.checker.getPropertyOfType(type, name);
    if (member !== undefined) return member;
  }
  return undefined;
}

function throughConstructors(file: ts.SourceFile, view: ProgramView): readonly EgressEntry[] {
  const entries: EgressEntry[] = [];
  for (const name of EGRESS_CLASSES) {
    for (const node of nameIndexOf(file).named(name)) {
      const callee = isAccess(node.parent) && node.parent.expression !== node ? node.parent : node;
      const created = wrapped(callee).parent;
      if (!ts.isNewExpression(created)) continue;
      const symbol = view.symbolOf(node);
      const egress = symbol === undefined ? undefined : egressOfClass(symbol, view);
      if (egress !== undefined)
        for (const value of created.arguments ?? []) entries.push({ value, node: created, what: egress.what });
    }
  }
  return entries;
}

/** `globalThis.last = record`, `process.env.LAST = record`. */
function throughGlobals(file: ts.SourceFile, view: ProgramView): readonly EgressEntry[] {
  const entries: EgressEntry[] = [];
  for (const name of GLOBAL_OBJECTS.keys()) {
    for (const node of nameIndexOf(file).named(name)) {
      if (!ts.isIdentifier(node) || !isGlobal(node, view)) continue;
      let target = wrapped(node);
      while (isAccess(target.parent) && target.parent.expression === target) target = wrapped(target.parent);
      const assignment = target.parent;
      if (target !== node && isAssignment(assignment) && assignment.left === target)
        entries.push({ value: assignment.right, node: assignment, what: `a global (${name})` });
      const isTarget = ts.isCallExpression(assignment) && assignment.arguments[0] === target;
      if (isTarget && /^(Object|Reflect)\.(assign|set|defineProperty)$/.test(assignment.expression.getText())) {
        for (const value of assignment.arguments.slice(1))
          entries.push({ value, node: assignment, what: `a global (${name})` });
      }
    }
  }
  return entries;
}

function isGlobal(node: ts.Identifier, view: ProgramView): boolean {
  const symbol = view.symbolOf(node);
  return symbol === undefined || (symbol.declarations ?? []).every((declaration) => !view.isOwn(declaration));
}
