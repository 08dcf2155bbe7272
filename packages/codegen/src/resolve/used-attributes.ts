import type { Attribute } from "../model/registry.ts";
import type { AuthoredKey } from "../parse/authored.ts";
import type { Named } from "../parse/located.ts";
import { isTyped } from "./data-key.ts";
import type { Merged } from "./merge.ts";
import type { Scope } from "./scope.ts";

/**
 * The shared attributes, and which of them are used. One that does not read counts as used, and so do all where something
 * does not read that may refer to them: what is wrong with it was said, and its author has to look there first.
 */
export function usedAttributes({ attributes, used }: Scope, merged: Merged): readonly Attribute[] {
  const all = [...attributes.values()];
  const isUsed = (attribute: Attribute): boolean => used.has(attribute.name) || !isTyped(attribute);
  const isUnclear = !all.every(isUsed) && mayRefer(merged);
  return all.map((attribute) => ({ ...attribute, used: isUnclear || isUsed(attribute) }));
}

/** Whether something stands in the registry that does not read, and where an attribute may be referred to. */
function mayRefer({ main, events, spans, fields }: Merged): boolean {
  return (
    USERS.some((section) => main.unread?.has(section)) ||
    events.some(({ body }) => body.unread?.has("data") || body.data?.some(isUnread)) ||
    spans.some(({ body }) => body.unread?.has("attributes") || body.attributes?.some(isUnread)) ||
    fields.some(isUnread)
  );
}

const USERS = ["events", "spans", "fields"] as const;

function isUnread({ body }: Named<AuthoredKey>): boolean {
  return body.type === undefined && body.reference === undefined;
}
