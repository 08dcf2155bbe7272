/** One replacement of an escape function switched off: a text of a source file, which stands there once, and what takes its place. */
export interface Mutation {
  readonly rule: string;
  /** Below `packages/codegen/src/`. */
  readonly file: string;
  readonly text: string;
  readonly instead: string;
  /** The tests that must notice, below `packages/codegen/test/`. */
  readonly suite: string;
}

/** A file, the tests that hold it, and what is switched off in it. */
type Group = readonly [
  file: string,
  suite: string,
  ...mutations: (readonly [rule: string, text: string, instead: string])[],
];

const GROUPS: readonly Group[] = [
  [
    "emit/typescript/ts-text.ts",
    "emit/escapes.test.ts",
    ["comment: backslash", "/[\\\\`@]/g", "/[`@]/g"],
    ["comment: backtick", "/[\\\\`@]/g", "/[\\\\@]/g"],
    ["comment: tag", "/[\\\\`@]/g", "/[\\\\`]/g"],
    ["comment: template", '.replace(/(?<=\\$)\\{/g, "\\\\{")', ""],
    ["comment: end", "(?<=[*<])\\/|(?<=<)!", "(?<=[<])\\/|(?<=<)!"],
    ["comment: closing element", "(?<=[*<])\\/|(?<=<)!", "(?<=[*])\\/|(?<=<)!"],
    ["comment: HTML comment", "|(?<=<)!(?=--)/g", "/g"],
    ["comment: source map", '.replace(/(?<=[/*])#/g, "\\\\#")', ""],
    ["comment: unseen", "return replaceTreacherous(escaped,", "return ((text: string, _: unknown) => text)(escaped,"],
    ["string: backslash", '.replace(/\\\\/g, "\\\\\\\\")', ""],
    ["string: quote", ".replaceAll(quote, `\\\\${quote}`)", ""],
    ["string: backtick", "/`|\\$(?=\\{)", "/\\$(?=\\{)"],
    ["string: template", "|\\$(?=\\{)|", "|"],
    ["string: end of a comment", "|(?<=[*<])\\/|(?<=[/*])[#@]", "|(?<=[<])\\/|(?<=[/*])[#@]"],
    ["string: closing element", "|(?<=[*<])\\/|(?<=[/*])[#@]", "|(?<=[*])\\/|(?<=[/*])[#@]"],
    ["string: source map", "|(?<=[/*])[#@]|", "|"],
    ["string: HTML comment", "|<(?=!--)/g", "/g"],
    ["string: unseen", "quote + replaceTreacherous(escaped,", "quote + ((text: string, _: unknown) => text)(escaped,"],
    ["key: prototype", 'if (name === "__proto__") return', 'if (name === "") return'],
    ["key: quotes", "$/.test(name) ? name : tsString(name)", "$/.test(name) ? name : name"],
  ],
  [
    "emit/markdown/markdown-text.ts",
    "emit/markdown/markdown-text.test.ts",
    ["text: line breaks", 'text.replace(/[\\r\\n\\t]+/g, " ")', "text"],
    [
      "text: unseen",
      "  const seen = replaceTreacherous(\n    text.replace",
      "  const seen = ((text: string, _: unknown) => text)(\n    text.replace",
    ],
    ["text: spaces", "return seen\n    .trim()\n    .replace(/[\\\\`", "return seen\n    .replace(/[\\\\`"],
    ...[..."\\`*[]<>&~$"].map((character, index): readonly [string, string, string] => {
      const whole = "[\\\\`*[\\]<>&~$]/g";
      const escaped = ["\\\\", "`", "*", "[", "\\]", "<", ">", "&", "~", "$"][index] ?? "";
      return [`text: ${character}`, `/${whole}`, `/${whole.replace(escaped, () => "")}`];
    }),
    ["text: emphasis before a word", "(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])", "_(?![A-Za-z0-9])"],
    ["text: emphasis behind a word", "(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])", "(?<![A-Za-z0-9])_"],
    ["text: template", '.replace(/(?<=\\{)[{%#]/g, "\\\\$&")\n    .replace(/\\|/g', ".replace(/\\|/g"],
    ["text: column", '.replace(/\\|/g, "&#124;")', ""],
    [
      "text: address of a protocol",
      "/:(?=\\/\\/)|(?<=mailto|xmpp):|(?<=www)\\./gi",
      "/(?<=mailto|xmpp):|(?<=www)\\./gi",
    ],
    ["text: address of a page", "|(?<=www)\\./gi", "/gi"],
    ["text: address of a mailbox", "|(?<=mailto|xmpp):|(?<=www)", "|(?<=www)"],
    ["text: capitals of an address", "|(?<=www)\\./gi", "|(?<=www)\\./g"],
    ["text: address of a person", ".replace(/(?<=[\\w.+-])@(?=[\\w.-]*\\.[\\w-])/g, `@${NO_ADDRESS}`)", ""],
    ["text: passed through: protocol", "(?<!mailto|xmpp):(?!\\/\\/)|", ":|"],
    ["text: passed through: page", "(?<!www)\\.|(?<!mailto", "\\.|(?<!mailto"],
    ["text: passed through: emphasis", "(?<=[a-z0-9])_(?=[a-z0-9])", "_"],
    ["text: beginning of a block", '.replace(/^[#+=-]/, "\\\\$&")', ""],
    ["text: number of a list", '.replace(/^(\\d+)([.)])(?=\\s|$)/, "$1\\\\$2")', ""],
    ["code: backtick", "[ -;=-_a-z}~]", "[ -;=-z}~]"],
    ["code: column", "[ -;=-_a-z}~]", "[ -;=-_a-z|}~]"],
    ["code: HTML", "|<(?![A-Za-z/!?])|", "|<|"],
    ["code: template", "\\{(?![{%#]))+", "\\{)+"],
    ["code: space before", "/^(?! )(?:[ -;", "/^(?:[ -;"],
    ["code: space behind", ")+(?<! )$/;\n\n/** An author's pattern", ")+$/;\n\n/** An author's pattern"],
    ["quote: line breaks", '.replace(/\\r\\n?/g, "\\n")', ""],
    ["quote: every line", ".map((line) => `> ${quotedLine(line)}`.trimEnd())", ".map(quotedLine)"],
    ["quote: tabs", 'line.replaceAll("\\t", "    ")', "line"],
    [
      "quote: unseen",
      "const seen = replaceTreacherous(\n    line",
      "const seen = ((text: string, _: unknown) => text)(\n    line",
    ],
    ["quote: HTML", '.replace(/<(?=[A-Za-z/!?])/g, "&lt;")', ""],
    ["quote: template", '.replace(/(?<=\\{)[{%#]/g, "\\\\$&")\n    .replace(/(?<=\\]', ".replace(/(?<=\\]"],
    ["quote: address of code", "javascript|data|vbscript", "nothing"],
    ["quote: address of data", "javascript|data|vbscript", "javascript|vbscript"],
    ["quote: definition", "(?<=\\]\\(|\\]:)", "(?<=\\]\\()"],
  ],
  [
    "emit/sql/sql-text.ts",
    "emit/escapes.test.ts",
    ["DuckDB text: quote", `.replaceAll("'", "''")`, ""],
    ["DuckDB name: quote", `.replaceAll('"', '""')`, ""],
    ["ClickHouse text: quote", "/[\\\\']/g", "/[\\\\]/g"],
    ["ClickHouse text: backslash", "/[\\\\']/g", "/[']/g"],
    ["ClickHouse name: quote", "/[\\\\`]/g", "/[\\\\]/g"],
    ["ClickHouse name: backslash", "/[\\\\`]/g", "/[`]/g"],
    ["pointer: tilde", '.replaceAll("~", "~0")', ""],
    ["pointer: slash", '.replaceAll("/", "~1")', ""],
    ["SQL: line breaks", 'text.replace(/\\r\\n|[\\r\\n\\t]/g, " ")', "text"],
    ["SQL: unseen", "return replaceTreacherous(oneLine,", "return ((text: string, _: unknown) => text)(oneLine,"],
  ],
  [
    "emit/prometheus/yaml-text.ts",
    "emit/escapes.test.ts",
    ["YAML: quotes", "JSON.stringify(wellFormed(text)).replace", '`"${wellFormed(text)}"`.replace'],
    ["YAML: surrogates", "JSON.stringify(wellFormed(text)).replace", "JSON.stringify(text).replace"],
    ["YAML: end of a comment", "(?<=[*<])", "(?<=[<])"],
    ["YAML: closing element", "(?<=[*<])", "(?<=[*])"],
    ["YAML: unseen", "return replaceTreacherous(quoted,", "return ((text: string, _: unknown) => text)(quoted,"],
    ["YAML: template", `text.replaceAll("{{", '{{"{{"}}')`, "text"],
    ["label: quotes", "return JSON.stringify(wellFormed(text));", 'return `"${wellFormed(text)}"`;'],
    ["label: surrogates", "return JSON.stringify(wellFormed(text));", "return JSON.stringify(text);"],
  ],
  [
    "emit/json/json-text.ts",
    "emit/escapes.test.ts",
    ["JSON: element and HTML comment", '.replace(/<(?=[/!])/g, "\\\\u003c")', ""],
    ["JSON: unseen", "replaceTreacherous(safe, (", "((all: string, _: unknown) => all)(safe, ("],
    ["JSON: plain texts", "/^[ !#-;=-[\\]-~]*$/", "/^[ -~]*$/"],
  ],
  [
    "text/code-units.ts",
    "emit/escapes.test.ts",
    ["unseen: controls", "\\u0000-\\u001f\\u007f-\\u009f", ""],
    ["unseen: directions", "\\u2028-\\u202e", "\\u2028"],
    ["unseen: surrogate without its second half", "|[\\ud800-\\udbff](?![\\udc00-\\udfff])", ""],
    ["unseen: surrogate without its first half", "|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]", ""],
  ],
  [
    "diagnostics/render/render-github.ts",
    "emit/escapes.test.ts",
    ["GitHub: percent", '.replaceAll("%", "%25")', ""],
    ["GitHub: carriage return", '.replaceAll("\\r", "%0D")', ""],
    ["GitHub: line feed", '.replaceAll("\\n", "%0A")', ""],
    ["GitHub: colon", '.replaceAll(":", "%3A")', ""],
    ["GitHub: comma", '.replaceAll(",", "%2C")', ""],
  ],
  [
    "diagnostics/render/render-junit.ts",
    "emit/escapes.test.ts",
    ["JUnit: unseen", ".map(printable)", ""],
    ["JUnit: ampersand", '.replaceAll("&", "&amp;")', ""],
    ["JUnit: opening bracket", '.replaceAll("<", "&lt;")', ""],
    ["JUnit: closing bracket", '.replaceAll(">", "&gt;")', ""],
    ["JUnit: quote", '.replaceAll(\'"\', "&quot;")', ""],
  ],
  [
    "logs/report/html.ts",
    "emit/escapes.test.ts",
    ["HTML: ampersand", '.replaceAll("&", "&amp;")', ""],
    ["HTML: opening bracket", '.replaceAll("<", "&lt;")', ""],
    ["HTML: closing bracket", '.replaceAll(">", "&gt;")', ""],
    ["HTML: quote", '.replaceAll(\'"\', "&quot;")', ""],
    ["HTML: apostrophe", '.replaceAll("\'", "&#39;")', ""],
    ["HTML: controls", "\\u0000-\\u0008", ""],
    ["HTML: directions", "\\u202a-\\u202e", ""],
    ["script: everything", "/[<>&\\u2028\\u2029]/g", "/[\\u2028\\u2029]/g"],
    ["script: line ends", "/[<>&\\u2028\\u2029]/g", "/[<>&]/g"],
  ],
  [
    "import-otel/write/yaml-text.ts",
    "import-otel/yaml-text.test.ts",
    ["YAML: words", " && !WORDS.test(text)", ""],
    ["YAML: words of 1.1", "yes|no|on|off|y|n|null", "null"],
    ["YAML: what begins with a digit", "/^[A-Za-z$]", "/^[A-Za-z0-9$]"],
    ["YAML: quote", '.replaceAll("\'", "\'\'")', ""],
    ["YAML: escapes", "if (!isTreacherous(text)) return", "if (true) return"],
    [
      "YAML: unseen",
      "replaceTreacherous(JSON.stringify(text), (character) => `\\\\u${hexOf(character)}`)",
      "JSON.stringify(text)",
    ],
    ["block: beginning", "/^[ \\n]|", "/"],
    ["block: end", "|[ \\n]$/", "/"],
    ["block: unseen", ' || isTreacherous(text.replaceAll("\\n", ""))', ""],
  ],
];

/** Every replacement of every function that makes text of a language out of an author's text. */
export const MUTATIONS: readonly Mutation[] = GROUPS.flatMap(([file, suite, ...mutations]) =>
  mutations.map(([rule, text, instead]) => ({ rule, file, text, instead, suite })),
);
