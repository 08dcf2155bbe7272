import { isAbsolute, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const MOST_FRAMES = 50;
const FRAME = /^ {4}at (?:(.+) \()?((?:file:|node:|\/|[A-Za-z]:[\\/]).*):(\d+):\d+\)?$/;
/** A name that somebody wrote in a source file, as V8 prints it: `new Model`, `async Trainer.step`, `Object.<anonymous>`, `a [as b]`. */
const FUNCTION = /^[\w$.<># [\]]{1,100}$/;

/**
 * Where an error happened: `function file:line` for each frame, the innermost first, at most 50. Nothing of the message gets in,
 * not even when it looks like a frame; a stack that does not begin with its message gives no frames at all.
 *
 * @param root frames show files relative to it; of files elsewhere they show the name only.
 */
export function framesOf(error: unknown, root: string): readonly string[] {
  try {
    if (!(error instanceof Error)) return [];
    const { name, stack, message } = error as { name: unknown; stack: unknown; message: unknown };
    if (typeof stack !== "string" || typeof message !== "string" || typeof name !== "string") return [];
    const at = stack.indexOf(message);
    if (at < 0 || (message === "" && !isBare(name, stack))) return [];
    const lines = stack
      .slice(at + message.length)
      .split("\n")
      .slice(1, 1 + MOST_FRAMES);
    return lines.flatMap((line) => frameText(line, root));
  } catch {
    // A getter or a Proxy that throws: no frames.
    return [];
  }
}

/** Whether a stack begins with nothing but the name of its error. A message that was taken away later still stands in it. */
function isBare(name: string, stack: string): boolean {
  const [first = ""] = stack.split("\n", 1);
  return !/: ./.test(first) && !name.includes("\n");
}

function frameText(line: string, root: string): readonly string[] {
  const [, name = "<anonymous>", file, row] = FRAME.exec(line) ?? [];
  if (file === undefined) return [];
  return [`${FUNCTION.test(name) ? name : "<function>"} ${shownFile(file, root)}:${row}`];
}

function shownFile(file: string, root: string): string {
  if (file.startsWith("node:")) return file;
  const path = relative(root, file.startsWith("file:") ? fileURLToPath(file) : file).split(sep);
  const outside = path[0] === ".." || isAbsolute(path.join(sep));
  return outside ? `…/${path[path.length - 1]}` : path.join("/");
}
