import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { docComment, tsComment, tsKey, tsString } from "../../../src/emit/typescript/ts-text.ts";
import { hostileText } from "../support/hostile-text.ts";

/** Text that a reader would not see, or that means something where it stands. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/u;
const MEANINGFUL = /\*\/|<\/|<!--|\/#|\*#|\/\*#/;

function decodeComment(line: string): string {
  return line.replace(/\\(u([0-9a-f]{4})|.)/g, (_, escape: string, hex?: string) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    return { n: "\n", r: "\r", t: "\t" }[escape] ?? escape;
  });
}

function tokens(source: string): readonly string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, source);
  const kinds: string[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    kinds.push(ts.SyntaxKind[kind]);
  }
  return kinds;
}

const inComment = (text: string): string => `${docComment([tsComment(`${text}.`)])}export const a = 1;\n`;
const inLiteral = (text: string): string => `const a = ${tsString(text)};`;

describe("a comment", () => {
  test("gives the tokens of a harmless comment, whatever the text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(tokens(inComment(text))).toEqual(tokens(inComment("x")));
      }),
    );
  });

  test("is one line without unseen characters, ends, tags, templates, markup and directives", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = tsComment(text);
        expect(line).not.toMatch(UNSEEN);
        expect(line).not.toMatch(MEANINGFUL);
        expect(line).not.toMatch(/(?<!\\)(\\\\)*[`@]/);
        expect(line).not.toContain("${");
      }),
    );
  });

  test("decodes to the text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(decodeComment(tsComment(text))).toBe(text);
      }),
    );
  });

  test("brings no JSDoc tag and no compiler directive", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const file = ts.createSourceFile("a.ts", inComment(text), ts.ScriptTarget.Latest, true);
        expect(ts.getJSDocTags(file.statements[0]!)).toEqual([]);
        expect((file as unknown as { commentDirectives?: unknown }).commentDirectives).toBeUndefined();
      }),
    );
  });

  test("leaves ordinary prose as it is", () => {
    const prose = "last logged reg loss (Phase 2 active): 50 % of a/b, <T> & #1 -> {x}";
    expect(tsComment(prose)).toBe(prose);
  });

  test.each([
    ["*/", "*\\/"],
    ["`", "\\`"],
    ["${x}", "$\\{x}"],
    ["</script>", "<\\/script>"],
    ["a\nb", "a\\nb"],
    ["@ts-ignore", "\\@ts-ignore"],
    ["\u202e", "\\u202e"],
    ["\ud800", "\\ud800"],
    ["//# sourceMappingURL=x", "//\\# sourceMappingURL=x"],
  ])("writes %j as %j", (text, escaped) => expect(tsComment(text)).toBe(escaped));
});

describe("a literal", () => {
  test("is one string token that decodes to the text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(tokens(inLiteral(text))).toEqual(tokens(inLiteral("x")));
        const file = ts.createSourceFile("a.ts", inLiteral(text), ts.ScriptTarget.Latest, true);
        const [statement] = file.statements;
        const declared = (statement as ts.VariableStatement).declarationList.declarations[0]!.initializer;
        expect((declared as ts.StringLiteral).text).toBe(text);
      }),
    );
  });

  test("holds no unseen character, template, markup or directive", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const literal = tsString(text);
        expect(literal).not.toMatch(UNSEEN);
        expect(literal).not.toMatch(MEANINGFUL);
        expect(literal).not.toContain("`");
        expect(literal).not.toContain("${");
      }),
    );
  });

  test.each([
    ["it's", `"it's"`],
    ['say "x"', `'say "x"'`],
    [`'"`, `"'\\""`],
    ["^[\\w./-]+$", '"^[\\\\w./-]+$"'],
  ])("of %j is %s, as prettier would quote it", (text, literal) => expect(tsString(text)).toBe(literal));
});

test("a key is bare when it may be and never sets the prototype", () => {
  expect(tsKey("loss_pred")).toBe("loss_pred");
  expect(tsKey("training.step")).toBe('"training.step"');
  expect(tsKey("__proto__")).toBe('["__proto__"]');
});

test("documentation is one line for one text and a block for several", () => {
  expect(docComment(["a"], "  ")).toBe("  /** a */\n");
  expect(docComment(["a", "", "b"])).toBe("/**\n * a\n *\n * b\n */\n");
  expect(docComment([])).toBe("");
});
