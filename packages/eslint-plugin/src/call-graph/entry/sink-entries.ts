import ts from "typescript";
import type { ProgramView } from "../program/program-view.ts";
import { SINK_METHODS } from "../program/role.ts";
import type { Origin } from "../flow/place.ts";
import { plays } from "../flow/types-behind.ts";
import { labelOf } from "../path.ts";
import { callsOfMention, mentionsIn, type Mention } from "./mentions.ts";

/** A value that a sink is given. */
export interface SinkEntry {
  readonly origin: Origin;
  readonly node: ts.Node;
  readonly what: string;
}

/** Everything that sinks are given through what stands in one file; `lost` are mentions that could not be followed. */
export function sinkEntries(file: ts.SourceFile, view: ProgramView): { readonly entries: readonly SinkEntry[]; readonly lost: readonly Mention[] } {
  const entries: SinkEntry[] = [];
  const lost: Mention[] = [];
  for (const mention of mentionsIn(file, SINK_METHODS, view)) {
    if (mention.receiver === undefined || isDeclared(mention.node) || !plays(mention.receiver, "Sink", view)) continue;
    const { sites, complete } = callsOfMention(mention, view);
    if (!complete) lost.push(mention);
    for (const site of sites) {
      const isHere = site.node.getSourceFile() === file;
      for (const origin of site.argument(0, [])) {
        entries.push({ origin, node: isHere ? reportedAt(site.node, origin) : mention.node, what: labelOf(mention.node) });
      }
    }
  }
  return { entries, lost };
}

/** The argument itself where it stands in the call, else the call. */
function reportedAt(site: ts.Node, origin: Origin): ts.Node {
  const isInside = origin.node.getSourceFile() === site.getSourceFile() && origin.node.pos >= site.pos && origin.node.end <= site.end;
  return isInside ? origin.node : site;
}

function isDeclared(node: ts.Node): boolean {
  return ts.isTypeNode(node);
}
