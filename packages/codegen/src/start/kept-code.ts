import { isAscii } from "node:buffer";
import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { wrap } from "node:module";
import { dirname, join } from "node:path";
import { constants, Script } from "node:vm";
import { makeFolder } from "../write/make-folder.ts";
import { isLean } from "./lean-process.ts";
import { optimiseAsEver } from "./optimiser.ts";

/** Bytes of a sha256. */
const DIGEST = 32;

/** What `wrap` of node:module makes of a program. */
type Wrapped = (exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;

/**
 * Runs a CommonJS program with the code that V8 made of it in an earlier run, or keeps that of this one. Node's own
 * `module.enableCompileCache` keeps a third of it, which saves half as much time, and Node 20 has none.
 *
 * @param folder where code is kept; only who may write the program may write there.
 */
export function runKept(program: string, folder: string, require: NodeJS.Require): void {
  const source = readFileSync(program);
  const file = join(folder, `${process.version}-${process.arch}${isLean() ? "-lean" : ""}.bin`);
  const cachedData = keptCode(file, source);
  const script = new Script(wrap(textOf(source)), {
    filename: program,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData && { cachedData }),
  });
  // At the end of a run all functions are known that such a run needs. V8 refuses what was made under other flags.
  if (cachedData === undefined || script.cachedDataRejected === true)
    process.once("exit", () => {
      optimiseAsEver();
      keepCode(file, source, script.createCachedData());
    });
  const module = { exports: {} };
  (script.runInThisContext() as Wrapped)(module.exports, require, module, program, dirname(program));
}

/** The program is ASCII as it is built: its bytes are copied in place of decoded, which takes a third of the time. */
function textOf(source: Buffer): string {
  return source.toString(isAscii(source) ? "latin1" : "utf8");
}

/** The code that is kept of a source: V8 takes any for whole, and a damaged one would end the process. */
function keptCode(file: string, source: Buffer): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const code = bytes.subarray(DIGEST);
    return digestOf(source, code).equals(bytes.subarray(0, DIGEST)) ? code : undefined;
  } catch {
    return undefined;
  }
}

function keepCode(file: string, source: Buffer, code: Buffer): void {
  try {
    makeFolder(dirname(file));
    writeWhole(file, Buffer.concat([digestOf(source, code), code]));
  } catch {
    // The next run starts as this one did.
  }
}

function writeWhole(file: string, bytes: Buffer): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, bytes, { flag: "wx" });
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Of both, so that code of another source is never taken for this one's. */
function digestOf(source: Buffer, code: Buffer): Buffer {
  return createHash("sha256").update(source).update(code).digest();
}
