import ts from "#compiler";
import { nodesOf, quoted, type Ban, type Deed } from "./ban.ts";

/** `x is RedactedRecord`, `asserts x is RedactedRecord`: a promise that only the brand can keep. */
export const predicates: Ban = (file, view) =>
  nodesOf(file, ts.isTypePredicateNode).flatMap((predicate): readonly Deed[] => {
    if (predicate.type === undefined) return [];
    const promised = view.checker.getTypeFromTypeNode(predicate.type);
    // The class itself knows its brand.
    if (
      view.table.ownRuntime.has(file) &&
      ts.isClassLike(predicate.parent.parent) &&
      view.roles.has(view.typeOf(predicate.parent.parent), "RedactedRecord")
    )
      return [];
    if (!view.roles.carries(promised, "RedactedRecord")) return [];
    return [{ id: "forgedRecord", node: predicate, what: `What ${quoted(predicate)} accepts` }];
  });
