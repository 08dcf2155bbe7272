import { printable } from "../text/printable.ts";
import { catalogue } from "./catalogue.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** The sentence of a problem, its placeholders filled. */
export function messageOf({ code, data }: Diagnostic): string {
  const filled = catalogue[code].message.replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ""));
  return upperFirst(printable(filled));
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
