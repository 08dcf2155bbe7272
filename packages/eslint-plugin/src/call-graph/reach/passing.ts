import ts from "#compiler";
import { listeningTo } from "../flow/emitter.ts";
import {
  type AnyCall,
  argumentsOf,
  bare,
  calleeOf,
  type FunctionWithBody,
  isAccess,
  parametersOf,
  receiverOf,
  unspread,
} from "../flow/expression.ts";
import { yieldsOf } from "../flow/generator.ts";
import { calledName } from "../flow/key.ts";
import { ANY_KEY } from "../flow/place.ts";
import { COPIES, fillerOf } from "../flow/fillers.ts";
import { givenBack } from "../flow/shared-object.ts";
import { calleesWithin, ownFunctions } from "./callees-within.ts";
import { anywhere, ASK, below, CALLED, put, TOLD, whole, type Load } from "./load.ts";
import { thisIn } from "./member-uses.ts";
import { isDeferred, makersOf } from "./maker.ts";
import type { Reach } from "./reach.ts";
import { bindPattern, storeInto } from "./storing.ts";
import { tellFunctionsIn } from "./telling.ts";
import { isHandler, mayHandle } from "./told.ts";

/** What is called carries a load: its result may, and what the functions are given that are passed to it. */
export function asCallee(call: AnyCall, load: Load, reach: Reach): void {
  const [first] = load.path;
  if (first === CALLED) reach.node(call, below(load));
  else if (first === TOLD) toldBy(call, load, reach);
  else if (ts.isNewExpression(call)) reach.node(call, load);
  else {
    const { view } = reach;
    if (load.isRaw || mayHandle(view.typeOf(call), view)) reach.node(call, whole(load));
    callBacks(call, undefined, whole(load), reach);
    copy(call, undefined, load, reach);
  }
}

/** A function whose signature tells of records: the types of the call's result and of its callbacks say where they are. */
function toldBy(call: AnyCall, load: Load, reach: Reach): void {
  reach.node(call, load);
  for (const argument of argumentsOf(call)) {
    tellFunctionsIn(argument, reach);
    // `isRecord(value)`: the value has another type from here on.
    const value = bare(argument);
    if (ts.isIdentifier(value)) reach.symbol(reach.view.symbolOf(value), ASK);
  }
}

/** A call is given a load: the functions that it may run get it, and what comes back may be made of it. */
export function asArgument(call: AnyCall, argument: ts.Node, load: Load, reach: Reach): void {
  if (!ts.isTaggedTemplateExpression(call) && call.expression.kind === ts.SyntaxKind.ImportKeyword) return;
  if (load.isRaw) reach.files.add(call.getSourceFile());
  const at = ts.isTaggedTemplateExpression(call) ? MANY : argumentsOf(call).indexOf(argument as ts.Expression);
  const isSpread = ts.isSpreadElement(argument);
  const callees = calleesWithin(call, load.isRaw || !isOnHandler(call, reach), reach);
  for (const code of callees.functions) give(code, isSpread ? MANY : at, isSpread ? afterKey(load) : load, call, reach);
  if (ts.isNewExpression(call))
    reach.node(call, callees.functions.length > 0 ? whole(load) : put(whole(load), ANY_KEY));
  if (!callees.isOutside && !ts.isNewExpression(call)) return;
  if (load.path[0] === TOLD) {
    tellFunctionsIn(call, reach);
    return;
  }
  reach.node(call, whole(load));
  if (load.path.length > 0 && load.path[0] !== CALLED) reach.node(call, load);
  fill(call, at, load, reach);
  send(call, load, reach);
  invoke(call, at, load, reach);
  callBacks(call, argument, whole(load), reach);
  if (ts.isCallExpression(call))
    for (const listener of listeningTo(call, reach.view)) {
      reach.node(listener, whole(load));
      callBacks(listener, undefined, whole(load), reach);
    }
  if (!callees.isKnown || isOfDeferred(call, reach)) settle(call, load, reach);
}

/** Any argument. */
const MANY = -1;

/** A function is called with a load as argument `at`. */
function give(code: FunctionWithBody, at: number, load: Load, call: ts.Node, reach: Reach): void {
  if (!reach.isOpen(code)) return;
  const inside = { ...load, entered: ts.isConstructorDeclaration(code) ? undefined : code };
  parametersOf(code).forEach((parameter, index) => {
    if (parameter.dotDotDotToken !== undefined) {
      if (at === MANY || index <= at)
        bindPattern(parameter.name, put(inside, at === MANY ? ANY_KEY : String(at - index)), reach);
    } else if (at === MANY || index === at) bindPattern(parameter.name, inside, reach);
  });
  if (!ts.isConstructorDeclaration(code)) reach.entering(code, call, load);
}

function afterKey(load: Load): Load {
  return load.path.length === 0 ? load : below(load);
}

/** `sink.write(redacted)`: what stands behind a role is handed what the role is handed. */
function isOnHandler(call: AnyCall, reach: Reach): boolean {
  const receiver = ts.isTaggedTemplateExpression(call) ? undefined : receiverOf(call);
  return receiver !== undefined && isHandler(reach.view.typeOf(receiver), reach.view);
}

/** Code that is not the project's is called with a load, or on one: it may hand it to every function that it is given. */
export function callBacks(call: AnyCall, except: ts.Node | undefined, load: Load, reach: Reach): void {
  for (const argument of argumentsOf(call)) {
    if (argument === except) continue;
    const functions = ownFunctions(unspread(argument), reach);
    for (const code of functions) give(code, MANY, load, call, reach);
    if (functions.length === 0) settleArgument(argument, load, reach);
  }
}

/** `list.push(value)`, `Object.assign(target, value)`: what is filled. */
function fill(call: AnyCall, at: number, load: Load, reach: Reach): void {
  if (!ts.isCallExpression(call)) return;
  const receiver = receiverOf(call);
  const name = calledName(call, reach.view) ?? "";
  const filler = receiver === undefined ? undefined : fillerOf(name, receiver, reach.view);
  if (receiver !== undefined && filler !== undefined) {
    storeInto(receiver, put(load, filler.key), reach);
    if (name === "set") for (const call of givenBack(receiver, reach.view)) reach.node(call, anywhere(load));
  }
  copy(call, at, load, reach);
  const [first] = call.arguments;
  if (first === undefined || at === 0) return;
  if (name === "assign") storeInto(first, load, reach);
  else if (name === "set" || name === "defineProperty" || name === "defineProperties")
    storeInto(first, put(whole(load), ANY_KEY), reach);
}

/** `encoder.encodeInto(text, target)`, `bytes.copy(target)`: `at` is absent where the load is what is called. */
function copy(call: AnyCall, at: number | undefined, load: Load, reach: Reach): void {
  if (!ts.isCallExpression(call)) return;
  const known = COPIES.get(calledName(call, reach.view) ?? "");
  const target = known === undefined ? undefined : call.arguments[known.into];
  if (known !== undefined && known.from === at && target !== undefined) storeInto(target, whole(load), reach);
}

/** `generator.next(value)`: what its `yield`s give. */
function send(call: AnyCall, load: Load, reach: Reach): void {
  const receiver = ts.isCallExpression(call) ? receiverOf(call) : undefined;
  if (receiver === undefined || calledName(call as ts.CallExpression, reach.view) !== "next") return;
  const yields = yieldsOf(receiver, reach.view);
  if (yields === undefined) reach.giveUp("a generator is sent a record");
  else for (const node of yields) reach.node(node, load);
}

/** `f.call(self, value)`, `f.bind(self, value)`, `Reflect.apply(f, self, [value])`, `Reflect.construct(C, [value])`. */
function invoke(call: AnyCall, at: number, load: Load, reach: Reach): void {
  if (!ts.isCallExpression(call)) return;
  const receiver = receiverOf(call);
  const name = calledName(call, reach.view);
  if (receiver === undefined) return;
  if (name === "call" || name === "bind")
    for (const code of ownFunctions(receiver, reach)) {
      give(code, at === MANY ? MANY : at - 1, load, call, reach);
      if (at === 0) for (const self of thisIn(code)) reach.node(self, load);
    }
  else if (name === "apply" || name === "construct") {
    if (at === 0)
      for (const code of ownFunctions(receiver, reach)) for (const self of thisIn(code)) reach.node(self, load);
    const code = call.arguments[0];
    const functions =
      at > 0 && code !== undefined
        ? [...ownFunctions(receiver, reach), ...ownFunctions(code, reach)]
        : ownFunctions(receiver, reach);
    for (const each of functions) give(each, MANY, afterKey(load), call, reach);
  }
}

/** `resolve(value)` in `new Promise((resolve) => …)`: a function that code outside made, and hands to one of ours. */
function settle(call: AnyCall, load: Load, reach: Reach): void {
  settleValue(calleeOf(call), load, reach);
}

function settleArgument(argument: ts.Node, load: Load, reach: Reach): void {
  const value = bare(argument);
  if (ts.isIdentifier(value) || isAccess(value)) settleValue(value, load, reach);
}

function settleValue(callee: ts.Node, load: Load, reach: Reach): void {
  if (!ts.isIdentifier(callee) && !isAccess(callee)) return;
  for (const maker of makersOf(callee, reach.view))
    reach.node(maker, isDeferred(maker, reach.view) ? put(load, "promise") : load);
}

/** `deferred.resolve(value)` of what `Promise.withResolvers()` gave. */
function isOfDeferred(call: AnyCall, { view }: Reach): boolean {
  const receiver = ts.isTaggedTemplateExpression(call) ? undefined : receiverOf(call);
  return receiver !== undefined && view.typeOf(receiver).symbol?.name === "PromiseWithResolvers";
}
