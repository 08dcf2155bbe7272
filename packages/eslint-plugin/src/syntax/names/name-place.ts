import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import { relative } from "node:path";
import type * as ts from "typescript";
import type { CodeAtHand } from "../constant.ts";
import { typescript } from "../typescript.ts";
import type { PossibleName } from "./possible-names.ts";

/** ` (from src/names.ts:3)` for a name that another file says, else nothing. */
export function originText({ node }: PossibleName, { types, sourceCode }: CodeAtHand, cwd: string): string {
  if (node === undefined || types === undefined) return "";
  const file = node.getSourceFile();
  if (file === types.nodeOf(sourceCode.ast).getSourceFile()) return "";
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return ` (from ${relative(cwd, file.fileName).replaceAll("\\", "/")}:${line + 1})`;
}

/** The place of the literal that says a name, when it stands in the linted file and can be replaced there. */
export function ownLiteral(
  name: PossibleName,
  asked: TSESTree.Expression,
  { types, sourceCode }: CodeAtHand,
): TSESTree.Range | undefined {
  if (asked.type === AST_NODE_TYPES.Literal) return asked.range;
  const { node } = name;
  if (node === undefined || types === undefined || !isLiteral(node)) return undefined;
  const file = node.getSourceFile();
  return file === types.nodeOf(sourceCode.ast).getSourceFile() ? [node.getStart(file), node.getEnd()] : undefined;
}

function isLiteral(node: ts.Node): boolean {
  return typescript().isStringLiteralLike(node);
}
