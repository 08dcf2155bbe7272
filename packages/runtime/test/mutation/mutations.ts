/** One rule of the filter switched off: a text of a source file, which stands there once, and what takes its place. */
export interface Mutation {
  readonly rule: string;
  /** Below `packages/runtime/src/`. */
  readonly file: string;
  readonly text: string;
  readonly instead: string;
}

/** Every rule and every sanitizer of the redaction filter, each neutralised. */
export const MUTATIONS: readonly Mutation[] = [
  {
    rule: "deny list",
    file: "redact/filter.ts",
    text: 'if (entry !== undefined) return new Refusal("denied", entry);',
    instead: "",
  },
  {
    rule: "deny list: spelling",
    file: "redact/bare-name.ts",
    text: "return lowerCase(bare + slice(text, from));",
    instead: "return text;",
  },
  {
    rule: "deny list: disguise",
    file: "redact/deny-list.ts",
    text: "if (entry !== undefined || !isWide(name)) return entry;",
    instead: "return entry;",
  },
  {
    rule: "deny list: letters of other alphabets, with marks",
    file: "redact/bare-name.ts",
    text: "const letter = latinShape(character) ?? lowerCase",
    instead: "const letter = lowerCase",
  },
  {
    rule: "deny list: letters of other alphabets, as they are",
    file: "redact/bare-name.ts",
    text: "text += latinShape(unit) ?? unit;",
    instead: "text += unit;",
  },
  {
    rule: "deny list: symbols that are drawn as letters",
    file: "redact/bare-name.ts",
    text: "lowerCase(plainLetter(character))",
    instead: "lowerCase(character)",
  },
  {
    rule: "deny list: fillers and modifiers",
    file: "redact/bare-name.ts",
    text: "^(?![\\p{Lm}\\p{Default_Ignorable_Code_Point}])",
    instead: "^",
  },
  {
    rule: "pattern: keys",
    file: "redact/filter.ts",
    text: "return this.#matches(name) ? this.#refusalOf(name) : undefined;",
    instead: "return undefined;",
  },
  {
    rule: "pattern: values",
    file: "redact/filter.ts",
    text: "if (this.#matches(text)) refuseBy(this.#refusalOf(text));",
    instead: "",
  },
  {
    rule: "pattern: joined lists",
    file: "redact/value.ts",
    text: "if (strings > 1 && site.spec.hash !== true)",
    instead: "if (strings > 1e9)",
  },
  {
    rule: "pattern: joined lists of any depth",
    file: "redact/free-form.ts",
    text: "this.#filter.checkJoined(this.#joined);",
    instead: "",
  },
  {
    rule: "pattern: hardening by NFKC and NFKD",
    file: "redact/hardened-text.ts",
    text: "if (composed === text) return decomposed",
    instead: "if (composed !== undefined) return [text]; if (composed === text) return decomposed",
  },
  {
    rule: "pattern: hardening of hidden characters",
    file: "redact/run-characters.ts",
    text: 'return name === "hiding" ? HIDING : this.#separator;',
    instead: "return this.#separator;",
  },
  {
    rule: "pattern: hardening of separators",
    file: "redact/run-characters.ts",
    text: "this.#separator = whole ? END : SEPARATOR;",
    instead: "this.#separator = END;",
  },
  {
    rule: "pattern: three different letters",
    file: "redact/pattern-scan.ts",
    text: "run - apart >= least || isVaried(seen)",
    instead: "run - apart >= least || seen > 0",
  },
  {
    rule: "pattern: look-alikes of other alphabets",
    file: "redact/run-characters.ts",
    text: "const drawnAs = latinLetter(character);",
    instead: "const drawnAs = latinLetter(character) === character ? character : undefined;",
  },
  {
    rule: "pattern: three different letters, some of them look-alikes",
    file: "redact/pattern-scan.ts",
    text: "if (kind >= DISGUISED) apart = run;",
    instead: "",
  },
  {
    rule: "pattern: look-alikes of a whole text, three different ones",
    file: "redact/pattern-scan.ts",
    text: "(apart === 0 || isVaried(seen))",
    instead: "seen > 0",
  },
  {
    rule: "pattern: either case",
    file: "redact/run-characters.ts",
    text: 'new RegExp(`^${characters}$`, hardened ? "iu" : "u")',
    instead: 'new RegExp(`^${characters.replace(/[a-z]/g, "")}$`, "u")',
  },
  {
    rule: "pattern: length of a run",
    file: "redact/pattern-scan.ts",
    text: "if (code > 127) return",
    instead: "if (code > 127) return false; if (code > 127) return",
  },
  {
    rule: "cap: text",
    file: "redact/filter.ts",
    text: 'if (text.length > this.caps.string) refuse("too_long");',
    instead: "",
  },
  {
    rule: "cap: list",
    file: "redact/value.ts",
    text: 'if (length > site.filter.caps.list) refuse("too_long");',
    instead: "",
  },
  {
    rule: "cap: dictionary",
    file: "redact/value.ts",
    text: 'if (keys.length > site.filter.caps.map) refuse("too_long");',
    instead: "",
  },
  {
    rule: "type: string",
    file: "redact/scalar.ts",
    text: 'if (typeof value !== "string") return refuse("type");',
    instead: 'if (typeof value !== "string") return quoted(String(value));',
  },
  {
    rule: "type: whole number",
    file: "redact/number-text.ts",
    text: 'isSafeInteger(value) ? wholeDigits(value) : refuse("type")',
    instead: "`${value}`",
  },
  {
    rule: "type: 64 bits",
    file: "redact/number-text.ts",
    text: 'typeof value !== "bigint" || value < LEAST_INT64 || value > MOST_INT64',
    instead: 'typeof value !== "bigint"',
  },
  {
    rule: "type: double",
    file: "redact/scalar.ts",
    text: 'function realText(site: Site, value: unknown): string {\n  if (typeof value !== "number") return mistyped(site, value);',
    instead:
      'function realText(site: Site, value: unknown): string {\n  if (typeof value !== "number") return JSON.stringify(String(value));',
  },
  {
    rule: "type: float32",
    file: "redact/scalar.ts",
    text: 'function singleText(site: Site, value: unknown): string {\n  if (typeof value !== "number") return mistyped(site, value);',
    instead:
      'function singleText(site: Site, value: unknown): string {\n  if (typeof value !== "number") return JSON.stringify(String(value));',
  },
  {
    rule: "type: boolean",
    file: "redact/scalar.ts",
    text: 'typeof value === "boolean" ? allowed(site, String(value)) : mistyped(site, value)',
    instead: "JSON.stringify(value)",
  },
  {
    rule: "type: enum",
    file: "redact/scalar.ts",
    text: "mapGet(site.members, value) ?? mistyped(site, value)",
    instead: "mapGet(site.members, value) ?? quoted(String(value))",
  },
  {
    rule: "type: list",
    file: "redact/value.ts",
    text: 'if (!isArray(value)) return refuse("type");',
    instead: "if (!isArray(value)) return JSON.stringify(value);",
  },
  {
    rule: "type: holes of a list",
    file: "redact/value.ts",
    text: 'if (!hasOwn(value, index)) refuse("type");',
    instead: "",
  },
  {
    rule: "type: inherited items of a list",
    file: "redact/value.ts",
    text: 'typeof item !== "number" || NO_ITEMS[index] !== undefined',
    instead: 'typeof item !== "number"',
  },
  {
    rule: "type: items that a list has of its class",
    file: "redact/value.ts",
    text: " || Object.getPrototypeOf(list) !== Array.prototype",
    instead: "",
  },
  {
    rule: "type: dictionary",
    file: "redact/value.ts",
    text: 'if (typeof value !== "object" || value === null || !isPlainObject(value)) return refuse("type");',
    instead: 'if (typeof value !== "object" || value === null) return JSON.stringify(value);',
  },
  { rule: "type: __proto__", file: "redact/value.ts", text: 'if (key === "__proto__") refuse("type");', instead: "" },
  { rule: "keys of dictionaries", file: "redact/value.ts", text: "site.filter.checkKey(key);", instead: "" },
  {
    rule: "allow",
    file: "redact/scalar.ts",
    text: 'if (site.allow !== undefined && !matches(site.allow, value)) refuse("allow");',
    instead: "",
  },
  {
    rule: "allow: whole value",
    file: "redact/site.ts",
    text: "new RegExp(`^(?:${spec.allow})$`",
    instead: "new RegExp(`(?:${spec.allow})`",
  },
  {
    rule: "keys of the registry",
    file: "redact/value.ts",
    text: "if (site.offence !== undefined) refuse(site.offence);",
    instead: "",
  },
  {
    rule: "undeclared keys: the quick way",
    file: "redact/key-checks.ts",
    text: 'return refuse("undeclared");',
    instead: "return undefined as never;",
  },
  {
    rule: "undeclared keys: the slow way",
    file: "redact/payload.ts",
    text: "if (!mapHas(shape.byName, key)) note(drops, undeclared(shape.filter, key));",
    instead: "",
  },
  {
    rule: "own keys only: inherited",
    file: "redact/key-checks.ts",
    text: 'if (prototypeOf(payload) !== objectPrototype) refuse("type");',
    instead: "",
  },
  {
    rule: "own keys only: pollution",
    file: "redact/key-checks.ts",
    text: 'for (const _inherited in NOTHING) refuse("type");',
    instead: "",
  },
  {
    rule: "required keys",
    file: "redact/key-checks.ts",
    text: 'if ((seen & required) !== required) refuse("type");',
    instead: "",
  },
  {
    rule: "strict mode",
    file: "redact/judge.ts",
    text: "if (strict && violation !== undefined) raise(",
    instead: "if (strict && violation === null) raise(",
  },
  { rule: "counting", file: "redact/judge.ts", text: "countDrop(drop.reason);", instead: "" },
  {
    rule: "built-ins: expressions",
    file: "redact/intrinsics.ts",
    text: "return execute(expression, text) !== null;",
    instead: "return expression.test(text);",
  },
  {
    rule: "built-ins: verdicts that are remembered",
    file: "redact/filter.ts",
    text: "if (mapHas(this.#verdicts, name)) return mapGet(this.#verdicts, name);",
    instead: "if (this.#verdicts.has(name)) return this.#verdicts.get(name);",
  },
  { rule: "the rules are frozen", file: "redact/deep-freeze.ts", text: "Object.freeze(value);", instead: "" },
  {
    rule: "records by other rules",
    file: "record/redacted-record.ts",
    text: "rulesOf(value) === rules",
    instead: "rulesOf(value) !== undefined",
  },
  {
    rule: "a redactor by its constructor",
    file: "redact/redactor.ts",
    text: "if (key !== KEY) throw",
    instead: "if (key === undefined) throw",
  },
  { rule: "component and run id", file: "redact/frame-text.ts", text: "filter.checkText(value);", instead: "" },
  {
    rule: "hash",
    file: "redact/value.ts",
    text: "site.spec.hash === true ? hashedText(site, value, hash) : site.scalar(site, value)",
    instead: "site.scalar(site, value)",
  },
  {
    rule: "one line, whatever the text",
    file: "redact/json-text.ts",
    text: "if (code < 0x20 || code === 0x22 || code === 0x5c || code > 0x7e)",
    instead: "if (code === 0x22 || code === 0x5c)",
  },
  {
    rule: "one line: C1 and separators",
    file: "redact/json-text.ts",
    text: "JSON.stringify(text).replace(\n    HARMFUL,",
    instead: "JSON.stringify(text).replace(/$^/g,",
  },
];
