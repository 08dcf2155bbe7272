/** Holds the halves of V8's young generation at 16 MB each, as Node 20 and 22 do by themselves. */
const LEAN = "--max-semi-space-size=16";

/** The first Node whose V8 lets them grow to 32 MB each: 100 MB more for a large registry, and nothing gained. */
const SINCE = 24;

/** Node 22.15 and 23.11 on have execve(2), the types of Node 20 have not. */
type Executing = NodeJS.Process & {
  readonly execve?: (file: string, args: readonly string[], env: NodeJS.ProcessEnv) => never;
  /** There when Node's permission model is on, which would warn of the call and refuse it. */
  readonly permission?: object;
};

/** Whether this process was told to take little memory. */
export function isLean(): boolean {
  return process.execArgv.includes(LEAN);
}

/**
 * Begins this process anew, with less room for what is soon garbage: V8 takes that flag only when it starts. It is the
 * same process with the same arguments, files and environment, so whoever waits for it sees nothing of it. Does nothing
 * where the flag is there already, or its user chose another; where Node cannot do it (Windows), may not or need not.
 *
 * Call it before anything was written or said.
 */
export function beginLean(): void {
  const { execPath, execArgv, argv, env, execve, permission, versions } = process as Executing;
  if (
    execve === undefined ||
    permission !== undefined ||
    process.platform === "win32" ||
    Number.parseInt(versions.node, 10) < SINCE
  )
    return;
  if ([...execArgv, env["NODE_OPTIONS"] ?? ""].some((flag) => /semi[-_]space/.test(flag))) return;
  execve.call(process, execPath, [execPath, LEAN, ...execArgv, ...argv.slice(1)], env);
}
