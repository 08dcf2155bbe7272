import ts from "#compiler";
import { argumentsOf } from "./expression.ts";
import { ANY_KEY, leaf, place, within, type Key, type Origin } from "./place.ts";

/** One way a function is called: what each of its parameters gets there. */
export interface CallSite {
  readonly node: ts.Node;
  /** Where the part `path` of parameter `at` comes from. */
  argument(at: number, path: readonly Key[]): readonly Origin[];
  /** Where the part `path` of a rest parameter that begins at `at` comes from. */
  rest(at: number, path: readonly Key[]): readonly Origin[];
}

/** A call that lists its arguments. `skip`: how many of them are not the function's (`this` of `f.call`). */
export function listedSite(node: ts.Node, listed: readonly ts.Expression[], skip: number = 0): CallSite {
  const args = listed.slice(skip);
  const spreadAt = args.findIndex(ts.isSpreadElement);
  const spreads = (path: readonly Key[]): readonly Origin[] =>
    args.filter(ts.isSpreadElement).map((spread) => place(spread.expression, within(ANY_KEY, path)));
  const plainFrom = (at: number): readonly ts.Expression[] =>
    args.filter(
      (argument, index) => !ts.isSpreadElement(argument) && (index >= at || (spreadAt !== -1 && index > spreadAt)),
    );
  return {
    node,
    argument(at, path) {
      if (spreadAt !== -1 && at >= spreadAt)
        return [...spreads(path), ...plainFrom(spreadAt).map((argument) => place(argument, path))];
      const argument = args[at];
      return argument === undefined ? [leaf("nothing", node)] : [place(argument, path)];
    },
    rest(at, path) {
      const [key, ...below] = path;
      const index = Number(key);
      if (key !== undefined && key !== ANY_KEY && Number.isInteger(index)) return this.argument(at + index, below);
      const origins: readonly Origin[] = [
        ...plainFrom(at).map((argument) => place(argument, below)),
        ...spreads(below),
      ];
      return key === undefined
        ? [leaf("made", node), ...origins]
        : origins.length === 0
          ? [leaf("nothing", node)]
          : origins;
    },
  };
}

/** A template with a tag: its texts, then what stands between them. */
export function taggedSite(node: ts.TaggedTemplateExpression): CallSite {
  return listedSite(node, [node.template, ...argumentsOf(node)]);
}

/** A call whose arguments are the elements of a list: `f.apply(self, list)`, `Reflect.apply(f, self, list)`. */
export function appliedSite(node: ts.Node, list: ts.Expression): CallSite {
  return {
    node,
    argument: (at, path) => [place(list, within(String(at), path))],
    rest: (_at, path) => [place(list, path.length === 0 ? path : within(ANY_KEY, path.slice(1)))],
  };
}

/** A call by code outside the program, of which is known where each parameter comes from. */
export function modelledSite(
  node: ts.Node,
  parameters: readonly ((path: readonly Key[]) => readonly Origin[])[],
): CallSite {
  return {
    node,
    argument: (at, path) => parameters[at]?.(path) ?? [leaf("nothing", node)],
    rest: (at, path) => parameters.slice(at).flatMap((parameter) => parameter(path.slice(1))),
  };
}

/** The same call seen by a function whose first parameters are already bound. */
export function shiftedSite(site: CallSite, bound: readonly ts.Expression[]): CallSite {
  const first = listedSite(site.node, bound);
  return {
    node: site.node,
    argument: (at, path) => (at < bound.length ? first.argument(at, path) : site.argument(at - bound.length, path)),
    rest: (at, path) => [...first.rest(at, path), ...site.rest(Math.max(0, at - bound.length), path)],
  };
}
