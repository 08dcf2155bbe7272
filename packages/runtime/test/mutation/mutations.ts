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
  { rule: "deny list", file: "redact/filter.ts", text: 'if (this.#deny.has(name)) return "denied";', instead: "" },
  {
    rule: "deny list: spelling",
    file: "redact/deny-list.ts",
    text: '.toLowerCase().replace(/[_.]/g, "")',
    instead: "",
  },
  {
    rule: "deny list: disguise",
    file: "redact/deny-list.ts",
    text: 'visibleText(name.normalize("NFKC"))',
    instead: "name",
  },
  {
    rule: "pattern: keys",
    file: "redact/filter.ts",
    text: 'return this.#matches(name) ? "pattern" : undefined;',
    instead: "return undefined;",
  },
  {
    rule: "pattern: values",
    file: "redact/filter.ts",
    text: 'if (this.#matches(text)) refuse("pattern");',
    instead: "",
  },
  {
    rule: "pattern: joined lists",
    file: "redact/filter.ts",
    text: "texts.length > 1 && this.#matches",
    instead: "texts.length > 1e9 && this.#matches",
  },
  {
    rule: "pattern: hardening by NFKC",
    file: "redact/pattern-scan.ts",
    text: ', visibleText(text.normalize("NFKC"))',
    instead: "",
  },
  {
    rule: "pattern: hardening of hidden characters",
    file: "redact/hardened-text.ts",
    text: 'return text.replace(HIDING, "");',
    instead: "return text;",
  },
  {
    rule: "pattern: hardening of ASCII",
    file: "redact/hardened-text.ts",
    text: "return code <= 0x20 || code === 0x2d || code === 0x7f;",
    instead: "return code < 0;",
  },
  {
    rule: "pattern: either case",
    file: "redact/pattern-scan.ts",
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
    text: 'Number.isSafeInteger(value) ? wholeDigits(value) : refuse("type")',
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
    text: 'if (typeof value !== "number") return mistyped(site, value);',
    instead: 'if (typeof value !== "number") return JSON.stringify(String(value));',
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
    text: "site.members.get(value) ?? mistyped(site, value)",
    instead: "site.members.get(value) ?? quoted(String(value))",
  },
  {
    rule: "type: list",
    file: "redact/value.ts",
    text: 'if (!Array.isArray(value)) return refuse("type");',
    instead: "if (!Array.isArray(value)) return JSON.stringify(value);",
  },
  {
    rule: "type: holes of a list",
    file: "redact/value.ts",
    text: 'if (!Object.hasOwn(value, index)) refuse("type");',
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
    text: 'if (site.allow !== undefined && !site.allow.test(value)) refuse("allow");',
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
    text: "for (const key of keys) if (!shape.byName.has(key)) drops.push(undeclared(shape.filter, key));",
    instead: "",
  },
  {
    rule: "own keys only: inherited",
    file: "redact/key-checks.ts",
    text: 'if (Object.getPrototypeOf(payload) !== Object.prototype) refuse("type");',
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
    text: "if (violation !== undefined) raise(",
    instead: "if (violation === null) raise(",
  },
  { rule: "counting", file: "redact/judge.ts", text: "for (const drop of drops) countDrop(drop.reason);", instead: "" },
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
