/** Something about the disk that keeps the generator from its work: exit code 2. */
export class DiskError extends Error {
  override readonly name: string = "DiskError";
}

/** Says in one sentence what the operating system refused. */
export function diskError(action: string, path: string, cause: unknown): DiskError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return new DiskError(`cannot ${action} ${path}: ${REASONS[code] ?? (code || String(cause))}`, { cause });
}

const REASONS: Readonly<Record<string, string | undefined>> = {
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  ENOENT: "no such file or folder",
  ENOTDIR: "a part of the path is no folder",
  EEXIST: "a file stands where a folder belongs",
  EISDIR: "it is a folder",
  ENOSPC: "the disk is full",
  EROFS: "the file system is read-only",
  ELOOP: "too many symbolic links",
  ENAMETOOLONG: "the name is too long",
};
