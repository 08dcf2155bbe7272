import type { KeySpec } from "@logwright/runtime/contract";
import type { LogEvent } from "../../model/registry.ts";
import type { Feed } from "../feeds.ts";
import type { FieldGroup } from "./field-groups.ts";
import { labelledCall, labelText } from "./label-text.ts";
import { type Place, placeOf } from "./place.ts";
import { recordingCall } from "./recording-call.ts";
import { tsCall } from "./ts-call.ts";
import type { TsFile } from "./ts-file.ts";

/** What an event carries: its own data, and the standard fields of its severity. */
interface Carrier {
  readonly event: LogEvent;
  readonly group: FieldGroup;
}

/**
 * Prints the statements that record the metrics which an event feeds, those that name it and those that name its severity,
 * from the variables that hold what was read.
 * Values that are no numbers are passed over; the record says what is wrong with them.
 */
export function printRecording(file: TsFile, feeds: readonly Feed[], carrier: Carrier, indent: string): void {
  for (const feed of feeds) file.line(recordingText(file, feed, carrier, indent));
}

/** The properties whose values an event's metrics take. */
export function placesFed(event: LogEvent, feeds: readonly Feed[]): readonly Place[] {
  return feeds.flatMap(({ source: { labels, value } }) =>
    [...Object.values(labels), ...(value === undefined ? [] : [value])].map((name) => placeOf(name, event)),
  );
}

/** What of the metrics goes into the text of an event. */
export function feedParts(feeds: readonly Feed[]): readonly object[] {
  return feeds.flatMap(({ metric, source }) => [metric, source]);
}

function recordingText(file: TsFile, { metric, source }: Feed, carrier: Carrier, indent: string): string {
  const instrument = recordingCall(file, metric);
  const labels = Object.entries(source.labels).map(([label, name]) =>
    labelText(file, metric, label, keyIn(carrier, name), placeOf(name, carrier.event).local),
  );
  if (source.value === undefined) {
    const before = indent + instrument;
    const one = metric.kind === "counter" ? [] : ["1"]; // a counter counts one where nothing is said
    return labels.length === 0 ? tsCall(before, one, ";") : labelledCall(before, "1", labels);
  }
  const value = placeOf(source.value, carrier.event).local;
  const before = `${indent}  ${instrument}`;
  const call = labels.length === 0 ? tsCall(before, [value], ";") : labelledCall(before, value, labels);
  return `${indent}if (typeof ${value} === "number") {\n${call}\n${indent}}`;
}

function keyIn({ event, group }: Carrier, name: string): KeySpec | undefined {
  const isNamed = (key: KeySpec): boolean => key.name === name;
  return event.keys.find(isNamed) ?? group.fields.find(isNamed);
}
