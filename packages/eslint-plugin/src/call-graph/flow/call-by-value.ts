import ts from "#compiler";
import { importersOf, importsOf } from "../program/imports.ts";
import { nameIndexOf } from "../program/name-index.ts";
import type { ProgramView } from "../program/program-view.ts";
import { modelledSite, type CallSite } from "./call-site.ts";
import { calleesOf } from "./callees.ts";
import { bare, isFunctionWithBody, mentionOf } from "./expression.ts";
import { keyOf } from "./key.ts";
import { ANY_KEY, place } from "./place.ts";

/** More calls than this in one file are not asked, each, which functions they may run. */
const MOST_CALLS = 200;

/**
 * Calls of functions that were put into a container, a rest parameter or a list, and taken out again: in the files where
 * they were, in what those import, and in what imports them.
 */
export function callsByValue(
  functions: readonly ts.Node[],
  stored: readonly ts.Node[],
  view: ProgramView,
): readonly ts.CallExpression[] {
  if (functions.length === 0) return [];
  const homes = new Set(stored.map((node) => node.getSourceFile()));
  const files = [...homes].flatMap((home) => [home, ...importsOf(home, view), ...importersOf(home, view)]);
  return [...new Set(files)].flatMap((file) =>
    callsOfValuesIn(file, view).filter((call) =>
      calleesOf(call, view).declarations.some((declaration) => functions.includes(declaration)),
    ),
  );
}

/** The calls of a file whose callee is a value: a parameter, an element, a result, a variable that is no function. */
function callsOfValuesIn(file: ts.SourceFile, view: ProgramView): readonly ts.CallExpression[] {
  const known = view.remember("calls of values", () => new Map<ts.SourceFile, readonly ts.CallExpression[]>());
  let calls = known.get(file);
  if (calls === undefined) {
    const found: ts.CallExpression[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.arguments.length > 0 && isValue(bare(node.expression), view))
        found.push(node);
      ts.forEachChild(node, visit);
    };
    if (view.isOwn(file)) visit(file);
    calls = found.slice(0, MOST_CALLS);
    known.set(file, calls);
  }
  return calls;
}

function isValue(callee: ts.Node, view: ProgramView): boolean {
  if (ts.isElementAccessExpression(callee) || ts.isCallExpression(callee)) return true;
  if (!ts.isIdentifier(callee)) return false;
  const declaration = view.symbolOf(callee)?.valueDeclaration;
  if (declaration === undefined) return false;
  if (ts.isParameter(declaration) || ts.isBindingElement(declaration)) return true;
  if (!ts.isVariableDeclaration(declaration)) return false;
  return declaration.initializer === undefined || !isFunctionWithBody(bare(declaration.initializer));
}

/** Calls and uses of what stands under a key that is not known: `ways[way](text)`. */
export function computedCalls(view: ProgramView): readonly ts.ElementAccessExpression[] {
  return view.remember("computed calls", () =>
    view.files.flatMap((file) =>
      nameIndexOf(file).computed.filter(
        (access) =>
          view.checker.getSignaturesOfType(view.typeOf(access), ts.SignatureKind.Call).length > 0 &&
          keyOf(access, view) === ANY_KEY,
      ),
    ),
  );
}

/** What the callback of a `FinalizationRegistry` is called with: what was registered. */
export function registeredSites(view: ProgramView): readonly CallSite[] {
  return [...view.named("register")].flatMap((name) => {
    const mention = mentionOf(name);
    const call = mention.parent;
    const held = ts.isCallExpression(call) && call.expression === mention ? call.arguments[1] : undefined;
    return held === undefined ? [] : [modelledSite(call, [(path) => [place(held, path)]])];
  });
}
