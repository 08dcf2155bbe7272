/** Whether a process of this machine has that id; one that may not be signalled is alive too. What is no id has no process. */
export function isAlive(pid: number): boolean {
  // 0 and below would ask for a group of processes.
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
