import ts from "#compiler";
import { nodesOf } from "../bans/ban.ts";
import {
  type AnyCall,
  argumentsOf,
  bare,
  calleeOf,
  isAccess,
  isAssignment,
  isCall,
  receiverOf,
  unspread,
  wrapped,
} from "../flow/expression.ts";
import { keyOf, memberOf } from "../flow/key.ts";
import { isOutsideSymbol } from "../flow/outside.ts";
import type { Place } from "../flow/place.ts";
import { labelOf } from "../path.ts";
import { givenBy } from "./given-by.ts";
import { indirectTakings } from "./indirect-entries.ts";
import { mayHoldRaw } from "./raw-in-types.ts";
import { functionTaking, packageTaking } from "./taker.ts";
import { reachOf } from "../program/concern.ts";
import type { ProgramView } from "../program/program-view.ts";

/** Values that are handed to code that is not the program's. */
export interface OutsideEntry {
  /** What that code gets hold of; to be followed back, unless `isRaw`. */
  readonly values: readonly Place[];
  readonly node: ts.Node;
  readonly what: string;
  /** True where the static type says it. */
  readonly isRaw: boolean;
}

type Handing = AnyCall | ts.BinaryExpression;

/** Everything that a file hands to a package and that may be raw; the platform's own ways out are egress. */
export function outsideEntries(file: ts.SourceFile, view: ProgramView): readonly OutsideEntry[] {
  if (reachOf(view) === undefined && !mayHoldRaw(file, view)) return [];
  return nodesOf(file, isHanding).flatMap((handing) => [...direct(handing, view), ...indirect(handing, view)]);
}

function direct(handing: Handing, view: ProgramView): readonly OutsideEntry[] {
  const given = handedIn(handing).filter((value) => mayBeRaw(value, view));
  const what = given.length === 0 ? undefined : takerOf(handing, view);
  return what === undefined
    ? []
    : given.map((node) => {
        const isKnown = isRaw(node, view);
        return { values: isKnown ? [] : givenBy(unspread(node), view), node, what, isRaw: isKnown };
      });
}

/** What the language's library calls a package's function with, where records come to the call. */
function indirect(call: Handing, view: ProgramView): readonly OutsideEntry[] {
  if (!ts.isCallExpression(call)) return [];
  const receiver = receiverOf(call);
  if (![...(receiver === undefined ? [] : [receiver]), ...call.arguments].some((part) => mayBeRaw(part, view)))
    return [];
  return indirectTakings(call, view).map((taking) => ({ ...taking, node: call, isRaw: false }));
}

/** A call, and an assignment to a member: `context.body = text` is how some frameworks are given an answer. */
function isHanding(node: ts.Node): node is Handing {
  if (isCall(node) || ts.isTaggedTemplateExpression(node)) return true;
  return isAssignment(node) && isAccess(bare(node.left));
}

function handedIn(handing: Handing): readonly ts.Expression[] {
  return ts.isBinaryExpression(handing) ? [handing.right] : argumentsOf(handing);
}

/** True where what is followed forward comes to the value; where records cannot be followed, where its type says so. */
function mayBeRaw(value: ts.Expression, view: ProgramView): boolean {
  const reach = reachOf(view);
  return reach === undefined ? isRaw(value, view) : reach.nodes.has(wrapped(bare(unspread(value))));
}

function isRaw(argument: ts.Expression, view: ProgramView): boolean {
  const value = bare(unspread(argument));
  if (ts.isFunctionLike(value) || ts.isLiteralExpression(value)) return false;
  if (
    isAccess(value) &&
    value.expression.kind !== ts.SyntaxKind.ThisKeyword &&
    view.roles.has(view.typeOf(value.expression), "LogRecord")
  ) {
    const key = keyOf(value, view);
    return key === "data" || key === "fields";
  }
  return view.roles.carries(view.typeOf(value), "LogRecord", 2);
}

/** Who takes it, if that is a package. */
function takerOf(handing: Handing, view: ProgramView): string | undefined {
  const target = ts.isBinaryExpression(handing) ? bare(handing.left) : calleeOf(handing);
  const taker = ts.isBinaryExpression(handing) ? memberTaking(target, view) : functionTaking(handing, target, view);
  const name = packageTaking(taker, view);
  return name === undefined ? undefined : `${labelOf(ts.isBinaryExpression(handing) ? target : handing)} of ${name}`;
}

function memberTaking(target: ts.Node, view: ProgramView): ts.Node | undefined {
  const member = isAccess(target) ? memberOf(target, view) : undefined;
  return member !== undefined && isOutsideSymbol(member, view) ? member.declarations?.[0] : undefined;
}
