import type { KeySpec, PatternSpec, RedactionReason, RedactionRules } from "@logwright/runtime/contract";

/** What the reference says of one value: its JSON text, or why it must not be written. */
export type Verdict = { readonly json: string } | { readonly reason: RedactionReason };

export type ReferenceHash = (text: string) => string;

/** A value as the filter has to see it. Nothing here is fast, clever or shared with the product. */
export function referenceValue(rules: RedactionRules, spec: KeySpec, value: unknown, hash: ReferenceHash): Verdict {
  const keyFault = referenceKeyFault(rules, spec.name);
  if (keyFault !== undefined) return { reason: keyFault };
  if (value === null && spec.nullable) return { json: "null" };
  try {
    if (spec.shape === "scalar") return item(rules, spec, value, hash);
    if (spec.shape === "list") return list(rules, spec, value, hash);
    return map(rules, spec, value, hash);
  } catch {
    return { reason: "type" };
  }
}

/** Why a key must not be written. */
export function referenceKeyFault(rules: RedactionRules, name: string): RedactionReason | undefined {
  if (name.length > rules.caps.string) return "too_long";
  const plain = (key: string): string =>
    [...key.normalize("NFKD")]
      .filter((c) => /[\p{L}\p{N}]/u.test(c))
      .join("")
      .toLowerCase();
  const isSpelling = (denied: string): boolean =>
    plain(denied) === plain(name) || (/[^\0-\x7f]/.test(name) && asDrawn(denied) === asDrawn(name));
  if (rules.deny.some(isSpelling)) return "denied";
  return isForbidden(rules, name) ? "pattern" : undefined;
}

/** A name as a reader takes it, i and l the same. */
function asDrawn(name: string): string {
  const latin = (text: string): string => [...text].map((c) => LATIN_SHAPES.get(c) ?? c).join("");
  return [...latin(latin(name).normalize("NFKD"))]
    .map((c) => {
      const code = c.codePointAt(0) as number;
      const start = [0x1f150, 0x1f170, 0x1f1e6].find((first) => code >= first && code < first + 26);
      return start === undefined ? c : String.fromCharCode(0x61 + code - start);
    })
    .filter((c) => /[\p{L}\p{N}]/u.test(c) && !/[\p{Lm}\p{Default_Ignorable_Code_Point}]/u.test(c))
    .join("")
    .toLowerCase()
    .replaceAll("l", "i");
}

/** Letters, and those of other alphabets that are drawn like them. */
const LATIN_SHAPES: ReadonlyMap<string, string> = new Map(
  [
    "a АаΑα ᴀɑⱭ Ꭺꭺ ꓮ",
    "b ВвЬь Ββ ʙƀɃ Ᏼꮟ ꓐ",
    "c СсҪҫ Ϲϲ ᴄ Ꮯꮯ ꓚ",
    "d Ԁԁ ᴅđĐɖ Ꭰꭰ ꓓ",
    "e ЕеЄєҼҽ Εε ᴇɇɆ Ꭼꭼ ꓰ",
    "f Ϝϝ ꜰƒ ꓝ",
    "g Ԍԍ ɡɢꞬ Ꮐꮐ ց ꓖ",
    "h НнҺһ Η ʜħĦ Ꮋꮋ հ ꓧ",
    "i Іі Ιι ıɪɨƗ Ꭵꭵ ꓲ",
    "j Јј ϳͿ ᴊȷɉɈ Ꭻꭻ ꓙ",
    "k Кк Κκ ᴋ Ꮶꮶ ꓗ",
    "l Ӏӏ ʟłŁɫǀ Ꮮꮮ ꓡ",
    "m Мм Μ ᴍ Ꮇꮇ ꓟ",
    "n п Νη ɴ ո ꓠ",
    "o Оо Οοσ ᴏøØɵ Օօ ꓳ",
    "p Рр Ρρϱ ᴘ Ꮲꮲ ꓑ",
    "q Ԛԛ ꞯɋ զ",
    "r г ʀɍɌ ᎡꭱᏒꮢ ꓣ",
    "s Ѕѕ ꜱ Ꮪꮪ Տ ꓢ",
    "t Тт Ττ ᴛŧŦ Ꭲꭲ ꓔ",
    "u υμ ᴜʉɄ Սս ꓴ",
    "v Ѵѵ ν ᴠ Ꮩꮩ ꓦ",
    "w ԜԝѠѡ ω ᴡ Ꮃꮃ ա ꓪ",
    "x Хх Χχ ꓫ",
    "y УуҮү Υγ ʏɏɎ Ꭹꭹ ꓬ",
    "z Ζζ ᴢƶƵʐ Ꮓꮓ ꓜ",
  ].flatMap((row) => [...row.slice(1)].filter((c) => c !== " ").map((c) => [c, row.slice(0, 1)] as const)),
);

/** Why a text must not be written. */
export function referenceTextFault(rules: RedactionRules, text: string): RedactionReason | undefined {
  if (text.length > rules.caps.string) return "too_long";
  return isForbidden(rules, text) ? "pattern" : undefined;
}

function isForbidden(rules: RedactionRules, text: string): boolean {
  return rules.patterns.some((pattern) => {
    const source = pattern.where === "whole" ? `^(?:${pattern.match})$` : pattern.match;
    const expression = new RegExp(source, pattern.hardened ? "iu" : "u");
    if (!pattern.hardened) return expression.test(text);
    const forms = [text, visible(text), visible(text.normalize("NFKC")), visible(text.normalize("NFKD"))].flatMap(
      (form) => (/^\[[^\]]+\]\{\d+,\}$/.test(pattern.match) ? [form, undrawn(form)] : [form]),
    );
    return forms.some(
      (form) =>
        expression.test(form) ||
        hasSpacedRun(pattern, form) ||
        hasSpacedRun(pattern, latinized(form)) ||
        isDisguisedWhole(pattern, form),
    );
  });
}

/** Symbols that are drawn as Latin letters and fold to none: circled, squared, regional indicators. */
function undrawn(text: string): string {
  return text.replace(/[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu, (symbol) => {
    const code = symbol.codePointAt(0) ?? 0;
    const first = code >= 0x1f1e6 ? 0x1f1e6 : code >= 0x1f170 ? 0x1f170 : 0x1f150;
    return String.fromCharCode(65 + code - first);
  });
}

/** Pairs of a letter and the Latin one that it is drawn as. */
const LOOK_ALIKES: readonly string[] = [..."ΑAαAАAаAɑAᴀAⱭAᎪAꭺAꓮA", ..."ϲCϹCСCсCᴄCᏟCꮯCꓚC", ..."ԌGԍGɡGɢGꞬGᏀGꮐGꓖG"]
  .concat([..."ΤTτTТTтTᴛTᎢTꭲTꓔT", ..."ΝNνNɴNꓠN"])
  .map((letter, index, all) => (index % 2 === 0 ? letter + (all[index + 1] ?? "") : ""))
  .filter((pair) => pair !== "");

function latinized(text: string): string {
  return [...text].map((letter) => LOOK_ALIKES.find((pair) => pair[0] === letter)?.[1] ?? letter).join("");
}

/** The whole text is a run, some letters of which are of another alphabet, with three different ones in it. */
function isDisguisedWhole({ match, where }: PatternSpec, text: string): boolean {
  const run = /^\^?(\[(?:[^\]\\]|\\.)+\]\{\d+,\})\$?$/.exec(match)?.[1];
  const plain = latinized(text);
  const isWhole = where === "whole" || (match.startsWith("^") && match.endsWith("$"));
  if (run === undefined || !isWhole || plain === text) return false;
  return new RegExp(`^${run}$`, "iu").test(plain) && new Set([...plain.toUpperCase()]).size >= 3;
}

/** A run whose characters stand apart by anything but letters, with three different characters in it: `A.C.G.T…`. */
function hasSpacedRun({ match, where }: PatternSpec, text: string): boolean {
  const run = /^(\[(?:[^\]\\]|\\.)+\])\{(\d+),\}$/.exec(match);
  if (run === null || where === "whole") return false;
  const member = new RegExp(`^${run[1]}$`, "iu");
  const runs = [""];
  for (const character of text) {
    if (member.test(character)) runs[runs.length - 1] += character;
    else if (/^(?!\p{Lm})\p{L}$/u.test(character)) runs.push("");
  }
  return runs.some((one) => [...one].length >= Number(run[2]) && new Set([...one.toUpperCase()]).size >= 3);
}

function visible(text: string): string {
  return [...text].filter((character) => !isHiding(character)).join("");
}

function isHiding(character: string): boolean {
  return /^[\p{White_Space}\p{Dash}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]$/u.test(character);
}

function item(rules: RedactionRules, spec: KeySpec, value: unknown, hash: ReferenceHash): Verdict {
  if (spec.hash === true) return hashed(rules, spec, value, hash);
  if (typeof value === "string") {
    const fault = referenceTextFault(rules, value);
    if (fault !== undefined) return { reason: fault };
  }
  const json = typed(spec, value);
  if (json === undefined) return { reason: "type" };
  const written = typeof value === "string" ? value : json.replaceAll('"', "");
  if (spec.allow !== undefined && spec.type !== "enum" && !new RegExp(`^(?:${spec.allow})$`, "u").test(written))
    return { reason: "allow" };
  return { json };
}

function hashed(rules: RedactionRules, spec: KeySpec, value: unknown, hash: ReferenceHash): Verdict {
  if (typeof value === "string" && value.length > rules.caps.string) return { reason: "too_long" };
  const json = typed(spec, value);
  if (json === undefined) return { reason: "type" };
  const digits = hash(typeof value === "string" ? value : json);
  return isForbidden(rules, digits) ? { reason: "pattern" } : { json: `"${digits}"` };
}

/** The JSON text of a value of the declared type; nothing for any other value. */
function typed(spec: KeySpec, value: unknown): string | undefined {
  const isInt = (typeof value === "number" && Number.isSafeInteger(value)) || is64(value);
  switch (spec.type) {
    case "string":
      return typeof value === "string" ? jsonString(value) : undefined;
    case "enum":
      return typeof value === "string" && spec.values?.includes(value) === true ? jsonString(value) : undefined;
    case "boolean":
      return typeof value === "boolean" ? `${value}` : undefined;
    case "int":
      return isInt ? `${value}`.replace("-0", "0").replace(/^0(?=\d)/, "-0") : undefined;
    case "double":
    case "duration_ms":
      return typeof value === "number" ? number(value, spec.precision) : undefined;
    case "float32":
      return typeof value === "number" ? single(value, spec.precision) : undefined;
    case "timestamp":
      return timestamp(value);
    case "scalar":
      if (typeof value === "string") return jsonString(value);
      if (typeof value === "number") return number(value, spec.precision);
      return typeof value === "boolean" || is64(value) ? `${value}` : undefined;
  }
}

function is64(value: unknown): boolean {
  return typeof value === "bigint" && BigInt.asIntN(64, value) === value;
}

function number(value: number, precision?: number): string {
  if (!Number.isFinite(value)) return `"${value}"`;
  return JSON.stringify(precision === undefined ? value : Number(value.toFixed(precision)));
}

function single(value: number, precision?: number): string {
  const rounded = Math.fround(value);
  for (let digits = 1; digits <= 17; digits++) {
    const text = Number(rounded.toPrecision(digits));
    if (Math.fround(text) === rounded) return number(text, precision);
  }
  return number(rounded, precision);
}

function timestamp(value: unknown): string | undefined {
  const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,9})?(Z|[+-](\d\d):(\d\d))$/;
  const text =
    typeof value === "string"
      ? value
      : value instanceof Date && !Number.isNaN(value.getTime())
        ? value.toISOString()
        : "";
  const parts = rfc3339.exec(text);
  if (parts === null) return undefined;
  const [month, day, hour, minute, second, zoneHour, zoneMinute] = [2, 3, 4, 5, 6, 9, 10].map((index) =>
    Number(parts[index] ?? 0),
  );
  const inRange = (n: number | undefined, low: number, high: number): boolean =>
    n !== undefined && n >= low && n <= high;
  const valid =
    inRange(month, 1, 12) &&
    inRange(day, 1, 31) &&
    inRange(hour, 0, 23) &&
    inRange(minute, 0, 59) &&
    inRange(second, 0, 60) &&
    inRange(zoneHour, 0, 23) &&
    inRange(zoneMinute, 0, 59);
  return valid ? jsonString(text) : undefined;
}

function list(rules: RedactionRules, spec: KeySpec, value: unknown, hash: ReferenceHash): Verdict {
  if (!Array.isArray(value)) return { reason: "type" };
  if (value.length > rules.caps.list) return { reason: "too_long" };
  const texts: string[] = [];
  const strings: string[] = [];
  for (let index = 0; index < value.length; index++) {
    const descriptor = Object.getOwnPropertyDescriptor(value, index);
    if (descriptor === undefined) return { reason: "type" };
    const own: unknown = value[index];
    const verdict = item(rules, spec, own, hash);
    if ("reason" in verdict) return verdict;
    texts.push(verdict.json);
    if (typeof own === "string") strings.push(own);
  }
  if (spec.hash !== true && strings.length > 1 && isForbidden(rules, strings.join(""))) return { reason: "pattern" };
  return { json: `[${texts.join(",")}]` };
}

function map(rules: RedactionRules, spec: KeySpec, value: unknown, hash: ReferenceHash): Verdict {
  if (typeof value !== "object" || value === null || Array.isArray(value) || ArrayBuffer.isView(value))
    return { reason: "type" };
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return { reason: "type" };
  const keys = Object.keys(value);
  if (keys.length > rules.caps.map) return { reason: "too_long" };
  const texts: string[] = [];
  for (const key of keys) {
    const fault = referenceKeyFault(rules, key);
    if (fault !== undefined) return { reason: fault };
    if (key === "__proto__") return { reason: "type" };
    const own: unknown = (value as Record<string, unknown>)[key];
    if (own === undefined) continue;
    const verdict = item(rules, spec, own, hash);
    if ("reason" in verdict) return verdict;
    texts.push(`${jsonString(key)}:${verdict.json}`);
  }
  return { json: `{${texts.join(",")}}` };
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** RFC 8259, section 7, character by character; controls of both kinds, line separators and lone surrogates as escapes. */
export function jsonString(text: string): string {
  let json = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const lone = code >= 0xd800 && code <= 0xdfff;
    const control = code < 0x20 || (code >= 0x7f && code <= 0x9f) || code === 0x2028 || code === 0x2029;
    json += SHORT_ESCAPES[character] ?? (lone || control ? `\\u${code.toString(16).padStart(4, "0")}` : character);
  }
  return `"${json}"`;
}
