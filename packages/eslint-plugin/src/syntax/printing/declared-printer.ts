import { AST_NODE_TYPES } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type * as ts from "typescript";
import { propertyNames, type CodeAtHand } from "../constant.ts";
import { isPlatformFile } from "../platform-file.ts";
import type { TypesAtHand } from "../types-at-hand.ts";
import { STREAM_CHAINS, STREAM_READS, type Printing } from "./printers.ts";

/** A member that the platform's own declarations make a printer. */
export interface DeclaredPrinter {
  readonly printing: Printing;
  readonly what: string;
}

/** Members of a console as lib.dom and @types/node declare them: asking the checker for others would cost and find nothing. */
const CONSOLE_MEMBERS: ReadonlySet<string> = new Set([
  "assert",
  "clear",
  "count",
  "countReset",
  "debug",
  "dir",
  "dirxml",
  "error",
  "group",
  "groupCollapsed",
  "groupEnd",
  "info",
  "log",
  "profile",
  "profileEnd",
  "table",
  "time",
  "timeEnd",
  "timeLog",
  "timeStamp",
  "trace",
  "warn",
]);
const PROCESS_MEMBERS: ReadonlySet<string> = new Set(["stdout", "stderr", "emitWarning"]);

/**
 * What a member prints by its declaration, where its root is not known from the file: `out.log` for a parameter of type
 * `Console`, `host.stdout` for one of type `NodeJS.Process`. A user's class with a `log` is declared by the user.
 */
export function declaredPrinter(
  node: TSESTree.MemberExpression | TSESTree.Property | TSESTree.RestElement,
  code: CodeAtHand,
): DeclaredPrinter | undefined {
  const { types } = code;
  if (types === undefined || node.type === AST_NODE_TYPES.RestElement) return undefined;
  const object = node.type === AST_NODE_TYPES.MemberExpression ? node.object : node.parent;
  const type = types.checker.getTypeAtLocation(types.nodeOf(object));
  // Folding every index of every list would cost more than all else here.
  if (node.computed && !mayPrint(type, types)) return undefined;
  for (const name of namesAsked(node, code)) {
    const owner = platformInterface(type, name, types);
    if (owner === "Console") return { printing: "prints", what: `Console.${name}` };
    if (owner === "Process" && !isOnlyRead(node)) {
      return { printing: name === "emitWarning" ? "prints" : "standardStream", what: `process.${name}` };
    }
  }
  return undefined;
}

/** Whether a member can be a printer by its name: the cheapest question, which nearly every member fails. */
export function mayBeDeclaredPrinter(
  node: TSESTree.MemberExpression | TSESTree.Property | TSESTree.RestElement,
): boolean {
  if (node.type === AST_NODE_TYPES.RestElement) return false;
  const key = node.type === AST_NODE_TYPES.MemberExpression ? node.property : node.key;
  if (node.computed) return true;
  if (key.type === AST_NODE_TYPES.PrivateIdentifier) return false;
  return key.type !== AST_NODE_TYPES.Identifier || isAsked(key.name);
}

/** An unknown method of a console prints, whichever it is. */
function namesAsked(node: TSESTree.MemberExpression | TSESTree.Property, code: CodeAtHand): readonly string[] {
  return propertyNames(node, code)?.filter(isAsked) ?? (node.computed ? ["log"] : []);
}

/** Whether a type has a printer at all, by the members that a console and a process cannot do without. */
function mayPrint(type: ts.Type, { checker }: TypesAtHand): boolean {
  return (
    checker.getPropertyOfType(type, "log") !== undefined || checker.getPropertyOfType(type, "stdout") !== undefined
  );
}

function isAsked(name: string): boolean {
  return CONSOLE_MEMBERS.has(name) || PROCESS_MEMBERS.has(name);
}

/** The name of the platform's interface that declares a property of the type. */
function platformInterface(type: ts.Type, name: string, types: TypesAtHand): string | undefined {
  for (const member of type.isUnion() ? type.types : [type]) {
    for (const declaration of types.checker.getPropertyOfType(member, name)?.declarations ?? []) {
      const owner = declaration.parent as ts.Node & { readonly name?: ts.Identifier };
      if (owner.name !== undefined && isPlatformFile(declaration.getSourceFile(), types.program))
        return owner.name.text;
    }
  }
  return undefined;
}

function isOnlyRead(node: TSESTree.MemberExpression | TSESTree.Property): boolean {
  if (node.type !== AST_NODE_TYPES.MemberExpression) return false;
  const { parent } = node;
  if (parent.type !== AST_NODE_TYPES.MemberExpression || parent.object !== node) return false;
  if (parent.property.type !== AST_NODE_TYPES.Identifier || parent.computed) return false;
  return STREAM_READS.has(parent.property.name) && !isWrittenAfter(parent, parent.property.name);
}

/** `stdout.on("error", ignore).write(text)`: what gives the stream back is no read alone. */
function isWrittenAfter(read: TSESTree.MemberExpression, name: string): boolean {
  const call = read.parent;
  if (!STREAM_CHAINS.has(name) || call.type !== AST_NODE_TYPES.CallExpression || call.callee !== read) return false;
  const next = call.parent;
  if (next.type === AST_NODE_TYPES.CallExpression || next.type === AST_NODE_TYPES.VariableDeclarator) return true;
  if (next.type !== AST_NODE_TYPES.MemberExpression || next.object !== call) return false;
  const { property } = next;
  if (next.computed || property.type !== AST_NODE_TYPES.Identifier) return true;
  return !STREAM_READS.has(property.name) || isWrittenAfter(next, property.name);
}
