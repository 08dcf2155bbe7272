import type { Deprecatable } from "@logwright/runtime/contract";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { RuleContext } from "../../create-rule.ts";
import type { CodeAtHand } from "../constant.ts";
import { nearestName } from "../nearest-name.ts";
import { originText, ownLiteral } from "./name-place.ts";
import { possibleNames, type PossibleName } from "./possible-names.ts";

export type NameMessageId = "unregistered" | "unregisteredNear" | "unbounded" | "useName";

/** The messages of a rule about names, for "Event" or "Metric". */
export function nameMessages(kind: string): Readonly<Record<NameMessageId, string>> {
  return {
    unregistered: `${kind} "{{name}}"{{from}} is not registered. Declare it in the registry, then run \`npx logwright generate\`.`,
    unregisteredNear: `${kind} "{{name}}"{{from}} is not registered. Did you mean "{{nearest}}"?`,
    unbounded: `The name of the ${kind.toLowerCase()} cannot be checked: all that is known of it is the type "{{type}}". Use a literal, a constant or a union of registered names.`,
    useName: 'Use "{{nearest}}".',
  };
}

/** A name as it is asked for in code, and the names it should be one of. */
export interface AskedName {
  readonly node: TSESTree.Expression;
  readonly registered: ReadonlyMap<string, Deprecatable>;
  readonly code: CodeAtHand;
}

/** Reports every text the name may be that is not registered, and returns those that are. */
export function checkName<Ids extends string>(
  context: RuleContext<Ids | NameMessageId>,
  asked: AskedName,
): readonly PossibleName[] {
  const possible = possibleNames(asked.node, asked.code);
  if (!possible.bounded) {
    context.report({ node: asked.node, messageId: "unbounded", data: { type: possible.type } });
    return [];
  }
  const known: PossibleName[] = [];
  for (const name of possible.names) {
    if (asked.registered.has(name.text)) known.push(name);
    else reportUnregistered(context, asked, name);
  }
  return known;
}

function reportUnregistered(
  context: RuleContext<NameMessageId>,
  { node, registered, code }: AskedName,
  name: PossibleName,
): void {
  const current = [...registered].flatMap(([text, entry]) => (entry.deprecated === undefined ? [text] : []));
  const nearest = nearestName(name.text, current);
  const data = { name: name.text, from: originText(name, code, context.cwd) };
  if (nearest === undefined) {
    context.report({ node, messageId: "unregistered", data });
    return;
  }
  const literal = ownLiteral(name, node, code);
  const fix = (fixer: TSESLint.RuleFixer): TSESLint.RuleFix | null =>
    literal === undefined ? null : fixer.replaceTextRange(literal, JSON.stringify(nearest));
  context.report({
    node,
    messageId: "unregisteredNear",
    data: { ...data, nearest },
    suggest: literal === undefined ? [] : [{ messageId: "useName", data: { nearest }, fix }],
  });
}
