import ts from "typescript";
import { EGRESS_CLASSES, egressNames, egressOf, egressOfClass } from "../egress/egress.ts";
import { nameIndexOf } from "../program/name-index.ts";
import type { ProgramView } from "../program/program-view.ts";
import { bare, isAccess, wrapped } from "../flow/expression.ts";
import { isOpaque } from "../flow/static-type.ts";
import { typesBehind } from "../flow/types-behind.ts";
import { globalEntries } from "./global-entries.ts";
import { callsOfMention, mentionsIn, type Mention } from "./mentions.ts";

/** A value that leaves the process. */
export interface EgressEntry {
  readonly value: ts.Node;
  readonly node: ts.Node;
  readonly what: string;
}

/** Everything that leaves through what stands in one file. */
export function egressEntries(file: ts.SourceFile, view: ProgramView): readonly EgressEntry[] {
  return [...throughCalls(file, view), ...throughConstructors(file, view), ...globalEntries(file, view)];
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
