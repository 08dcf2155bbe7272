import type ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { originsOf } from "./origins.ts";
import type { Context, Leaf, Place } from "./place.ts";

/** How many places one small question may look at. */
const BUDGET = 300;

/** Walks back from a place to every leaf it may come from. Answers small questions about code; verdicts come from the search. */
export function explore(start: Place, view: ProgramView, onLeaf: (leaf: Leaf) => void, budget: number = BUDGET): void {
  const seen = new Map<ts.Node, Set<string>>();
  const pending: Place[] = [start];
  for (let left = budget; pending.length > 0; left -= 1) {
    const next = pending.pop();
    if (next === undefined) return;
    if (left === 0) {
      onLeaf({ kind: "leaf", leaf: "unknown", node: next.node });
      return;
    }
    if (!isNew(next, seen)) continue;
    for (const origin of originsOf(next, view)) {
      if (origin.kind === "leaf") onLeaf(origin);
      else pending.push(origin);
    }
  }
}

/** Notes a place as visited; false when it was before. */
export function isNew(at: Place, seen: Map<ts.Node, Set<string>>, mark: string = ""): boolean {
  const key = keyOfPlace(at, mark);
  const paths = seen.get(at.node);
  if (paths === undefined) {
    seen.set(at.node, new Set([key]));
    return true;
  }
  if (paths.has(key)) return false;
  paths.add(key);
  return true;
}

/** True for a place that was noted. */
export function isKnown(at: Place, seen: ReadonlyMap<ts.Node, ReadonlySet<string>>): boolean {
  return seen.get(at.node)?.has(keyOfPlace(at, "")) === true;
}

function keyOfPlace({ path, context }: Place, mark: string): string {
  return `${mark}${contextKey(context ?? undefined)}${path.join("\0")}`;
}

function contextKey(context: Context | undefined): string {
  let key = "";
  for (let around = context; around !== undefined; around = around.outer)
    key += `${around.call.pos}@${around.call.getSourceFile().fileName}\0`;
  return key;
}
