import ts from "#compiler";
import { visitOwnCode, type FunctionWithBody } from "./expression.ts";
import { leaf, place, type Key, type Origin } from "./place.ts";

/** What a call of the function gives: its `return`s, or, of a generator, its `yield`s one by one. */
export function returnOrigins(code: ts.Node, path: readonly Key[]): readonly Origin[] {
  const { body } = code as FunctionWithBody;
  if (!ts.isBlock(body)) return [place(body, path)];
  const origins: Origin[] = [];
  const isGenerator = (code as ts.FunctionDeclaration).asteriskToken !== undefined;
  visitOwnCode(body, (node) => {
    if (isGenerator && ts.isYieldExpression(node) && node.expression !== undefined) {
      origins.push(place(node.expression, node.asteriskToken === undefined ? path.slice(1) : path));
    } else if (ts.isReturnStatement(node) && node.expression !== undefined) {
      origins.push(place(node.expression, path));
    }
  });
  return origins.length === 0 ? [leaf("nothing", code)] : origins;
}
