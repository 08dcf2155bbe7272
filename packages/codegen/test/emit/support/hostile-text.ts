import fc from "fast-check";

/** What an author could write to break out of a comment, a literal, a table cell, a query or a template. */
const FRAGMENTS: readonly string[] = [
  "*/", "/*", "//", "`", "${process.exit(1)}", "${", "}", "</script>", "<script>", "<!--", "-->", "|", "||", "\\|", "\\",
  "\\\\", "\n", "\r\n", "\r", "\t", "\0", '"', "'", '"""', "''", "\u2028", "\u2029", "\u0085", "\u202e", "\u2066",
  "\u200b", "\u200d", "\ufeff", "\ud800", "\udc00", "🧬", "漢", "é", "@deprecated", "@ts-ignore", "{@link x}",
  "//# sourceMappingURL=x", "/*# sourceMappingURL=x */", "# ", "- ", "1. ", ": ", " #", "&a", "*a", "!!js/function", "---", "...", "? ",
  "{{", "}}", "{{metric}}", "{{ $value }}", "{{{x}}}", "{%", "[x](javascript:alert(1))", "![x](y)", "<img src=x onerror=y>", "&lt;",
  "&#10;", "**b**", "_i_", "~~s~~", "$x$", "==", ";", "--", "'; DROP TABLE logs; --", "$$", "%", "%s", "\\n", "\\u202e", "\\x41",
  "eslint-disable", "prettier-ignore", "#__PURE__", "a", "b", " ", "  ", "loss",
];

/** Texts made of dangerous fragments and of arbitrary characters, lone surrogates included. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 8 }).map((parts) => parts.join("")),
  fc.string({ maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
);
