import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import type { FindingId } from "../finding.ts";
import type { Role } from "../program/role.ts";
import { bare, initialOf, isAccess, isAssignment, isCall } from "../flow/expression.ts";
import { isOutside } from "../flow/outside.ts";
import { standardName } from "../flow/standard-name.ts";
import { isOpaque } from "../flow/static-type.ts";
import { plays } from "../flow/types-behind.ts";
import { nodesOf, quoted, type Ban, type Deed } from "./ban.ts";

/** Functions whose first argument is changed, or stood in for. */
const CHANGERS: ReadonlySet<string> = new Set([
  "Object.assign",
  "Object.defineProperty",
  "Object.defineProperties",
  "Object.setPrototypeOf",
  "Reflect.defineProperty",
  "Reflect.deleteProperty",
  "Reflect.set",
  "Reflect.setPrototypeOf",
  "Proxy",
  "Proxy.revocable",
]);

/** What nobody may change, how it is known, and what changing it is called. To the compiler a changed record is a record still. */
const HANDS_OFF: readonly HandsOff[] = [
  { role: "Redactor", id: "tamperedRedactor", isOne: isRedactor },
  { role: "RedactedRecord", id: "forgedRecord", isOne: isRecord },
];

interface HandsOff {
  readonly role: Role;
  readonly id: FindingId;
  isOne(node: ts.Node, view: ProgramView): boolean;
}

/** A redactor, or a record of its, that is written to, replaced in part, wrapped in a Proxy, or spied on. */
export const tampering: Ban = (file, view) => {
  if (view.table.ownRuntime.has(file)) return [];
  const roles = new Set(view.table.roles.values());
  const guarded = HANDS_OFF.filter(({ role }) => roles.has(role));
  if (guarded.length === 0) return [];
  return nodesOf(file, isDeed).flatMap((node): readonly Deed[] => {
    const target = targetOf(node, view);
    const found = target && guarded.find(({ isOne }) => isOne(target, view));
    return found === undefined ? [] : [{ id: found.id, node, what: quoted(node) }];
  });
};

function isDeed(
  node: ts.Node,
): node is ts.BinaryExpression | ts.CallExpression | ts.NewExpression | ts.DeleteExpression {
  return isAssignment(node) || isCall(node) || ts.isDeleteExpression(node);
}

/** What is changed, where the code has the shape of a change. */
function targetOf(node: ts.Node, view: ProgramView): ts.Node | undefined {
  if (isAssignment(node)) return ownerOf(node.left);
  if (ts.isDeleteExpression(node)) return ownerOf(node.expression);
  if (!isCall(node)) return undefined;
  const [first, second] = node.arguments ?? [];
  if (first === undefined) return undefined;
  const isNamed = second !== undefined && ts.isStringLiteralLike(second) && second.text === "redact";
  if (isNamed && isOutside(node, view)) return first;
  return CHANGERS.has(standardName(node, view) ?? "") ? first : undefined;
}

function ownerOf(left: ts.Node): ts.Node | undefined {
  const target = bare(left);
  return isAccess(target) && target.expression.kind !== ts.SyntaxKind.ThisKeyword ? target.expression : undefined;
}

function isRedactor(node: ts.Node, view: ProgramView): boolean {
  if (plays(node, "Redactor", view)) return true;
  const inner = bare(node);
  const symbol = ts.isIdentifier(inner) ? view.symbolOf(inner) : undefined;
  return symbol !== undefined && view.table.roles.get(symbol) === "Redactor";
}

/** By its type, or by that of what a variable without a type began with: what may hold a record is no record. */
function isRecord(node: ts.Node, view: ProgramView): boolean {
  const inner = bare(node);
  const type = view.typeOf(inner);
  if (!isOpaque(type)) return view.roles.isOnly(type, "RedactedRecord");
  const declaration = ts.isIdentifier(inner) ? view.symbolOf(inner)?.valueDeclaration : undefined;
  const initial = declaration === undefined ? undefined : initialOf(declaration);
  return initial !== undefined && !isOpaque(view.typeOf(initial)) && isRecord(initial, view);
}
