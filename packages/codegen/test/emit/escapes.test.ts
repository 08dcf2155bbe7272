import { describe, expect, test } from "vitest";
import { jsonText } from "../../src/emit/json/json-text.ts";
import { labelValue, yamlTemplateText, yamlText } from "../../src/emit/prometheus/yaml-text.ts";
import { clickhouseName, clickhouseText, duckdbName, duckdbText, jsonPointer } from "../../src/emit/sql/sql-text.ts";
import { docComment, tsComment, tsKey, tsString } from "../../src/emit/typescript/ts-text.ts";
import type { Finding } from "../../src/diagnostics/render/finding.ts";
import { renderGithub } from "../../src/diagnostics/render/render-github.ts";
import { renderJunit } from "../../src/diagnostics/render/render-junit.ts";
import { html, scriptJson } from "../../src/logs/report/html.ts";
import { printable } from "../../src/text/printable.ts";

/** Every unseen character and every sequence with a meaning, function by function: one line for each replacement. */
describe.each<[name: string, escape: (text: string) => string, pairs: readonly (readonly [string, string])[]]>([
  [
    "tsComment",
    tsComment,
    [
      ["\\", "\\\\"],
      ["`", "\\`"],
      ["@x", "\\@x"],
      ["${", "$\\{"],
      ["*/", "*\\/"],
      ["</", "<\\/"],
      ["<!--", "<\\!--"],
      ["/#", "/\\#"],
      ["*#", "*\\#"],
      ["\n\r\t", "\\n\\r\\t"],
      ["\u0000\u202e\ud800", "\\u0000\\u202e\\ud800"],
    ],
  ],
  [
    "tsString",
    tsString,
    [
      ["\\", '"\\\\"'],
      ['"', "'\"'"],
      ["'", `"'"`],
      [`"'`, `"\\"'"`],
      ["`", '"\\u0060"'],
      ["${", '"\\u0024{"'],
      ["$1", '"$1"'],
      ["*/", '"*\\u002f"'],
      ["</", '"<\\u002f"'],
      ["/#", '"/\\u0023"'],
      ["*@", '"*\\u0040"'],
      ["<!--", '"\\u003c!--"'],
      ["\n\r\t", '"\\n\\r\\t"'],
      ["\u0000\u202e\ud800", '"\\u0000\\u202e\\ud800"'],
    ],
  ],
  [
    "tsKey",
    tsKey,
    [
      ["a_1$", "a_1$"],
      ["1a", '"1a"'],
      ["a.b", '"a.b"'],
      ["__proto__", '["__proto__"]'],
    ],
  ],
  [
    "docComment",
    (text) => docComment(text.split("|"), "  "),
    [
      ["", ""],
      ["a", "  /** a */\n"],
      ["a||b", "  /**\n   * a\n   *\n   * b\n   */\n"],
    ],
  ],
  [
    "jsonText",
    jsonText,
    [
      ['"\\', '"\\"\\\\"\n'],
      ["</", '"\\u003c/"\n'],
      ["<!--", '"\\u003c!--"\n'],
      ["\n", '"\\n"\n'],
      ["\u202e\u2028\u0000", '"\\u202e\\u2028\\u0000"\n'],
    ],
  ],
  [
    "yamlText",
    yamlText,
    [
      ['"\\\n', '"\\"\\\\\\n"'],
      ["*/", '"*\\u002f"'],
      ["</", '"<\\u002f"'],
      ["\u202e\u0085", '"\\u202e\\u0085"'],
      ["\ud800x", '"\\ufffdx"'],
    ],
  ],
  ["yamlTemplateText", yamlTemplateText, [["{{ $value }}", '"{{\\"{{\\"}} $value }}"']]],
  [
    "labelValue",
    labelValue,
    [
      ['"\\\n', '"\\"\\\\\\n"'],
      ["\udc00", '"\ufffd"'],
    ],
  ],
  [
    "duckdbText",
    duckdbText,
    [
      ["it's", "'it''s'"],
      ["a\r\nb\tc\nd\re", "'a b c d e'"],
      ["\u202e\u0000", "'[U+202E][U+0000]'"],
    ],
  ],
  ["duckdbName", duckdbName, [['a"b', '"a""b"']]],
  [
    "clickhouseText",
    clickhouseText,
    [
      ["it's", "'it\\'s'"],
      ["\\", "'\\\\'"],
      ["a\nb\u202e", "'a b[U+202E]'"],
    ],
  ],
  [
    "clickhouseName",
    clickhouseName,
    [
      ["a`b", "`a\\`b`"],
      ["\\", "`\\\\`"],
    ],
  ],
  ["jsonPointer", (text) => jsonPointer(text.split(" ")), [["a/b ~1 c", "/a~1b/~01/c"]]],
  [
    "printable",
    printable,
    [
      ["\udc00x", "\\udc00x"],
      ["a\u001b[31m\n\u202e\ud800🧬", "a\\u001b[31m\\u000a\\u202e\\ud800🧬"],
    ],
  ],
  [
    "html",
    html,
    [
      [`&<>"'`, "&amp;&lt;&gt;&quot;&#39;"],
      ["\u0000\u202e\u2066", "\\x00\\x202e\\x2066"],
    ],
  ],
  ["scriptJson", scriptJson, [["<>&\u2028\u2029", '"\\u003c\\u003e\\u0026\\u2028\\u2029"']]],
  [
    "renderGithub",
    (text) => renderGithub([finding(text)]),
    [
      [
        "a%:,\r\n",
        "::error file=a%25%3A%2C%0D%0A,line=1,endLine=1,col=1,endColumn=2,title=x/y::a%25:,%0D%0A%0Ahelp: a%25:,\\u000d\\u000a",
      ],
    ],
  ],
  [
    "renderJunit",
    (text) => /<testcase [^\n]*\n[^\n]* message="([^\n]*)">x/.exec(renderJunit([finding(text, "x")]))?.[1] ?? "",
    [[`&<>"'\u0000`, `&amp;&lt;&gt;&quot;'\\u0000`]],
  ],
])("%s", (_name, escape, pairs) => {
  test.each(pairs)("%j becomes %j", (text, escaped) => expect(escape(text)).toBe(escaped));
});

function finding(text: string, file: string = text): Finding {
  const place = { file, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const rule = { severity: "error", message: "", why: "" } as const;
  return { code: "x/y", rule, message: text, place, frame: [], notes: [], help: { message: text } };
}
