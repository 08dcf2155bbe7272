import ts from "#compiler";

/** `\u0061`, `\x61`, `\141`: characters that the text does not show. */
const CODED = /\\[ux0-9]/;
/** A backslash, and the line break that it takes away: `"wri\te"` apart, what is left is what it stands for. */
const ESCAPES = /\\(?:\r\n|[\n\r\u2028\u2029])?/g;

const plainTexts = new WeakMap<ts.SourceFile, string | undefined>();

/** False where the text of a file says that no identifier and no string literal in it can be `name`. */
export function mayMention(file: ts.SourceFile, name: string): boolean {
  return file.text.includes(name) || plainText(file)?.includes(name) !== false;
}

/** The text of a file without the escapes that stand for themselves; undefined where it has others. */
function plainText(file: ts.SourceFile): string | undefined {
  if (!plainTexts.has(file)) {
    const { text } = file;
    plainTexts.set(file, text.includes("\\") ? (CODED.test(text) ? undefined : text.replace(ESCAPES, "")) : text);
  }
  return plainTexts.get(file);
}

/** The letters of a name that is one word of ASCII letters; undefined for others. */
export function wordOf(name: string): string | undefined {
  return /^#?([A-Za-z_$][\w$]*)$/.exec(name)?.[1];
}

/** Every word of ASCII letters in the text of a file; undefined where escapes may hide some. */
export function wordsOf(file: ts.SourceFile): ReadonlySet<string> | undefined {
  const text = plainText(file);
  return text === undefined ? undefined : new Set(text.match(/[\w$]+/g));
}

/**
 * False where the text shows that a name stands for variables only: right behind `(` or `[`, or as a part of longer
 * names. Whatever else stands there may be a member.
 */
export function mayHaveMember(file: ts.SourceFile, name: string): boolean {
  const text = plainText(file);
  if (text === undefined) return true;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const before = text.charAt(at - 1);
    const isPart = PART.test(before) || PART.test(text.charAt(at + name.length));
    if (!isPart && before !== "(" && before !== "[") return true;
  }
  return false;
}

/** A letter that makes a name a longer one; what is no ASCII is not judged. */
const PART = /[A-Za-z0-9_$]/;

/** True where the text has no room for an `import()`, an `import x = …`, a type `import("…")` or a `require()`. */
export function onlyImportsAtTop(file: ts.SourceFile): boolean {
  if (mayMention(file, "require")) return false;
  const imports = file.statements.filter(ts.isImportDeclaration).length;
  let at = -1;
  for (let found = 0; found <= imports; found += 1) {
    at = file.text.indexOf("import", at + 1);
    if (at === -1) return true;
  }
  return false;
}
