import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import { posix } from "node:path";
import { constantsOf, type CodeAtHand, type Constant } from "../constant.ts";
import { unwrapped } from "../expression.ts";

/** Stands for the part of a path that is not known: `/proc/${pid}/fd/1`. */
const HOLE = "\u{FFFC}";

/** Paths that are this process's output or its terminal, per platform. Sources: proc(5), fd(4), tty(4), Windows' device names. */
const DEVICES: readonly RegExp[] = [
  /^\/dev\/(?:stdout|stderr|tty|console|fd\/[12]|pts\/[^/]+)$/u,
  /^\/proc\/[^/]+\/(?:task\/[^/]+\/)?fd\/[12]$/u,
  /^(?:[/\\]{2}[.?][/\\])?con(?:out\$)?$/iu,
];

/** `1`, `2`, `/dev/stdout` and what else means standard output, standard error or the terminal; `undefined`: something else. */
export function standardOutput(node: TSESTree.Node, code: CodeAtHand): string | undefined {
  for (const value of constantsOf(node, code) ?? []) if (isOutput(value)) return String(value);
  const path = pathOf(node, code);
  return path !== undefined && isDevice(path) ? path.replaceAll(HOLE, "…") : undefined;
}

function isOutput(value: Constant): boolean {
  return value === 1 || value === 2 || (typeof value === "string" && isDevice(value));
}

function isDevice(path: string): boolean {
  const plain = posix.normalize(path.startsWith("file://") ? path.slice("file://".length) : path);
  return DEVICES.some((device) => device.test(plain));
}

/** The text of a path, with holes where it is not known. */
function pathOf(node: TSESTree.Node, code: CodeAtHand): string | undefined {
  const inner = unwrapped(node);
  switch (inner.type) {
    case AST_NODE_TYPES.TemplateLiteral:
      return inner.quasis
        .map(
          (quasi, at) =>
            quasi.value.cooked + (at < inner.expressions.length ? partOf(inner.expressions[at], code) : ""),
        )
        .join("");
    case AST_NODE_TYPES.BinaryExpression:
      return inner.operator === "+" ? partOf(inner.left, code) + partOf(inner.right, code) : undefined;
    case AST_NODE_TYPES.NewExpression:
      return isNamed(inner.callee, "URL") ? partOf(inner.arguments[0], code) : undefined;
    case AST_NODE_TYPES.CallExpression:
      return isNamed(inner.callee, "join") || isNamed(inner.callee, "resolve")
        ? inner.arguments.map((argument) => partOf(argument, code)).join("/")
        : undefined;
    default:
      return undefined;
  }
}

function partOf(node: TSESTree.Node | undefined, code: CodeAtHand): string {
  if (node === undefined) return "";
  const values = constantsOf(node, code);
  return values?.length === 1 ? String(values[0]) : (pathOf(node, code) ?? HOLE);
}

function isNamed(callee: TSESTree.Node, name: string): boolean {
  const inner = unwrapped(callee);
  if (inner.type === AST_NODE_TYPES.Identifier) return inner.name === name;
  return (
    inner.type === AST_NODE_TYPES.MemberExpression &&
    inner.property.type === AST_NODE_TYPES.Identifier &&
    inner.property.name === name
  );
}
