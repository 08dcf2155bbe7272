import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { bare, isAccess, receiverOf, unspread } from "./expression.ts";
import { calledName } from "./key.ts";
import { ANY_KEY, leaf, place, RETURNED, within, type Key, type Origin } from "./place.ts";
import { deferredOrigins } from "./promise.ts";
import { resultsOf } from "./results.ts";

/** What a method of the language's library gives, in terms of what it is called on and with. */
type Model = (
  call: ts.CallExpression,
  receiver: ts.Expression,
  path: readonly Key[],
  view: ProgramView,
) => readonly Origin[];

const element: Model = (_call, receiver, path) => [place(receiver, within(ANY_KEY, path))];

const same: Model = (_call, receiver, path) => [place(receiver, path)];

/** The container itself, with the arguments added. */
const joined: Model = (call, receiver, path) => [
  place(receiver, path),
  ...call.arguments.flatMap((part) => [place(part, path), place(part, path.slice(1))]),
];

/** `list.map(f)`: what `f` returns, one by one. */
const mapped: Model = (call, receiver, path, view) => {
  const given = resultOfCallback(call, 0, path.slice(1), view);
  // `String`, `JSON.stringify`: what it gives is made of what it is given.
  const isUnknown = given.some((origin) => origin.kind === "leaf" && origin.leaf === "unknown");
  return isUnknown ? [...given, leaf("made", call), place(receiver, [ANY_KEY])] : given;
};

/** `promise.then(f)`: what `f` returns, or the promise where there is no `f` for its result. */
const chained: Model = (call, receiver, path, view) => [
  ...(call.arguments[0] === undefined ? [place(receiver, path)] : resultOfCallback(call, 0, path, view)),
  ...resultOfCallback(call, 1, path, view),
];

const recovered: Model = (call, receiver, path, view) => [
  place(receiver, path),
  ...resultOfCallback(call, 0, path, view),
];

const folded: Model = (call, receiver, path, view) => [
  ...(call.arguments[1] === undefined ? [place(receiver, within(ANY_KEY, path))] : [place(call.arguments[1], path)]),
  ...resultOfCallback(call, 0, path, view),
];

/** `iterator.next()`: `{ value, done }`. */
const stepped: Model = (call, receiver, path) => {
  const [key, ...rest] = path;
  return key === "value" || key === ANY_KEY
    ? [place(receiver, within(ANY_KEY, rest)), place(receiver, within(RETURNED, rest))]
    : [leaf("made", call), place(receiver, [])];
};

/** `map.entries()`: pairs of key and value. */
const paired: Model = (_call, receiver, path) => [place(receiver, [...path.slice(0, 1), ...path.slice(2)])];

const METHODS: ReadonlyMap<string, Model> = new Map<string, Model>([
  ...["get", "at", "pop", "shift", "find", "findLast", "getStore", "deref"].map((name): [string, Model] => [
    name,
    element,
  ]),
  ...[
    "filter",
    "slice",
    "reverse",
    "toReversed",
    "sort",
    "toSorted",
    "values",
    "flat",
    "finally",
    "valueOf",
    "normalize",
  ].map((name): [string, Model] => [name, same]),
  ["splice", same],
  ["toSpliced", joined],
  ["concat", joined],
  ["with", joined],
  ["fill", joined],
  ["map", mapped],
  [
    "flatMap",
    (call, receiver, path, view) => [...mapped(call, receiver, path, view), ...resultOfCallback(call, 0, path, view)],
  ],
  ["reduce", folded],
  ["reduceRight", folded],
  ["then", chained],
  ["catch", recovered],
  ["next", stepped],
  ["entries", paired],
]);

/** Functions of a global object, by `Object.name`. */
type StaticModel = (call: ts.CallExpression, path: readonly Key[], view: ProgramView) => readonly Origin[];

const first: StaticModel = (call, path) => [place(call.arguments[0] ?? call, path)];

const firstOrNothing: StaticModel = (call, path) =>
  call.arguments[0] === undefined ? [leaf("nothing", call)] : [place(call.arguments[0], path)];

const elementsOfFirst: StaticModel = (call, path) => [
  place(call.arguments[0] ?? call, path.length === 0 ? path : within(ANY_KEY, path.slice(1))),
];

const merged = (call: ts.CallExpression, path: readonly Key[]): readonly Origin[] =>
  call.arguments.map((part) => place(unspread(part), path));

const STATICS: ReadonlyMap<string, StaticModel> = new Map<string, StaticModel>([
  ["Object.freeze", first],
  ["Object.seal", first],
  ["Object.preventExtensions", first],
  ["Object.assign", (call, path) => [...(path.length === 0 ? [leaf("made", call)] : []), ...merged(call, path)]],
  ["Object.setPrototypeOf", (call) => [leaf("made", call), place(call.arguments[0] ?? call)]],
  ["Object.values", elementsOfFirst],
  ["Object.entries", (call, path) => [place(call.arguments[0] ?? call, [...path.slice(0, 1), ...path.slice(2)])]],
  [
    "Object.fromEntries",
    (call, path) => [place(call.arguments[0] ?? call, path.length === 0 ? path : [ANY_KEY, "1", ...path.slice(1)])],
  ],
  [
    "Array.from",
    (call, path, view) =>
      call.arguments[1] === undefined ? first(call, path, view) : resultOfCallback(call, 1, path.slice(1), view),
  ],
  ["Readable.from", first],
  ["Array.of", (call, path) => merged(call, path.slice(1))],
  ["Promise.resolve", firstOrNothing],
  ["Promise.withResolvers", deferredOrigins],
  ["Promise.all", first],
  ["Promise.race", (call, path) => [place(call.arguments[0] ?? call, within(ANY_KEY, path))]],
  ["Promise.any", (call, path) => [place(call.arguments[0] ?? call, within(ANY_KEY, path))]],
  [
    "Promise.allSettled",
    (call, path) => [
      place(
        call.arguments[0] ?? call,
        path.filter((key) => key !== "value"),
      ),
    ],
  ],
  ["Reflect.get", (call, path) => [place(call.arguments[0] ?? call, within(constantKey(call.arguments[1]), path))]],
]);

/** The result of a function of the language's library that passes values on unchanged; undefined for all others. */
export function standardOrigins(
  call: ts.CallExpression,
  path: readonly Key[],
  view: ProgramView,
): readonly Origin[] | undefined {
  const callee = bare(call.expression);
  if (!isAccess(callee)) return undefined;
  const name = calledName(call, view) ?? "";
  const known = STATICS.get(`${callee.expression.getText()}.${name}`);
  if (known !== undefined) return known(call, path, view);
  const receiver = receiverOf(call);
  return receiver === undefined ? undefined : METHODS.get(name)?.(call, receiver, path, view);
}

/** What the call's argument `at`, a function, returns. */
function resultOfCallback(
  call: ts.CallExpression,
  at: number,
  path: readonly Key[],
  view: ProgramView,
): readonly Origin[] {
  const callback = call.arguments[at];
  return callback === undefined ? [] : resultsOf(callback, path, call, view);
}

function constantKey(node: ts.Expression | undefined): Key {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : ANY_KEY;
}
