import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "vitest";

const hasStrace = spawnSync("strace", ["-V"]).status === 0;
const demanded = process.env["CI"] === "true";
if (!hasStrace && !demanded) console.warn("Tests that watch system calls are skipped: install strace.");

/** A test that needs strace: without it, it fails in CI and is skipped elsewhere. */
export const straceTest = test.skipIf(!hasStrace && !demanded);

/** The command that traces some system calls of a program and all its threads and children into a file. */
export function traced(calls: string, into: string): readonly string[] {
  return [
    "strace",
    "-f",
    "-qq",
    "-xx",
    "-s",
    "10000000",
    "-e",
    `trace=${calls}`,
    "-e",
    "signal=none",
    "-o",
    into,
    process.execPath,
  ];
}

export interface SystemCall {
  readonly name: string;
  readonly args: string;
  readonly result: string;
}

/** The traced calls in their order. A call that another thread interrupted in the trace is put together again. */
export function systemCalls(trace: string): readonly SystemCall[] {
  const begun = new Map<string, string>();
  const calls: SystemCall[] = [];
  for (const line of readFileSync(trace, "utf8").split("\n")) {
    const [, pid = "", text = ""] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    if (text.endsWith(" <unfinished ...>")) {
      begun.set(pid, text.slice(0, -" <unfinished ...>".length));
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text);
    const whole = resumed === null ? text : `${begun.get(pid) ?? ""}${resumed[1]}`;
    const call = /^(\w+)\((.*)\)\s+= (.*)$/.exec(whole);
    if (call !== null) calls.push({ name: call[1] as string, args: call[2] as string, result: call[3] as string });
  }
  return calls;
}

/** The bytes of a string that strace printed with `-xx`. */
export function bytesOf(quoted: string): Buffer {
  return Buffer.from(quoted.replace(/\\x/g, ""), "hex");
}
