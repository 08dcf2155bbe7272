import type { DataKey } from "../../model/registry.ts";
import { deprecationDoc } from "./deprecation-doc.ts";
import { docComment, tsComment, tsKey } from "./ts-text.ts";
import { tsUnion, type UnionMember } from "./ts-union.ts";

/** A key as a member of an interface, with what its author says of it. */
export function typedMember(key: DataKey, types: readonly UnionMember[]): string {
  const { name, summary, required, deprecated } = key;
  const said = summary === undefined ? [] : [tsComment(summary)];
  const members = required ? types : [...types, "undefined"];
  const member = tsUnion(`  readonly ${tsKey(name)}${required ? "" : "?"}: `, members);
  return docComment([...said, ...deprecationDoc(deprecated)], "  ") + member;
}
