import type { TSESTree } from "@typescript-eslint/utils";
import type { CodeAtHand } from "../constant.ts";
import type { Use } from "../follow.ts";
import { objectLiteral, propertyValue } from "../object-literal.ts";
import { CALL, NEW } from "../origin.ts";
import { childPrints } from "./child-output.ts";
import { codePrints, textPrints, workerPrints } from "./printing-code.ts";
import { standardOutput } from "./standard-output.ts";

/** How a use prints: the message it gets. */
export type Printing = "prints" | "handedOn" | "standardStream" | "inheritedOutput" | "printingCode";

export interface Printer {
  readonly module: string;
  /** The first step of the path; absent: the module as a whole. */
  readonly names?: ReadonlySet<string>;
  /** Node's or the platform's documentation that says so. */
  readonly source: string;
  /** How the use prints; `undefined`: it does not. */
  judge(use: Use, code: CodeAtHand): Printing | undefined;
}

/** What a stream is asked and gives itself back for: what is done with that is done with the stream. Source: node:events. */
export const STREAM_CHAINS: ReadonlySet<string> = new Set([
  "addListener",
  "off",
  "on",
  "once",
  "prependListener",
  "prependOnceListener",
  "removeListener",
  "setMaxListeners",
]);

/** What a stream may be asked without writing to it. Source: node:tty, node:stream, node:events. */
export const STREAM_READS: ReadonlySet<string> = new Set([
  ...STREAM_CHAINS,
  "closed",
  "columns",
  "destroyed",
  "errored",
  "eventNames",
  "getColorDepth",
  "getMaxListeners",
  "getWindowSize",
  "hasColors",
  "isTTY",
  "listenerCount",
  "listeners",
  "rows",
  "writable",
  "writableCorked",
  "writableEnded",
  "writableFinished",
  "writableHighWaterMark",
  "writableLength",
  "writableNeedDrain",
]);

const set = (...names: readonly string[]): ReadonlySet<string> => new Set(names);

const called = (use: Use): boolean => use.how === "called" || use.how === "constructed";

/** Whatever is done with it but a test; what it returns does not print by itself. */
const printsWhenUsed: Printer["judge"] = ({ how, origin }) => {
  if (how === "tested" || how === "loaded" || origin.path.some((name) => name.startsWith(CALL) || name === NEW))
    return undefined;
  return how === "taken" ? "handedOn" : "prints";
};

const streamUse: Printer["judge"] = (use) => {
  const [read, isChained] = askedOf(use.origin.path);
  // A function that listens and happens to return what `on` gives hands nothing on.
  if (isChained && read === undefined && use.how === "taken" && use.call === undefined) return undefined;
  if (use.how === "tested" || (read !== undefined && STREAM_READS.has(read))) return undefined;
  if (read === "fd" && isTerminalTest(use)) return undefined;
  return "standardStream";
};

/** What is asked of the stream in the end, behind calls that give it back; and whether there are any. */
function askedOf(path: readonly string[]): readonly [name: string | undefined, isChained: boolean] {
  let at = 1;
  while (STREAM_CHAINS.has(path[at] ?? "") && path[at + 1] === CALL) at += 2;
  return [path[at], at > 1];
}

/** `tty.isatty(process.stdout.fd)` asks and does not write. */
function isTerminalTest({ call }: Use): boolean {
  return call !== undefined && /(?:^|\.)isatty$/u.test(calleeText(call));
}

function calleeText(call: TSESTree.CallExpression | TSESTree.NewExpression): string {
  const { callee } = call;
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" && callee.property.type === "Identifier" ? `.${callee.property.name}` : "";
}

/** Writes to the file or descriptor of argument `at`. */
const writesTo =
  (at: number): Printer["judge"] =>
  (use, code) => {
    const target = use.args?.[at];
    return called(use) && target !== undefined && standardOutput(target, code) !== undefined
      ? "standardStream"
      : undefined;
  };

const streamTo: Printer["judge"] = (use, code) => writesTo(0)(use, code) ?? descriptorOption(1)(use, code);

/** A stream or socket over the descriptor in the option `fd` of argument `at`. */
const descriptorOption =
  (at: number): Printer["judge"] =>
  (use, code) => {
    const options = called(use) ? objectLiteral(use.args?.[at], code) : undefined;
    const fd = options === undefined ? undefined : propertyValue(options, "fd", code);
    return fd !== undefined && fd !== "unknown" && standardOutput(fd, code) !== undefined
      ? "standardStream"
      : undefined;
  };

/** Opening for reading, the default, writes nothing. */
const opens: Printer["judge"] = (use, code) => {
  const flags = use.args?.[1];
  if (flags === undefined || (flags.type === "Literal" && (flags.value === "r" || flags.value === "rs")))
    return undefined;
  return writesTo(0)(use, code);
};

const runsCode: Printer["judge"] = (use, code) =>
  called(use) && use.args !== undefined && codePrints(use.args, code) ? "printingCode" : undefined;

const WRITES = [
  "write",
  "writeFile",
  "writeFileSync",
  "writeSync",
  "writev",
  "writevSync",
  "appendFile",
  "appendFileSync",
];
const COPIES = ["copyFile", "copyFileSync", "cp", "cpSync", "link", "linkSync", "rename", "renameSync"];

/** Everything of Node and the web platform that prints. A row is tried when module and first name agree. */
export const PRINTERS: readonly Printer[] = [
  { module: "console", source: "node:console", judge: printsWhenUsed },
  { module: "inspector", names: set("console"), source: "node:inspector", judge: printsWhenUsed },
  {
    module: "process",
    names: set("stdout", "stderr"),
    source: "node:process, A note on process I/O",
    judge: streamUse,
  },
  {
    module: "process",
    names: set("emitWarning", "_rawDebug"),
    source: "node:process, process.emitWarning",
    judge: printsWhenUsed,
  },
  { module: "util", names: set("debuglog", "debug"), source: "node:util, util.debuglog", judge: printsWhenUsed },
  { module: "util", names: set("deprecate"), source: "node:util, util.deprecate", judge: printsWhenUsed },
  { module: "fs", names: set(...WRITES), source: "node:fs", judge: writesTo(0) },
  { module: "fs", names: set(...COPIES), source: "node:fs", judge: writesTo(1) },
  { module: "fs", names: set("open", "openSync"), source: "node:fs", judge: opens },
  { module: "fs", names: set("createWriteStream", "WriteStream"), source: "node:fs", judge: streamTo },
  { module: "fs/promises", names: set(...WRITES), source: "node:fs/promises", judge: writesTo(0) },
  { module: "fs/promises", names: set(...COPIES), source: "node:fs/promises", judge: writesTo(1) },
  { module: "fs/promises", names: set("open"), source: "node:fs/promises", judge: opens },
  { module: "tty", names: set("WriteStream"), source: "node:tty", judge: writesTo(0) },
  { module: "net", names: set("Socket"), source: "node:net", judge: descriptorOption(0) },
  { module: "repl", names: set("start", "REPLServer"), source: "node:repl", judge: printsWhenUsed },
  {
    module: "child_process",
    source: "node:child_process, options.stdio",
    judge: ({ origin, how, args }, code) =>
      how === "called" &&
      origin.path.length === 1 &&
      args !== undefined &&
      childPrints(origin.path[0] ?? "", args, code)
        ? "inheritedOutput"
        : undefined,
  },
  {
    module: "worker_threads",
    names: set("Worker"),
    source: "node:worker_threads, options.stdout",
    judge: (use, code) =>
      use.how === "constructed" && use.args !== undefined && workerPrints(use.args, code) ? "printingCode" : undefined,
  },
  {
    module: "vm",
    names: set("runInThisContext", "runInNewContext", "runInContext", "Script", "compileFunction", "SourceTextModule"),
    source: "node:vm",
    judge: runsCode,
  },
  {
    module: "globalThis",
    names: set("eval", "Function", "setTimeout", "setInterval"),
    source: "ECMA-262, HTML",
    judge: runsCode,
  },
  {
    module: "globalThis",
    names: set("alert", "confirm", "prompt", "print"),
    source: "HTML, simple dialogs",
    judge: globalPrinter,
  },
  { module: "globalThis", names: set("Bun"), source: "Bun, console", judge: standardStreamOf("stdout", "stderr") },
  { module: "globalThis", names: set("Deno"), source: "Deno, I/O", judge: standardStreamOf("stdout", "stderr") },
];

/** Dialogs are called; a read of `prompt` is more likely a global of somebody's test library. */
function globalPrinter(use: Use): Printing | undefined {
  return called(use) && use.origin.path.length === 1 ? "prints" : undefined;
}

function standardStreamOf(...streams: readonly string[]): Printer["judge"] {
  return ({ origin, how }) =>
    how !== "tested" && streams.includes(origin.path[1] ?? "") ? "standardStream" : undefined;
}

/** How a use prints, by the table; `undefined`: it does not. */
export function printingOf(use: Use, code: CodeAtHand): Printing | undefined {
  const { module, path } = use.origin;
  if (module.startsWith("data:")) return textPrints(module) ? "printingCode" : undefined;
  for (const printer of PRINTERS) {
    if (printer.module !== module || (printer.names !== undefined && !printer.names.has(path[0] ?? ""))) continue;
    const printing = printer.judge(use, code);
    if (printing !== undefined) return printing;
  }
  return undefined;
}
