import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** One whole process, from start to exit. */
export interface ColdRun {
  readonly seconds: number;
  /** The most memory that it held at once; 0 where /proc does not tell. */
  readonly megabytes: number;
}

/** Often enough to see the peak of a process that lives a tenth of a second. */
const LOOK_MS = 4;

/** Runs a command to its end. An exit code other than 0 is an error: a bench of failures measures nothing. */
export function coldRun(command: string, args: readonly string[], cwd: string): Promise<ColdRun> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(command, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
    let megabytes = 0;
    let said = "";
    child.stderr.on("data", (part: Buffer) => (said += part.toString()));
    const look = setInterval(() => (megabytes = Math.max(megabytes, peakOf(child.pid))), LOOK_MS);
    child.on("error", fail);
    child.on("exit", (code) => {
      clearInterval(look);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) done({ seconds, megabytes });
      else fail(new Error(`${command} ${args.join(" ")} ended with ${code}: ${said.slice(0, 500)}`));
    });
  });
}

/** `VmHWM` of proc(5). */
function peakOf(pid: number | undefined): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
