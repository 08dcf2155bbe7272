import { tsString } from "./ts-text.ts";

/** What follows an object to name one of its properties: `.loss`, or `["user.id"]`. */
export function access(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${tsString(name)}]`;
}

/** A name with an upper-case first letter. */
export function upperFirst(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
