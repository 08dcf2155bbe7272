import ts from "#compiler";
import { visitOwnCode, type FunctionWithBody } from "./expression.ts";
import { leaf, place, RETURNED, type Key, type Origin } from "./place.ts";

/** What a call of the function gives: its `return`s, or, of a generator, its `yield`s one by one and what it returns. */
export function returnOrigins(code: ts.Node, path: readonly Key[]): readonly Origin[] {
  const { body } = code as FunctionWithBody;
  if (!ts.isBlock(body)) return [place(body, path)];
  const origins: Origin[] = [];
  const isGenerator = (code as ts.FunctionDeclaration).asteriskToken !== undefined;
  const isYielded = isGenerator && path[0] !== RETURNED;
  const isReturned = !isGenerator || path.length === 0 || path[0] === RETURNED;
  visitOwnCode(body, (node) => {
    if (isYielded && ts.isYieldExpression(node) && node.expression !== undefined) {
      origins.push(place(node.expression, node.asteriskToken === undefined ? path.slice(1) : path));
    } else if (isReturned && ts.isReturnStatement(node) && node.expression !== undefined) {
      origins.push(place(node.expression, isGenerator ? path.slice(1) : path));
    }
  });
  return origins.length === 0 ? [leaf("nothing", code)] : origins;
}
