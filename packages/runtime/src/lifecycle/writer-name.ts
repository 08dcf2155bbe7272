/** Tells one thread of one process from all others of the machine, as a part of file names: `4711`, in a worker `4711-2`. */
export function writerName(): string {
  const { threadId } = process.getBuiltinModule("node:worker_threads");
  return threadId === 0 ? String(process.pid) : `${process.pid}-${threadId}`;
}
