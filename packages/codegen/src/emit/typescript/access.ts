import { tsString } from "./ts-text.ts";

/** What follows an object to name one of its properties: `.loss`, or `["user.id"]`. */
export function access(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${tsString(name)}]`;
}
