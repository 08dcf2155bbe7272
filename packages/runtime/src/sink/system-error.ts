/** The code of a failed system call (`ENOSPC`), or the class name of any other thrown value. Never its message: that may hold data. */
export function errorCode(error: unknown): string {
  try {
    if (!(error instanceof Error)) return typeof error;
    const { code } = error as NodeJS.ErrnoException;
    return typeof code === "string" && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? code : className(error);
  } catch {
    return "unknown";
  }
}

function className(error: Error): string {
  const { name } = error.constructor;
  return /^[A-Za-z_$][\w$]{0,60}$/.test(name) ? name : "Error";
}
