import { catalogue } from "../catalogue.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { messageOf, printable } from "../message.ts";
import type { RenderOptions } from "./renderer.ts";
import { renderText } from "./render-text.ts";

/** JUnit's XML as build servers read it: one failed test a problem, one passed test when there is none. */
export function renderJunit(problems: readonly Diagnostic[], options: RenderOptions): string {
  const cases =
    problems.length === 0
      ? ['    <testcase classname="registry" name="no findings"/>']
      : problems.map((each) => testCase(each, options));
  const counts = `tests="${cases.length}" failures="${problems.length}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="logwright" ${counts}>`,
    ...cases,
    "  </testsuite>",
    "</testsuites>",
  ].join("\n");
}

function testCase(problem: Diagnostic, options: RenderOptions): string {
  const { file, start } = problem.span;
  const place = `${options.shown(file)}:${start.line}:${start.column}`;
  const type = catalogue[problem.code].severity;
  return [
    `    <testcase classname="${escape(problem.code)}" name="${escape(place)}" file="${escape(options.shown(file))}" line="${start.line}">`,
    `      <failure type="${type}" message="${escape(messageOf(problem))}">${escape(renderText([problem], { ...options, colour: false }))}</failure>`,
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
