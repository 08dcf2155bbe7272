import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { isOfRuntime, isPassing, isSanitizer } from "../program/runtime-functions.ts";
import { callsOfSymbol } from "./call-sites.ts";
import { calleesOf, functionsOfMember } from "./callees.ts";
import { explore } from "./explore.ts";
import {
  argumentsOf,
  bare,
  type Call,
  isAccess,
  isFunctionWithBody,
  receiverOf,
  unspread,
  visitOwnCode,
} from "./expression.ts";
import { calledName } from "./key.ts";
import { standardOrigins } from "./library.ts";
import { instanceOrigins } from "./member.ts";
import { isOutside, isOutsideSymbol, isStandard } from "./outside.ts";
import { ANY_KEY, leaf, place, type Context, type Key, type Origin } from "./place.ts";
import { promiseOrigins } from "./promise.ts";
import { isRedactMethod } from "./redaction.ts";
import { resultsOf } from "./results.ts";
import { returnOrigins } from "./returns.ts";
import { moduleOrigins } from "./variable.ts";
import { emissions, LISTENERS } from "./emitter.ts";

/** A call: what the functions it may run return; of code outside the program, what it may have made of its arguments. */
export function callOrigins(node: ts.Node, path: readonly Key[], view: ProgramView): readonly Origin[] {
  const call = node as ts.CallExpression;
  if (call.expression.kind === ts.SyntaxKind.ImportKeyword)
    return call.arguments[0] === undefined ? [] : moduleOrigins(call.arguments[0], path, view);
  const viaFunction = invokedOrigins(call, path, view);
  if (viaFunction !== undefined) return viaFunction;
  if (isOutside(call, view)) {
    const known = standardOrigins(call, path, view) ?? awaitedEvent(call, path, view);
    if (known !== undefined) return known;
  }
  const callees = calleesOf(call, view);
  const origins = callees.declarations.flatMap((callee): readonly Origin[] => {
    if (isSanitizer(callee, view)) return [leaf("sanitized", call)];
    if (isRedactMethod(callee, view))
      return [leaf(path.length === 0 ? "redacted" : "made", call), ...impostorOrigins(call, path, view)];
    if (isFunctionWithBody(callee)) return entered(callee, call, returnOrigins(callee, path), view);
    return outsideOrigins(call, callee, view);
  });
  if (callees.complete) return origins;
  return [...origins, leaf("unknown", call), ...partsOf(call, view), ...wrappedOrigins(call, path, view)];
}

/** `memoize(load)()`, `AsyncResource.bind(load)()`: what code outside made of a function gives what the function gives. */
function wrappedOrigins(call: ts.CallExpression, path: readonly Key[], view: ProgramView): readonly Origin[] {
  return [...wrappedIn(call, view)].flatMap((given) => resultsOf(given, path, call, view));
}

/** The functions that code outside was given to make what is called here. */
function wrappedIn(call: ts.CallExpression, view: ProgramView): ReadonlySet<ts.Expression> {
  const known = view.remember("wrapped functions", () => new Map<ts.Node, ReadonlySet<ts.Expression>>());
  const before = known.get(call);
  if (before !== undefined) return before;
  const found = new Set<ts.Expression>();
  // Also while it is being found out: `step = step()` comes by here again.
  known.set(call, found);
  explore(
    place(bare(call.expression)),
    view,
    ({ node }) => {
      if (ts.isCallExpression(node) && isOutside(node, view))
        for (const given of node.arguments) if (isCallable(given, view)) found.add(given);
    },
    WRAPPER_BUDGET,
  );
  return found;
}

/** How many places are looked at to find out what a called value was made of. */
const WRAPPER_BUDGET = 40;

/** What stands in for the redactor: an object literal behind its type, whose own `redact` is what runs. */
function impostorOrigins(call: ts.CallExpression, path: readonly Key[], view: ProgramView): readonly Origin[] {
  const receiver = receiverOf(call);
  const impostors: ts.Expression[] = [];
  if (receiver !== undefined && receiver.kind !== ts.SyntaxKind.SuperKeyword) {
    explore(place(receiver), view, ({ node }) => {
      if (ts.isObjectLiteralExpression(node)) impostors.push(node);
    });
  }
  return impostors.flatMap((literal) =>
    functionsOfMember(literal, "redact", view).flatMap((code) =>
      isFunctionWithBody(code) ? entered(code, call, returnOrigins(code, path), view) : [],
    ),
  );
}

/** How many calls inside each other are told apart from other calls of the same functions. */
const CONTEXT_DEPTH = 4;

/** The same origins, reached through this one call. */
function entered(
  code: ts.Node,
  call: ts.CallExpression,
  origins: readonly Origin[],
  view: ProgramView,
): readonly Origin[] {
  const context: Context = { code, call, outer: cut(view.context, CONTEXT_DEPTH - 1) };
  return origins.map((origin) => (origin.kind === "leaf" ? origin : { ...origin, context }));
}

function cut(context: Context | undefined, depth: number): Context | undefined {
  if (context === undefined || depth === 0) return undefined;
  return { ...context, outer: cut(context.outer, depth - 1) };
}

/** `f.call(…)`, `f.apply(…)`, `Reflect.apply(f, …)`, `f.bind(…)`: what `f` returns, or `f` itself. */
function invokedOrigins(
  call: ts.CallExpression,
  path: readonly Key[],
  view: ProgramView,
): readonly Origin[] | undefined {
  const callee = bare(call.expression);
  if (!isAccess(callee)) return undefined;
  const name = calledName(call, view);
  if (name === "bind" && isCallable(callee.expression, view)) return [place(callee.expression, path)];
  const isInvocation = (name === "call" || name === "apply") && isCallable(callee.expression, view);
  const [first] = call.arguments;
  const isReflected = name === "apply" && callee.expression.getText() === "Reflect";
  const invoked = isReflected ? first : isInvocation ? callee.expression : undefined;
  return invoked === undefined ? undefined : resultsOf(invoked, path, call, view);
}

/** `for await (const [record] of on(bus, "record"))`, `await once(bus, "record")`: what is emitted. */
function awaitedEvent(call: ts.CallExpression, path: readonly Key[], view: ProgramView): readonly Origin[] | undefined {
  const [emitter, event] = call.arguments;
  if (!ts.isIdentifier(bare(call.expression)) || !LISTENERS.has(calledName(call, view) ?? "")) return undefined;
  if (emitter === undefined || event === undefined) return undefined;
  const text = ts.isStringLiteralLike(event) ? event.text : undefined;
  const rest = calledName(call, view) === "on" ? path.slice(2) : path.slice(1);
  return [
    leaf("unknown", call),
    ...emissions(emitter, text, view).flatMap(({ node, skip }) =>
      node.arguments.slice(skip).map((argument) => place(argument, rest)),
    ),
  ];
}

/** `new C(…)`: an instance. */
export function newOrigins(node: ts.Node, path: readonly Key[], view: ProgramView): readonly Origin[] {
  const created = node as ts.NewExpression;
  const callees = calleesOf(created, view);
  const own = callees.declarations.find(ts.isClassLike);
  if (
    own !== undefined &&
    view.table.ownRuntime.has(own.getSourceFile()) &&
    view.roles.isOnly(view.typeOf(created), "RedactedRecord")
  ) {
    // The one place that makes a record; what it is made of is a RedactedLine, and casts to that are checked.
    return [leaf("redacted", created)];
  }
  if (own !== undefined && view.isOwn(own)) return instanceOrigins(created, own, path, view);
  const settled = promiseOrigins(created, path, view);
  if (settled !== undefined) return settled;
  const isReference = /^WeakRef$/.test(bare(created.expression).getText());
  if (isReference && path.length > 0)
    return (created.arguments ?? []).map((argument) => place(argument, path.slice(1)));
  const parts = (created.arguments ?? []).map((argument) =>
    ts.isSpreadElement(argument)
      ? place(argument.expression, path)
      : place(argument, isContainer(created) || path.length > 0 ? path : []),
  );
  if (parts.length === 0)
    return [leaf(path.length === 0 ? "made" : isContainer(created) ? "nothing" : "unknown", node)];
  if (isContainer(created)) return path.length === 0 ? [leaf("made", node), ...parts] : parts;
  return [leaf("made", node), ...parts, ...(created.arguments ?? []).flatMap((given) => handedOut(given, view))];
}

/**
 * What functions that a foreign constructor is given hand to it: what they return, and what they pass to the functions
 * that they are called with or to `this`: `new Transform({ transform(chunk, encoding, done) { done(null, text); } })`.
 */
function handedOut(given: ts.Expression, view: ProgramView): readonly Origin[] {
  const value = bare(given);
  const codes = ts.isObjectLiteralExpression(value)
    ? value.properties.map((property) => (ts.isPropertyAssignment(property) ? bare(property.initializer) : property))
    : [value];
  return codes.filter(isFunctionWithBody).flatMap((code): readonly Origin[] => {
    const toParameters = code.parameters.flatMap(({ name }) =>
      ts.isIdentifier(name) && view.checker.getSignaturesOfType(view.typeOf(name), ts.SignatureKind.Call).length > 0
        ? callsOfSymbol(view.symbolOf(name), view).sites.flatMap((site) => site.rest(0, [ANY_KEY]))
        : [],
    );
    const toSelf: Origin[] = [];
    visitOwnCode(code.body, (node) => {
      if (ts.isCallExpression(node) && receiverOf(node)?.kind === ts.SyntaxKind.ThisKeyword)
        toSelf.push(...node.arguments.map((argument) => place(argument)));
    });
    return [...returnOrigins(code, []), ...toParameters, ...toSelf].filter((origin) => origin.kind === "place");
  });
}

/** A tagged template runs its tag. */
export function taggedOrigins(node: ts.Node, path: readonly Key[], view: ProgramView): readonly Origin[] {
  const tagged = node as ts.TaggedTemplateExpression;
  const callees = calleesOf(tagged, view);
  const origins = callees.declarations.flatMap((callee) =>
    isFunctionWithBody(callee) ? returnOrigins(callee, path) : [],
  );
  const spans = argumentsOf(tagged).map((argument) => place(argument));
  return origins.length > 0 && callees.complete ? origins : [...origins, leaf("made", node), ...spans];
}

/**
 * What code outside the program returns. A result whose declared type is a type parameter is what the caller says it
 * is, so the types prove nothing of it.
 */
function outsideOrigins(call: ts.CallExpression, callee: ts.Node, view: ProgramView): readonly Origin[] {
  const symbol =
    (callee as ts.NamedDeclaration).name === undefined
      ? undefined
      : view.symbolOf((callee as ts.NamedDeclaration).name as ts.Node);
  const isPure = symbol !== undefined && isStandard(symbol, view);
  // What the runtime declares to give nothing back throws; anybody else's word for it is not taken.
  const isThrower = ts.isFunctionLike(callee) && callee.type?.kind === ts.SyntaxKind.NeverKeyword;
  if (isThrower && isOfRuntime(callee, view)) return [leaf("nothing", call)];
  if (isPure || isPassing(callee, view)) return [leaf("made", call), ...partsOf(call, view)];
  return [leaf(isGenericResult(callee) ? "made" : "unknown", call), ...partsOf(call, view)];
}

function isGenericResult(callee: ts.Node): boolean {
  if (!ts.isFunctionLike(callee)) return false;
  const names = new Set((callee.typeParameters ?? []).map((parameter) => parameter.name.text));
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) && names.has(node.typeName.text)) found = true;
    ts.forEachChild(node, visit);
  };
  if (callee.type !== undefined) visit(callee.type);
  return found;
}

/** The receiver and the arguments of a call; a function among them counts with what it returns. */
function partsOf(call: Call, view: ProgramView): readonly Origin[] {
  const callee = bare(call.expression);
  const receiver = isAccess(callee) && !isLibraryObject(callee.expression, view) ? [callee.expression] : [];
  return [...receiver, ...(call.arguments ?? [])].flatMap((part): readonly Origin[] => {
    const value = bare(unspread(part));
    return isFunctionWithBody(value) ? returnOrigins(value, []) : [place(value)];
  });
}

/** `JSON`, `Math`, a module: what holds the function, and no part of what it makes. */
function isLibraryObject(node: ts.Expression, view: ProgramView): boolean {
  const symbol = ts.isIdentifier(node) ? view.symbolOf(node) : undefined;
  return symbol !== undefined && isOutsideSymbol(symbol, view);
}

function isCallable(node: ts.Expression, view: ProgramView): boolean {
  const type = view.typeOf(node);
  return (
    (type.flags & ts.TypeFlags.Any) !== 0 || view.checker.getSignaturesOfType(type, ts.SignatureKind.Call).length > 0
  );
}

function isContainer(created: ts.NewExpression): boolean {
  return /^(Weak)?(Map|Set)$|^Array$|^AsyncLocalStorage$/.test(bare(created.expression).getText());
}
