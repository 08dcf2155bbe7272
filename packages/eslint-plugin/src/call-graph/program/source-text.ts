import ts from "typescript";

/** `\u0061`, `\x61`, `\141`: characters that the text does not show. */
const CODED = /\\[ux0-9]/;
/** A backslash, and the line break that it takes away: `"wri\te"` apart, what is left is what it stands for. */
const ESCAPES = /\\(?:\r\n|[\n\r\u2028\u2029])?/g;

const plainTexts = new WeakMap<ts.SourceFile, string | undefined>();

/** False where the text of a file says that no identifier and no string literal in it can be `name`. */
export function mayMention(file: ts.SourceFile, name: string): boolean {
  if (file.text.includes(name)) return true;
  if (!file.text.includes("\\")) return false;
  if (!plainTexts.has(file)) plainTexts.set(file, CODED.test(file.text) ? undefined : file.text.replace(ESCAPES, ""));
  const plain = plainTexts.get(file);
  return plain === undefined || plain.includes(name);
}

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
