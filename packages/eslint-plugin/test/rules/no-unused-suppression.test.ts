import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import plugin from "../../src/index.ts";

/** Lints with no-print and no-unused-suppression on, in either order. */
function lint(code: string, rules: readonly string[] = ["no-unused-suppression", "no-print"]): readonly string[] {
  const linter = new Linter({ configType: "flat" });
  const messages = linter.verify(code, [
    {
      plugins: { logwright: plugin as never },
      rules: Object.fromEntries(rules.map((rule) => [`logwright/${rule}`, "error"])),
      linterOptions: { reportUnusedDisableDirectives: "off" },
    },
  ]);
  return messages.map(({ line, messageId, ruleId }) => `${line} ${ruleId?.replace("logwright/", "")} ${messageId}`);
}

const suggestion = (code: string): string => {
  const linter = new Linter({ configType: "flat" });
  const config = {
    plugins: { logwright: plugin as never },
    rules: { "logwright/no-print": "error", "logwright/no-unused-suppression": "error" },
    linterOptions: { reportUnusedDisableDirectives: "off" },
  } as const;
  const fix = linter.verify(code, [config])[0]?.suggestions?.[0]?.fix;
  return fix === undefined ? "no suggestion" : code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
};

describe("no-unused-suppression", () => {
  test.each([
    ["a reason and an effect", "console.log(1); // eslint-disable-line logwright/no-print -- the banner"],
    ["on the next line", "// eslint-disable-next-line logwright/no-print -- the banner\nconsole.log(1);"],
    ["to the end", "/* eslint-disable logwright/no-print -- a script */\nconsole.log(1);"],
    [
      "a range",
      "/* eslint-disable logwright/no-print -- a script */\nconsole.log(1);\n/* eslint-enable logwright/no-print */",
    ],
    ["another plugin's rule", "/* eslint-disable no-undef, no-var */"],
    ["everything, where nothing of ours is suppressed", "/* eslint-disable */\nlet a = 1;"],
    ["a rule that does not run", "// eslint-disable-next-line logwright/declared-keys -- the test double\nlet a = 1;"],
    ["a line comment cannot open a range", "// eslint-disable logwright/no-print"],
    ["a comment that talks of it", "// to switch it off: eslint-disable-next-line logwright/no-print"],
  ])("clean: %s", (_name, code) => {
    expect(lint(code)).toEqual([]);
    expect(lint(code, ["no-print", "no-unused-suppression"])).toEqual([]);
  });

  test.each([
    ["no reason", "console.log(1); // eslint-disable-line logwright/no-print", ["1 no-unused-suppression reasonless"]],
    [
      "an empty reason",
      "console.log(1); // eslint-disable-line logwright/no-print -- ",
      ["1 no-unused-suppression reasonless"],
    ],
    [
      "nothing to suppress",
      "let a = 1; // eslint-disable-line logwright/no-print -- it printed once",
      ["1 no-unused-suppression unused"],
    ],
    [
      "the wrong line",
      "// eslint-disable-next-line logwright/no-print -- the banner\n\nconsole.log(1);",
      ["1 no-unused-suppression unused", "3 no-print prints"],
    ],
    [
      "after the fact",
      "console.log(1);\n/* eslint-disable logwright/no-print -- too late */",
      ["1 no-print prints", "2 no-unused-suppression unused"],
    ],
    [
      "a range that ends before",
      "/* eslint-disable logwright/no-print -- a script */\n/* eslint-enable logwright/no-print */\nconsole.log(1);",
      ["1 no-unused-suppression unused", "3 no-print prints"],
    ],
    ["everything", "// eslint-disable-next-line\nconsole.log(1);", ["1 no-unused-suppression blanket"]],
  ])("reported: %s", (_name, code, expected) => {
    expect(lint(code)).toEqual(expected);
    expect(lint(code, ["no-print", "no-unused-suppression"])).toEqual(expected);
  });

  test.each([
    [
      "the whole line goes",
      "let a = 1;\n// eslint-disable-next-line logwright/no-print -- x\nlet b = 2;\n",
      "let a = 1;\nlet b = 2;\n",
    ],
    ["the end of a line goes", "let a = 1; // eslint-disable-line logwright/no-print -- x\n", "let a = 1;\n"],
    [
      "one of two rules goes",
      "let a = 1; // eslint-disable-line logwright/no-print, no-undef -- x\n",
      "let a = 1; // eslint-disable-line no-undef -- x\n",
    ],
    [
      "the last of two rules goes",
      "let a = 1; // eslint-disable-line no-undef, logwright/no-print -- x\n",
      "let a = 1; // eslint-disable-line no-undef -- x\n",
    ],
  ])("suggestion: %s", (_name, code, output) => {
    expect(suggestion(code)).toBe(output);
  });
});
