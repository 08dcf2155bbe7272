/** Joins a folder of `outputs:` and a file below it; `.` and trailing slashes vanish. */
export function pathIn(folder: string, file: string): string {
  return [...segmentsOf(folder), ...segmentsOf(file)].join("/");
}

/**
 * The way from a folder to a file, both relative to one root. Unlike `path.relative` it does not look at the
 * working directory, so that an emitter gives the same bytes everywhere. An absolute file stays as it is.
 */
export function pathFrom(folder: string, file: string): string {
  if (file.startsWith("/")) return file;
  const from = segmentsOf(folder);
  const to = segmentsOf(file);
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared] && from[shared] !== "..")
    shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** The segments of a relative path; `..` takes back the segment before it. */
function segmentsOf(path: string): readonly string[] {
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === ".." && segments.length > 0 && segments.at(-1) !== "..") segments.pop();
    else segments.push(segment);
  }
  return segments;
}
