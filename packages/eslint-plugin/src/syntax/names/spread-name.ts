import type { TSESTree } from "@typescript-eslint/utils";
import type * as ts from "typescript";
import type { CodeAtHand } from "../constant.ts";

/** What the first argument of `logger.info(...args)` may be: texts, where the list's type holds them; else its type. */
export type SpreadName = { readonly texts: readonly string[] } | { readonly type: string };

/** The first item of a spread list, by its type: that of an array says nothing of which items it has. */
export function spreadName(spread: TSESTree.SpreadElement, { types }: CodeAtHand): SpreadName {
  if (types === undefined) return { type: "unknown" };
  const { checker } = types;
  const list = checker.getTypeAtLocation(types.nodeOf(spread.argument));
  const bound = checker.getBaseConstraintOfType(list) ?? list;
  const first = checker.getPropertyOfType(bound, "0");
  if (first === undefined) return { type: checker.typeToString(list) };
  const item = checker.getTypeOfSymbol(first);
  const texts = textsOf(checker.getBaseConstraintOfType(item) ?? item);
  return texts === undefined ? { type: checker.typeToString(item) } : { texts };
}

function textsOf(type: ts.Type): readonly string[] | undefined {
  const parts = type.isUnion() ? type.types : [type];
  const texts = parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
  return texts.length === parts.length ? texts : undefined;
}
