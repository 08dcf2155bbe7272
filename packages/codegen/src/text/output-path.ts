import { isTreacherous } from "./code-units.ts";

/** Characters that mean something to some file system: `\` separates, `:` opens a stream of NTFS. */
const MEANINGFUL = /[\\:*?"<>|]/;

/** Folders of others: git's own (its short name on Windows too), and what npm installs. */
const FOREIGN = /^(?:\.git|git~1|node_modules)$/i;

/** Names that Windows keeps for devices, whatever ending they have. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?: *\..*)?$/i;

/**
 * Why the generator neither writes nor removes anything at a path, as the end of a sentence that begins with the path;
 * `undefined` when it may. The answer is the same on every machine, since a registry is compiled on all of them: file systems
 * that ignore case, trailing dots or unseen characters are counted in.
 */
export function pathProblem(path: string): string | undefined {
  const segments = path.split("/");
  if (/^(?:\/|~|[A-Za-z]:)/.test(path) || segments.includes("..")) return "lies outside the project";
  if (MEANINGFUL.test(path) || isTreacherous(path)) return "has characters that no path should have";
  for (const segment of segments) {
    if (FOREIGN.test(segment)) return `lies in ${segment}`;
    if (DEVICE.test(segment)) return `has the name "${segment}" in it, which is a device on Windows`;
    if (segment !== "." && /[. ]$/.test(segment))
      return `has the name "${segment}" in it, whose end Windows leaves out`;
  }
  return undefined;
}
