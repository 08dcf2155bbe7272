import ts from "#compiler";
import { egressOf, egressOfClass, packageOf } from "../egress/egress.ts";
import { HARMLESS_PACKAGES } from "../egress/egress-table.ts";
import { nodesOf } from "../bans/ban.ts";
import { nameIndexOf } from "../program/name-index.ts";
import { keyOf, memberOf } from "../flow/key.ts";
import type { ProgramView } from "../program/program-view.ts";
import { bare, isAccess, isCall, type Call } from "../flow/expression.ts";
import { isOutsideSymbol } from "../flow/outside.ts";
import { labelOf } from "../path.ts";

/** A value whose type is raw, handed to code that is not the program's. */
export interface OutsideEntry {
  readonly node: ts.Node;
  readonly what: string;
}

/** The names beside which a raw record can have a type: without one of them in a file nothing there is statically raw. */
const RAW_NAMES: readonly string[] = ["LogRecord", "Processor", "Logger", "Redactor", "redact", "process"];

/** Every raw value that a file hands to a package's function; the platform's own ways out are egress. */
export function outsideEntries(file: ts.SourceFile, view: ProgramView): readonly OutsideEntry[] {
  if (!mayHoldRaw(file, view)) return [];
  return nodesOf(file, isCall).flatMap((call): readonly OutsideEntry[] => {
    const raw = (call.arguments ?? []).filter((argument) => isRaw(argument, view));
    if (raw.length === 0) return [];
    const what = foreignCallee(call, view);
    return what === undefined ? [] : raw.map((argument) => ({ node: argument, what }));
  });
}

function mayHoldRaw(file: ts.SourceFile, view: ProgramView): boolean {
  const index = nameIndexOf(file);
  if (RAW_NAMES.some((name) => index.named(name).length > 0)) return true;
  return index.specifiers.some((specifier) => {
    const clause = ts.isImportDeclaration(specifier.parent) ? specifier.parent.importClause : undefined;
    const bindings = clause?.namedBindings;
    const imported = [
      clause?.name,
      ...(bindings === undefined
        ? []
        : ts.isNamespaceImport(bindings)
          ? [bindings.name]
          : bindings.elements.map(({ name }) => name)),
    ];
    return specifier.text.startsWith(".") && imported.some((name) => name !== undefined && givesRaw(name, view));
  });
}

function givesRaw(name: ts.Identifier, view: ProgramView): boolean {
  const type = view.typeOf(name);
  if (view.roles.carries(type, "LogRecord")) return true;
  return view.checker
    .getSignaturesOfType(type, ts.SignatureKind.Call)
    .some((signature) => view.roles.carries(view.checker.getReturnTypeOfSignature(signature), "LogRecord"));
}

function isRaw(argument: ts.Expression, view: ProgramView): boolean {
  const value = bare(ts.isSpreadElement(argument) ? argument.expression : argument);
  if (ts.isFunctionLike(value) || ts.isLiteralExpression(value)) return false;
  if (
    isAccess(value) &&
    value.expression.kind !== ts.SyntaxKind.ThisKeyword &&
    view.roles.has(view.typeOf(value.expression), "LogRecord")
  ) {
    const key = keyOf(value, view);
    return key === "data" || key === "fields";
  }
  return view.roles.carries(view.typeOf(value), "LogRecord", 2);
}

/** The name of a callee that belongs to a package, neither the platform nor the runtime nor a harmless one. */
function foreignCallee(call: Call, view: ProgramView): string | undefined {
  const callee = bare(call.expression);
  const symbol = isAccess(callee) ? memberOf(callee, view) : view.symbolOf(callee);
  if (symbol === undefined || !isOutsideSymbol(symbol, view)) return undefined;
  if (egressOf(symbol, view) !== undefined || egressOfClass(symbol, view) !== undefined) return undefined;
  const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? "";
  const name = packageOf(file);
  if (name === undefined || HARMLESS_PACKAGES.has(name) || view.table.isRuntimeSpecifier(name)) return undefined;
  return `${labelOf(call)} of ${name}`;
}
