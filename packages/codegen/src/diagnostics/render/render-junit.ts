import { placeText } from "../../source/span.ts";
import { printable } from "../../text/printable.ts";
import type { Finding } from "./finding.ts";
import { renderText } from "./render-text.ts";

/** JUnit's XML as build servers read it: one failed test a finding, one passed test when there is none. */
export function renderJunit(findings: readonly Finding[]): string {
  const cases =
    findings.length === 0 ? ['    <testcase classname="logwright" name="no findings"/>'] : findings.map(testCase);
  const counts = `tests="${cases.length}" failures="${findings.length}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="logwright" ${counts}>`,
    ...cases,
    "  </testsuite>",
    "</testsuites>",
  ].join("\n");
}

function testCase(finding: Finding): string {
  const { file, start } = finding.place;
  const name = escape(placeText(finding.place));
  const text = escape(renderText([finding], { colour: false }));
  return [
    `    <testcase classname="${escape(finding.code)}" name="${name}" file="${escape(file)}" line="${start.line}">`,
    `      <failure type="${finding.rule.severity}" message="${escape(finding.message)}">${text}</failure>`,
    "    </testcase>",
  ].join("\n");
}

/** XML cannot hold most control characters, not even escaped, so they are shown as codes first. */
function escape(text: string): string {
  return text
    .split("\n")
    .map(printable)
    .join("\n")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
