import { SEVERITIES } from "@logwright/runtime/contract";
import type { AuthoredRecord } from "./authored.ts";
import type { Members } from "./collections.ts";
import { members, named } from "./collections.ts";
import type { Reader } from "./context.ts";
import { wordFor } from "./foreign-words.ts";
import type { Located } from "./located.ts";
import { mapHelp, mapText } from "./map-kinds.ts";
import { boolean, neverSwitched, orFalse, word } from "./scalars.ts";

const unread: Located<string> = { value: "", span: undefined as never };

const severities: Members<AuthoredRecord>["severities"] = (node, context) => {
  if (node.kind === "map" && node.pairs.length === 0)
    return context.problem("shape/empty", node, {
      data: { expected: mapText("the severities") },
      help: mapHelp("the severities", "nothing"),
    });
  const read = named("the severities", word, unread)(node, context);
  return read?.filter(({ name, body }) => {
    if (SEVERITIES.includes(name.value as never)) return body !== unread;
    const nearest = wordFor(name.value, SEVERITIES) ?? context.suggestions.nearest(name.value, SEVERITIES);
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

const part = neverSwitched("only run_id and component can be left out");

const RECORD: Members<Omit<AuthoredRecord, "order">> = {
  timestamp: part,
  severity: part,
  severities,
  event: part,
  run_id: orFalse(word),
  component: orFalse(word),
  data: neverSwitched("to have the data at the top level, write inline"),
  deterministic: boolean,
};

/** The layout of a log line; the order of its members is the order of the line. */
export const record: Reader<AuthoredRecord> = (node, context) => {
  const read = members<AuthoredRecord>(node, context, "the record", { ...RECORD, order: () => undefined });
  if (read === undefined || node.kind !== "map") return read;
  return { ...read, order: node.pairs.map((pair) => pair.key.text) };
};
