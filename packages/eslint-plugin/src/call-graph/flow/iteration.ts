import type ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { ANY_KEY, leaf, place, within, type Key, type Origin } from "./place.ts";

/** What iterating over an expression gives: its elements; of a map, pairs whose second half is the value. */
export function iteratedOrigins(iterable: ts.Expression, path: readonly Key[], view: ProgramView): readonly Origin[] {
  const name = view.typeOf(iterable).symbol?.name;
  if (name !== "Map" && name !== "ReadonlyMap") return [place(iterable, within(ANY_KEY, path))];
  const [half, ...rest] = path;
  return half === "0" ? [leaf("constant", iterable)] : [place(iterable, within(ANY_KEY, rest))];
}
