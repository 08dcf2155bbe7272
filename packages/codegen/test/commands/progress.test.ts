import { expect, test } from "vitest";
import type { Terminal } from "../../src/commands/command.ts";
import { shown } from "../../src/commands/progress.ts";

const OUTPUTS = [
  { path: "generated/events.ts", content: "" },
  { path: "docs/\u001b[31m.md", content: "" },
];

/** What is said on standard error while outputs are gone through, by a run that began some milliseconds ago. */
function said(ago: number, interactive: boolean): readonly string[] {
  const lines: string[] = [];
  const terminal: Terminal = { out: () => undefined, err: (text) => lines.push(text), colour: false, interactive };
  expect([...shown(OUTPUTS, terminal, performance.now() - ago)]).toEqual(OUTPUTS);
  return lines;
}

test("a run of more than a second names what it is at, in a line that goes away", () => {
  const clear = "\r\u001b[K";
  expect(said(1100, true)).toEqual([`${clear}generated/events.ts`, `${clear}docs/\\u001b[31m.md`, clear]);
});

test("a short one, and one that nobody watches, says nothing", () => {
  expect(said(10, true)).toEqual([]);
  expect(said(1100, false)).toEqual([]);
});
