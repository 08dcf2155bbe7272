import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const PROGRAMS = join(import.meta.dirname, "programs");
const LONGEST_MS = 30_000;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when the program has written its first bytes to stdout. */
  readonly ready: Promise<unknown>;
}

const made: string[] = [];

/** A new directory that is gone after the file's tests. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "logwright-"));
  made.push(directory);
  return directory;
}

afterAll(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
});

/** Starts a program of `programs/` in a process of its own, on the built package. */
export function startProgram(
  name: string,
  given: object,
  command: readonly string[] = [process.execPath],
  env: NodeJS.ProcessEnv = {},
): Running {
  const [file, ...before] = command;
  const child = spawn(file as string, [...before, join(PROGRAMS, name), JSON.stringify(given)], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_OPTIONS: "", FORCE_COLOR: undefined, ...env },
  });
  const killer = setTimeout(() => child.kill("SIGKILL"), LONGEST_MS);
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = once(child, "close").then(([code, signal]) => {
    clearTimeout(killer);
    return { code: code as number | null, signal: signal as NodeJS.Signals | null, stdout, stderr };
  });
  return { child, ended, ready: Promise.race([once(child.stdout, "data"), ended]) };
}

export async function runProgram(
  name: string,
  given: object,
  command?: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<Ended> {
  return startProgram(name, given, command, env).ended;
}

/** A log as its readers find it. */
export interface ReadLog {
  /** What each whole line says; a line that does not parse is `undefined`. */
  readonly records: readonly (LoggedRecord | undefined)[];
  /** What stands after the last line feed. */
  readonly torn: string;
}

export interface LoggedRecord {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export function readLog(path: string): ReadLog {
  return parseLog(readFileSync(path, "utf8"));
}

export function parseLog(text: string): ReadLog {
  const lines = text.split("\n");
  const torn = lines.pop() as string;
  return { records: lines.map(parsed), torn };
}

function parsed(line: string): LoggedRecord | undefined {
  try {
    return JSON.parse(line) as LoggedRecord;
  } catch {
    return undefined;
  }
}

/** The `i` of the program's own records, in the order of the file. */
export function numbers(log: ReadLog): unknown[] {
  return log.records.filter((record) => record?.event === "e").map((record) => record?.data["i"]);
}
