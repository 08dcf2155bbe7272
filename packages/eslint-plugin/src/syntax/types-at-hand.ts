import type { ParserServicesWithTypeInformation, TSESTree } from "@typescript-eslint/utils";
import type * as ts from "typescript";
import type { RuleContext } from "../create-rule.ts";

/** The type checker of the linted file, with the way from ESLint's nodes to the compiler's. */
export interface TypesAtHand {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  nodeOf(node: TSESTree.Node): ts.Node;
}

/** The linted file's types, or `undefined` when the parser made none. Never throws, unlike getParserServices. */
export function typesOf(context: Pick<RuleContext, "sourceCode">): TypesAtHand | undefined {
  const services = context.sourceCode.parserServices as Partial<ParserServicesWithTypeInformation> | undefined;
  const program = services?.program ?? undefined;
  const map = services?.esTreeNodeToTSNodeMap;
  if (program === undefined || map === undefined) return undefined;
  return { program, checker: program.getTypeChecker(), nodeOf: (node) => map.get(node as never) as ts.Node };
}
