import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { COMMIT, SINK_METHODS } from "../program/role.ts";
import { mentionOf, wrapped } from "../flow/expression.ts";
import type { Origin } from "../flow/place.ts";
import { standardName } from "../flow/standard-name.ts";
import { plays } from "../flow/types-behind.ts";
import { nameIndexOf } from "../program/name-index.ts";
import { labelOf } from "../path.ts";
import { callsOfMention, mentionsIn, type Mention } from "./mentions.ts";

const NAMES: ReadonlySet<string> = new Set([...SINK_METHODS, COMMIT]);

/** A value that a sink is given. */
export interface SinkEntry {
  readonly goal: "record" | "line";
  readonly origin: Origin;
  readonly node: ts.Node;
  readonly what: string;
}

/** Everything that sinks are given through what stands in one file; `lost` are mentions that could not be followed. */
export function sinkEntries(
  file: ts.SourceFile,
  view: ProgramView,
): { readonly entries: readonly SinkEntry[]; readonly lost: readonly Mention[] } {
  const entries: SinkEntry[] = [];
  const lost: Mention[] = [];
  for (const mention of mentionsIn(file, NAMES, view)) {
    const goal = goalOf(mention, view);
    if (goal === undefined) continue;
    const { sites, complete } = callsOfMention(mention, view);
    if (!complete) lost.push(mention);
    for (const site of sites) {
      const isHere = site.node.getSourceFile() === file;
      for (const origin of site.argument(0, [])) {
        entries.push({
          goal,
          origin,
          node: isHere ? reportedAt(site.node, origin) : mention.node,
          what: labelOf(mention.node),
        });
      }
    }
  }
  return { entries, lost: [...lost, ...listed(file, view)] };
}

/** `Object.entries(sink)`: its methods under names that nobody writes. */
function listed(file: ts.SourceFile, view: ProgramView): readonly Mention[] {
  return LISTERS.flatMap((lister) =>
    nameIndexOf(file)
      .named(lister)
      .flatMap((node): readonly Mention[] => {
        const call = wrapped(mentionOf(node)).parent;
        const first = ts.isCallExpression(call) ? call.arguments[0] : undefined;
        if (!ts.isCallExpression(call) || first === undefined || !view.roles.has(view.typeOf(first), "Sink")) return [];
        const isLister = standardName(call, view) === `Object.${lister}`;
        return isLister ? [{ name: lister, node: call, receiver: first, symbol: undefined }] : [];
      }),
  );
}

/** Functions of `Object` that list an object's members. */
const LISTERS: readonly string[] = ["entries", "values", "getOwnPropertyDescriptors"];

/** The argument itself where it stands in the call, else the call. */
function reportedAt(site: ts.Node, origin: Origin): ts.Node {
  const isInside =
    origin.node.getSourceFile() === site.getSourceFile() && origin.node.pos >= site.pos && origin.node.end <= site.end;
  return isInside ? origin.node : site;
}

/** What is asked of the first argument: a record at a sink, a line where generated code hands one over. */
function goalOf({ name, receiver }: Mention, view: ProgramView): "record" | "line" | undefined {
  if (receiver === undefined) return undefined;
  if (name === COMMIT) return view.roles.has(view.typeOf(receiver), "Emission") ? "line" : undefined;
  return plays(receiver, "Sink", view) ? "record" : undefined;
}
