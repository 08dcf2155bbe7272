import type { RedactedLine } from "../record/redacted-line.ts";

/** Makes a line of one of the runtime's own events (`OWN_EVENTS`), redacted like any other. Never throws. */
export type OwnEvents = (event: string, data: Readonly<Record<string, string | number>>) => RedactedLine | "";
