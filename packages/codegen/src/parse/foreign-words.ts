/** What other languages call our members, and what we call them; the first that is known at the place is meant. */
const MEANT: ReadonlyMap<string, readonly string[]> = new Map([
  ["aggregation", ["kind"]],
  ["attributes", ["data"]],
  ["bounds", ["buckets"]],
  ["brief", ["summary"]],
  ["denylist", ["deny"]],
  ["desc", ["summary"]],
  ["description", ["summary"]],
  ["dimensions", ["labels"]],
  ["doc", ["summary"]],
  ["docs", ["summary"]],
  ["enum", ["values"]],
  ["example", ["examples"]],
  ["expr", ["when"]],
  ["fields", ["data"]],
  ["help", ["summary"]],
  ["imports", ["extends"]],
  ["include", ["extends"]],
  ["instrument", ["kind"]],
  ["keys", ["data"]],
  ["level", ["severity"]],
  ["members", ["values"]],
  ["notes", ["note"]],
  ["params", ["data"]],
  ["pattern", ["allow", "match"]],
  ["payload", ["data"]],
  ["properties", ["data"]],
  ["regex", ["allow", "match"]],
  ["regexp", ["allow", "match"]],
  ["sampling", ["sample"]],
  ["tags", ["labels"]],
  ["team", ["owner"]],
  ["title", ["summary"]],
  ["type", ["kind"]],
  ["units", ["unit"]],
]);

/** Members of a data key elsewhere, which are written in another way here. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ["default", "there are no defaults: whoever logs gives the value, or the key is optional (name?)"],
  ["nullable", "write | null behind the type"],
  ["optional", "write a ? behind the name of the key: name?"],
  ["required", "a key is required unless its name has a ? behind it: name?"],
]);

/** The member that is meant by a word of another language, or else what to do instead. */
export function insteadOf(
  name: string,
  what: string,
  known: readonly string[],
): string | { readonly message: string } | undefined {
  const otherwise = what === "a key" ? OTHERWISE.get(name) : undefined;
  if (otherwise !== undefined) return { message: otherwise };
  return MEANT.get(name.toLowerCase())?.find((each) => known.includes(each));
}

/** What other languages call the words of our closed sets. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["alpha", "development"],
  ["emergency", "critical"],
  ["err", "error"],
  ["experimental", "development"],
  ["fatal", "critical"],
  ["ga", "stable"],
  ["notice", "info"],
  ["panic", "critical"],
  ["timer", "histogram"],
  ["trace", "debug"],
  ["up_down_counter", "updown"],
  ["updowncounter", "updown"],
  ["verbose", "debug"],
  ["warning", "warn"],
]);

/** The word of a closed set that another language's word means. */
export function wordFor(word: string, allowed: readonly string[]): string | undefined {
  const meant = WORDS.get(word.toLowerCase());
  return meant !== undefined && allowed.includes(meant) ? meant : undefined;
}
