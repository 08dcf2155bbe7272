type Method = (text: string, args: readonly (string | undefined)[]) => string;

const same: Method = (text) => text;

/** Methods of strings whose result is known when the text and the arguments are. */
export const STRING_METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ["concat", (text, args) => text + args.join("")],
  ["replace", (text, [from = "", to = ""]) => text.replace(from, () => to)],
  ["replaceAll", (text, [from = "", to = ""]) => text.replaceAll(from, () => to)],
  ["toLowerCase", (text) => text.toLowerCase()],
  ["toString", same],
  ["toUpperCase", (text) => text.toUpperCase()],
  ["trim", (text) => text.trim()],
  ["valueOf", same],
]);
