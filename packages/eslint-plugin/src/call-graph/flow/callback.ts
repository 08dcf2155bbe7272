import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { appliedSite, listedSite, modelledSite, type CallSite } from "./call-site.ts";
import { emittedSites, LISTENERS } from "./emitter.ts";
import { receiverOf } from "./expression.ts";
import { calledName } from "./key.ts";
import { isOutside } from "./outside.ts";
import { ANY_KEY, leaf, place, within, type Key, type Origin } from "./place.ts";
import { rejectionOrigins } from "./promise.ts";
import { resultsOf } from "./results.ts";

type Model = (
  call: ts.CallExpression,
  at: number,
  value: ts.Node,
  view: ProgramView,
) => readonly CallSite[] | undefined;

type Part = (path: readonly Key[]) => readonly Origin[];

const elementsOf =
  (receiver: ts.Expression): Part =>
  (path) => [place(receiver, within(ANY_KEY, path))];

const NOTHING: Part = () => [];

/** `list.map(callback)`: the callback gets the elements. */
const perElement: Model = (call, at) => {
  const receiver = receiverOf(call);
  if (receiver === undefined || at !== 0) return undefined;
  const element = elementsOf(receiver);
  return [modelledSite(call, [element, constantPart(call), (path) => [place(receiver, path)]])];
};

const perPair: Model = (call, at) => {
  const receiver = receiverOf(call);
  return receiver === undefined || at !== 0
    ? undefined
    : [modelledSite(call, [elementsOf(receiver), elementsOf(receiver)])];
};

/** `list.reduce(callback, first)`: the callback gets what it gave before. */
const perFold: Model = (call, at, value, view) => {
  const receiver = receiverOf(call);
  if (receiver === undefined || at !== 0) return undefined;
  const [, first] = call.arguments;
  const before: Part = (path) => [
    ...(first === undefined ? elementsOf(receiver)(path) : [place(first, path)]),
    ...resultsOf(value, path, call, view),
  ];
  return [modelledSite(call, [before, elementsOf(receiver), constantPart(call)])];
};

/** `promise.then(callback)`: what the promise brings. */
const perResult: Model = (call, at, _value, view) => {
  const receiver = receiverOf(call);
  if (receiver === undefined) return undefined;
  return at === 0 ? [modelledSite(call, [(path) => [place(receiver, path)]])] : perFailure(call, at, call, view);
};

/** `promise.catch(callback)`: what the promise was rejected with, and what nobody can tell. */
const perFailure: Model = (call, _at, _value, view) => {
  const receiver = receiverOf(call);
  const reason: Part = (path) => [
    leaf("unknown", call),
    ...(receiver === undefined ? [] : rejectionOrigins(receiver, path, view)),
  ];
  return [modelledSite(call, [reason])];
};

const withoutArguments: Model = (call) => [modelledSite(call, [NOTHING])];

/** `text.replace(pattern, callback)`: parts of the text. */
const perMatch: Model = (call, at) => {
  const receiver = receiverOf(call);
  if (receiver === undefined || at !== 1) return undefined;
  const part: Part = () => [place(receiver)];
  return [modelledSite(call, [part, part, part, part])];
};

/** `setTimeout(callback, ms, …)`: what follows the delay. */
const later =
  (skip: number): Model =>
  (call, at) =>
    at === 0 ? [listedSite(call, call.arguments, skip)] : undefined;

const MODELS: ReadonlyMap<string, Model> = new Map<string, Model>([
  ...["forEach", "map", "filter", "some", "every", "find", "findIndex", "findLast", "findLastIndex", "flatMap"].map(
    (name): [string, Model] => [name, perElement],
  ),
  ["replace", perMatch],
  ["replaceAll", perMatch],
  ["sort", perPair],
  ["toSorted", perPair],
  ["reduce", perFold],
  ["reduceRight", perFold],
  ["then", perResult],
  ["catch", perFailure],
  ["finally", withoutArguments],
  ["setTimeout", later(2)],
  ["setInterval", later(2)],
  ["setImmediate", later(1)],
  ["queueMicrotask", later(1)],
  ["nextTick", later(1)],
  ["run", (call, at) => (at === 1 ? [listedSite(call, call.arguments, 2)] : undefined)],
  [
    "from",
    (call, at) =>
      at === 1 && call.arguments[0] !== undefined ? [modelledSite(call, [elementsOf(call.arguments[0])])] : undefined,
  ],
  [
    "apply",
    (call, at) => (at === 0 && call.arguments[2] !== undefined ? [appliedSite(call, call.arguments[2])] : undefined),
  ],
  [
    "stringify",
    (call, at) =>
      at === 1
        ? [modelledSite(call, [constantPart(call), (path) => [place(call.arguments[0] ?? call, path)]])]
        : undefined,
  ],
  [
    "parse",
    (call, at) => (at === 1 ? [modelledSite(call, [constantPart(call), () => [leaf("unknown", call)]])] : undefined),
  ],
]);

/** How code outside the program calls the function that it is handed as argument `at`; undefined where that is not known. */
export function callbackSites(
  call: ts.CallExpression,
  at: number,
  value: ts.Node,
  view: ProgramView,
): readonly CallSite[] | undefined {
  const name = calledName(call, view) ?? "";
  if (!MODELS.has(name) && !LISTENERS.has(name)) return undefined;
  if (!isOutside(call, view)) return undefined;
  if (LISTENERS.has(name)) return emittedSites(call, at, view);
  return MODELS.get(name)?.(call, at, value, view);
}

function constantPart(node: ts.Node): Part {
  return () => [leaf("constant", node)];
}
