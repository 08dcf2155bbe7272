import type { TSESTree } from "@typescript-eslint/utils";
import { constantsOf, type CodeAtHand } from "../constant.ts";
import { objectLiteral, propertyValue } from "../object-literal.ts";

const PRINTS = /\bconsole\b|\bstd(?:out|err)\b|\bemitWarning\b|\b_rawDebug\b|\bdebuglog\b/u;

/** Whether a text that will be run as code names something that prints. */
export function textPrints(text: string): boolean {
  return PRINTS.test(text);
}

/** Whether a known text among the arguments is code that prints. */
export function codePrints(args: readonly TSESTree.Node[], code: CodeAtHand): boolean {
  return args.some(
    (argument) => constantsOf(argument, code)?.some((value) => typeof value === "string" && textPrints(value)) ?? false,
  );
}

/**
 * Whether a worker made of a text prints to this process's output. A worker made of a file is linted in that file. Code
 * that is not known counts as printing unless both outputs are captured.
 */
export function workerPrints(args: readonly TSESTree.Node[], code: CodeAtHand): boolean {
  const [source, options] = args;
  const literal = objectLiteral(options, code);
  if (source === undefined) return false;
  if (literal !== undefined && isTrue(literal, "stdout", code) && isTrue(literal, "stderr", code)) return false;
  const known = constantsOf(source, code);
  if (literal !== undefined && isTrue(literal, "eval", code)) return known === undefined || codePrints([source], code);
  return known?.some((value) => typeof value === "string" && value.startsWith("data:") && textPrints(value)) ?? false;
}

function isTrue(options: TSESTree.ObjectExpression, name: string, code: CodeAtHand): boolean {
  const value = propertyValue(options, name, code);
  return value !== undefined && value !== "unknown" && (constantsOf(value, code)?.includes(true) ?? false);
}
