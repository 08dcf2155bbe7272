import { SEVERITIES } from "@logwright/runtime/contract";
import type { AuthoredEvent, AuthoredRateLimit, AuthoredSample } from "./authored.ts";
import type { EntryKind, Members } from "./collections.ts";
import { located, members } from "./collections.ts";
import type { Reader } from "./context.ts";
import { dataKeys } from "./data-key.ts";
import { ENTRY } from "./entry.ts";
import { number, oneOf, word } from "./scalars.ts";

const SAMPLE: Members<AuthoredSample> = {
  every: number({ min: 1, max: 1_000_000_000, integer: true }),
  by: word,
  knob: word,
};

const RATE_LIMIT: Members<AuthoredRateLimit> = {
  per_second: number({ min: 0.001, max: 1_000_000 }),
  burst: number({ min: 1, max: 1_000_000, integer: true }),
};

const EVENT: Members<AuthoredEvent> = {
  ...ENTRY,
  severity: oneOf(SEVERITIES, "severity"),
  method: word,
  sample: located((node, context) => members(node, context, "a sample", SAMPLE, ["every"])),
  rate_limit: located((node, context) => members(node, context, "a rate limit", RATE_LIMIT, ["per_second"])),
  data: dataKeys("the data keys"),
};

export const event: Reader<AuthoredEvent> = (node, context) => members(node, context, "an event", EVENT);

/** What an event is called and has. */
export const EVENT_KIND: EntryKind = { what: "an event", members: Object.keys(EVENT) };
