import type { Filter } from "@logwright/runtime/redact";
import type { LogLine } from "../line-splitter.ts";
import { isObject, type RecordReader } from "../record-reader.ts";
import { duplicateKeys } from "./duplicate-keys.ts";
import { filterFindings } from "./filter-findings.ts";
import type { Finding } from "./finding.ts";
import { recordFindings } from "./record-findings.ts";
import { type Say, shownKey } from "./say.ts";

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Every way in which one line breaks the contract. */
export function verifyLine(line: LogLine, file: string, reader: RecordReader, filter: Filter): readonly Finding[] {
  const findings: Finding[] = [];
  let text = "";
  const say: Say = (code, key, message, help) => {
    const column = key === undefined ? 1 : Math.max(text.indexOf(`${JSON.stringify(key)}:`), 0) + 1;
    findings.push({ code, file, line: line.number, column, message, ...(help === undefined ? {} : { help }) });
  };

  if (line.torn) {
    say("log/torn", undefined, "The last line has no line feed.", TORN);
    // What was torn off within is no finding of its own.
    if (!line.cut && !isObject(parse(line.bytes.toString()))) return findings;
  }
  if (line.cut) {
    say("log/syntax", undefined, "The line is longer than 16 MiB.");
    return findings;
  }
  try {
    text = UTF8.decode(line.bytes);
  } catch {
    say("log/encoding", undefined, "The line is not UTF-8.");
    return findings;
  }
  const value = parse(text);
  if (!isObject(value)) {
    say("log/syntax", undefined, "The line is no JSON object.");
    return findings;
  }
  for (const [key, offset] of duplicateKeys(text)) {
    const message = `${shownKey(key, filter)} stands twice in one object.`;
    findings.push({ code: "log/duplicate-key", file, line: line.number, column: offset + 1, message });
  }
  filterFindings(value, filter, say);
  recordFindings(value, reader, filter, say);
  return findings;
}

const TORN = "the program was killed while it wrote, or is still running; the next start ends the line";

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
