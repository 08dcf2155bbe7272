import ts from "#compiler";
import { EGRESS_CLASSES, egressNames, egressOf, egressOfClass, type Egress } from "../egress/egress.ts";
import type { ProgramView } from "../program/program-view.ts";
import type { CallSite } from "../flow/call-site.ts";
import { callsOfValue } from "../flow/call-sites.ts";
import { bare, isAssignment, isFunctionWithBody, wrapped } from "../flow/expression.ts";
import { returnOrigins } from "../flow/returns.ts";
import { isOpaque } from "../flow/static-type.ts";
import { isLoose, typesBehind } from "../flow/types-behind.ts";
import { globalEntries } from "./global-entries.ts";
import { loadedEntries } from "./loaded-entries.ts";
import { callsOfMention, mentionsIn, type Mention } from "./mentions.ts";

/** A value that leaves the process. */
export interface EgressEntry {
  readonly value: ts.Node;
  readonly node: ts.Node;
  readonly what: string;
}

/** Everything that leaves through what stands in one file. */
export function egressEntries(file: ts.SourceFile, view: ProgramView): readonly EgressEntry[] {
  return [
    ...throughCalls(file, view),
    ...throughConstructors(file, view),
    ...loadedEntries(file, view),
    ...globalEntries(file, view),
  ];
}

function throughCalls(file: ts.SourceFile, view: ProgramView): readonly EgressEntry[] {
  return mentionsIn(file, egressNames(view), view).flatMap((mention): readonly EgressEntry[] => {
    const egress = firstOf(symbolsOf(mention, view), (symbol) => egressOf(symbol, view));
    if (egress === undefined) return [];
    if (egress.assigned === true) return assignedTo(mention, egress);
    return callsOfMention(mention, view).sites.flatMap((site) => [
      ...givenTo(site, egress, mention, file),
      ...(egress.returned === true
        ? callsOfValue(site.node, view).sites.flatMap((call) => givenTo(call, egress, mention, file))
        : []),
    ]);
  });
}

/** What one call gives to a way out. */
function givenTo(site: CallSite, egress: Egress, mention: Mention, file: ts.SourceFile): readonly EgressEntry[] {
  const { what } = egress;
  const node = site.node.getSourceFile() === file ? site.node : mention.node;
  if (egress.receiver === true) return mention.receiver === undefined ? [] : [{ value: mention.receiver, node, what }];
  const entries: EgressEntry[] = [];
  for (let at = 0; at < MOST_ARGUMENTS; at += 1) {
    if (egress.argument !== undefined && egress.argument !== at) continue;
    for (const origin of site.argument(at, [])) {
      if (origin.kind !== "place") continue;
      entries.push({ value: origin.node, node, what });
      const code = bare(origin.node);
      if (egress.called === true && isFunctionWithBody(code))
        for (const given of returnOrigins(code, []))
          if (given.kind === "place") entries.push({ value: given.node, node, what });
    }
    if (ts.isCallExpression(site.node) && at >= site.node.arguments.length) break;
  }
  return entries;
}

/** No function of the table takes more. */
const MOST_ARGUMENTS = 8;

/** `response.statusMessage = text`. */
function assignedTo({ node }: Mention, { what }: Egress): readonly EgressEntry[] {
  const { parent } = wrapped(node);
  return isAssignment(parent) && bare(parent.left) === node ? [{ value: parent.right, node: parent, what }] : [];
}

/**
 * What a mention may stand for: its own symbol, and the members of what is behind a value without a type, or behind a
 * type that the project made up: `const disk: { writeFileSync(path: string, text: string): void } = fs`.
 */
function symbolsOf({ receiver, name, symbol }: Mention, view: ProgramView): readonly ts.Symbol[] {
  if (receiver === undefined) return symbol === undefined ? [] : [symbol];
  const holder = ts.isObjectBindingPattern(receiver) ? receiver.parent : receiver;
  const value = ts.isVariableDeclaration(holder) ? (holder.initializer ?? holder) : holder;
  const type = view.typeOf(value);
  if (symbol !== undefined && !isLoose(type, view)) return [symbol];
  if (!isOpaque(type) && !isLoose(type, view)) return [];
  return typesBehind(bare(value), view).flatMap((behind) => view.checker.getPropertyOfType(behind, name) ?? []);
}

function firstOf<From, To>(list: readonly From[], find: (each: From) => To | undefined): To | undefined {
  for (const each of list) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `new Worker(…, { workerData })`, under whatever name the class goes here. */
function throughConstructors(file: ts.SourceFile, view: ProgramView): readonly EgressEntry[] {
  return mentionsIn(file, new Set(EGRESS_CLASSES), view).flatMap((mention): readonly EgressEntry[] => {
    const egress = firstOf(symbolsOf(mention, view), (symbol) => egressOfClass(symbol, view));
    if (egress === undefined) return [];
    return callsOfMention(mention, view).sites.flatMap(({ node: created }) => {
      if (!ts.isNewExpression(created)) return [];
      const node = created.getSourceFile() === file ? created : mention.node;
      return (created.arguments ?? []).map((value) => ({ value, node, what: egress.what }));
    });
  });
}
