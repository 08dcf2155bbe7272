import ts from "#compiler";
import { callbackSites } from "../flow/callback.ts";
import { bare, isAccess, receiverOf, unspread } from "../flow/expression.ts";
import { calledName } from "../flow/key.ts";
import { place, type Place } from "../flow/place.ts";
import { standardName } from "../flow/standard-name.ts";
import { labelOf } from "../path.ts";
import type { ProgramView } from "../program/program-view.ts";
import { foreignFunction, packageTaking } from "./taker.ts";

/** A function of a package that the language's library calls. */
export interface IndirectTaking {
  readonly what: string;
  /** What it is called with. */
  readonly values: readonly Place[];
}

/** Ways to call a function, or to make one that is called later, and how many arguments are not its own. */
const INVOKERS: ReadonlySet<string> = new Set(["call", "apply", "bind"]);

/** Parameters that a library calls a function with: no more of them hold anything. */
const MOST_PARAMETERS = 3;

/** `send.call(app, text)`, `Reflect.apply(send, app, [text])`, `texts.forEach(send)`: what a package's function is called with. */
export function indirectTakings(call: ts.CallExpression, view: ProgramView): readonly IndirectTaking[] {
  const receiver = receiverOf(call);
  const isInvoker = receiver !== undefined && INVOKERS.has(calledName(call, view) ?? "");
  const isReflected = isInvoker && standardName(call, view) === "Reflect.apply";
  const [first, ...rest] = call.arguments;
  if (isInvoker && !isReflected) return taking(receiver, placesOf(rest), view);
  if (isReflected) return first === undefined ? [] : taking(first, placesOf(rest.slice(1)), view);
  return call.arguments.flatMap((argument, at): readonly IndirectTaking[] => {
    const value = bare(argument);
    if (!ts.isIdentifier(value) && !isAccess(value)) return [];
    if (view.checker.getSignaturesOfType(view.typeOf(value), ts.SignatureKind.Call).length === 0) return [];
    const sites = callbackSites(call, at, argument, view) ?? [];
    const values = sites.flatMap((site) =>
      Array.from({ length: MOST_PARAMETERS }, (_, parameter) => site.argument(parameter, [])).flat(),
    );
    return taking(
      value,
      values.filter((origin) => origin.kind === "place"),
      view,
    );
  });
}

function placesOf(given: readonly ts.Expression[]): readonly Place[] {
  return given.map((value) => place(unspread(value)));
}

function taking(code: ts.Node, values: readonly Place[], view: ProgramView): readonly IndirectTaking[] {
  if (values.length === 0) return [];
  const name = packageTaking(foreignFunction(bare(code), view), view);
  return name === undefined ? [] : [{ what: `${labelOf(bare(code))} of ${name}`, values }];
}
