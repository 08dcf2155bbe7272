import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { calleesOf } from "./callees.ts";
import { bare, enclosingFunction, initialOf, isFunctionWithBody, mentionOf, visitOwnCode } from "./expression.ts";
import { leaf, place, RETURNED, within, type Key, type Origin } from "./place.ts";

/** What a `yield` gives back: what its generator's caller passes to `next`; of `yield*`, what the other generator returns. */
export function yieldOrigins(node: ts.Node, path: readonly Key[], view: ProgramView): readonly Origin[] {
  const { expression, asteriskToken } = node as ts.YieldExpression;
  if (asteriskToken !== undefined && expression !== undefined) return [place(expression, within(RETURNED, path))];
  const code = enclosingFunction(node);
  const sent = code === undefined ? [] : sentTo(code, view);
  return [leaf("unknown", node), ...sent.map((value): Origin => ({ ...place(value, path), context: null }))];
}

/** What anybody passes to `next` of a generator that the function may have made. */
function sentTo(code: ts.Node, view: ProgramView): readonly ts.Expression[] {
  return [...view.named("next")].flatMap((name) => {
    const access = mentionOf(name);
    const call = access.parent;
    if (!ts.isPropertyAccessExpression(access) || !ts.isCallExpression(call) || call.expression !== access) return [];
    const [sent] = call.arguments;
    return sent !== undefined && mayBeMadeBy(access.expression, code, view) ? [sent] : [];
  });
}

/** Where the iterator's variable begins with a call, the call decides, else its type. */
function mayBeMadeBy(iterator: ts.Expression, code: ts.Node, view: ProgramView): boolean {
  return generatorsOf(iterator, view)?.includes(code) ?? isGenerator(view.typeOf(iterator));
}

/** The functions that may have made what a variable begins with; undefined where it does not begin with a call. */
function generatorsOf(iterator: ts.Expression, view: ProgramView): readonly ts.Node[] | undefined {
  const holder = bare(iterator);
  const declaration = ts.isIdentifier(holder) ? view.symbolOf(holder)?.valueDeclaration : undefined;
  const maker = declaration === undefined ? undefined : initialOf(declaration);
  return maker !== undefined && ts.isCallExpression(maker) ? calleesOf(maker, view).declarations : undefined;
}

/** The places at which generators get what is sent to them with `next`; undefined where nobody can tell which they are. */
export function yieldsOf(iterator: ts.Expression, view: ProgramView): readonly ts.YieldExpression[] | undefined {
  if (!isGenerator(view.typeOf(iterator))) return [];
  return generatorsOf(iterator, view)?.flatMap((code) => {
    const found: ts.YieldExpression[] = [];
    if (isFunctionWithBody(code))
      visitOwnCode(code.body, (node) => {
        if (ts.isYieldExpression(node)) found.push(node);
      });
    return found;
  });
}

/** Whether a type is one of those that `function*` gives, by the names of the language's library. */
function isGenerator(type: ts.Type): boolean {
  return /^(?:Async)?(?:Generator|Iterator|IterableIterator|IteratorObject)$/.test(type.symbol?.name ?? "");
}
