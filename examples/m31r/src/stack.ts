import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { framesOf } from "@logwright/runtime";

/** The compiled files stand in `dist/src`. */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MOST = 12;

/** Where an error came from, the innermost first: function, file and line. Never its message, which may hold a prompt. */
export function stackOf(error: unknown): string[] {
  return framesOf(error, ROOT).slice(0, MOST);
}
