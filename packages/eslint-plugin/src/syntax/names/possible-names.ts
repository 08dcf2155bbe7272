import type { TSESTree } from "@typescript-eslint/utils";
import type * as ts from "typescript";
import { constantsOf, type CodeAtHand } from "../constant.ts";
import { NameSearch } from "./name-search.ts";

/** One text that an expression may be. */
export interface PossibleName {
  readonly text: string;
  /** The literal that says it, where one could be found. */
  readonly node?: ts.Node;
}

/** Every text that an expression may be; or that nothing bounds them, with the type that is all that is known. */
export type PossibleNames =
  | { readonly bounded: true; readonly names: readonly PossibleName[] }
  | { readonly bounded: false; readonly type: string };

/** The texts an expression may be, through types and constant flow across files, or by the file alone without types. */
export function possibleNames(node: TSESTree.Node, code: CodeAtHand): PossibleNames {
  const { types } = code;
  if (types !== undefined) return new NameSearch(types.checker).of(types.nodeOf(node) as ts.Expression);
  const constants = constantsOf(node, code);
  if (constants === undefined) return { bounded: false, type: "unknown" };
  return { bounded: true, names: constants.map((value) => ({ text: String(value) })) };
}
