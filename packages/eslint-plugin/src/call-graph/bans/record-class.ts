import ts from "#compiler";
import { bare, mentionOf, wrapped } from "../flow/expression.ts";
import { namesOfRole, quoted, type Ban, type Deed } from "./ban.ts";

/** The class of redacted records used as a value, other than to ask `instanceof`: whoever holds it can make one. */
export const recordClass: Ban = (file, view) => {
  if (view.table.ownRuntime.has(file)) return [];
  return namesOfRole(file, "RedactedRecord", view).flatMap((name): readonly Deed[] => {
    if (!isValue(name)) return [];
    const mention = wrapped(mentionOf(name));
    const { parent } = mention;
    const isAsked =
      ts.isBinaryExpression(parent) &&
      parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword &&
      bare(parent.right) === bare(mention);
    return isAsked ? [] : [{ id: "forgedRecord", node: mention, what: `What ${quoted(parent)} makes` }];
  });
};

/** False for names in types, imports, exports and declarations. */
function isValue(name: ts.Node): boolean {
  const { parent } = name;
  if (ts.isExpressionWithTypeArguments(parent)) {
    const clause = parent.parent;
    return (
      ts.isHeritageClause(clause) && clause.token === ts.SyntaxKind.ExtendsKeyword && ts.isClassLike(clause.parent)
    );
  }
  if (ts.isPropertyAccessExpression(parent)) return true;
  if (ts.isTypeNode(parent) || ts.isQualifiedName(parent)) return false;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isImportClause(parent)) return false;
  return !((parent as ts.NamedDeclaration).name === name);
}
