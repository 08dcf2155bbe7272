import { SEVERITIES } from "@logwright/runtime/contract";
import type { AuthoredRecord } from "./authored.ts";
import type { Members } from "./collections.ts";
import { members, named } from "./collections.ts";
import type { Reader } from "./context.ts";
import type { Located } from "./located.ts";
import { boolean, orFalse, word } from "./scalars.ts";

const unread: Located<string> = { value: "", span: undefined as never };

const severities: Members<AuthoredRecord>["severities"] = (node, context) => {
  const read = named("the severities", word, unread)(node, context);
  return read?.filter(({ name, body }) => {
    if (SEVERITIES.includes(name.value as never)) return body !== unread;
    const nearest = context.suggestions.nearest(name.value, SEVERITIES);
    context.problem(
      "shape/unknown-word",
      { start: name.span.start.offset, end: name.span.end.offset },
      {
        data: { what: "severity", actual: name.value },
        help: { message: nearest === undefined ? `use one of ${SEVERITIES.join(", ")}` : `did you mean "${nearest}"?` },
      },
    );
    return false;
  });
};

const RECORD: Members<Omit<AuthoredRecord, "order">> = {
  timestamp: word,
  severity: word,
  severities,
  event: word,
  run_id: orFalse(word),
  component: orFalse(word),
  data: word,
  deterministic: boolean,
};

/** The layout of a log line; the order of its members is the order of the line. */
export const record: Reader<AuthoredRecord> = (node, context) => {
  const read = members<AuthoredRecord>(node, context, "the record", { ...RECORD, order: () => undefined });
  if (read === undefined || node.kind !== "map") return read;
  return { ...read, order: node.pairs.map((pair) => pair.key.text) };
};
