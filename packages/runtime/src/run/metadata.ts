import type { Attempt, RunMetadata } from "../contract/index.ts";

/** The exit reason of a run that nobody has ended. */
export const RUNNING: string = "running";
/** The exit reason of an attempt whose process vanished without a word. */
export const KILLED: string = "killed";

/** The metadata with its latest attempt ended. */
export function ended(metadata: RunMetadata, reason: string, at: Date): RunMetadata {
  const end = { ended_at: at.toISOString(), exit_reason: reason };
  const latest = metadata.attempts.length - 1;
  const attempts = metadata.attempts.map((attempt, index) => (index === latest ? { ...attempt, ...end } : attempt));
  return { ...metadata, ...end, attempts };
}

/** The metadata with a further attempt under way; one that was never ended is marked as killed. */
export function continued(
  metadata: RunMetadata,
  attempt: Attempt,
  packages: Readonly<Record<string, string>>,
): RunMetadata {
  const attempts = metadata.attempts.map((before) =>
    before.exit_reason === RUNNING ? { ...before, exit_reason: KILLED } : before,
  );
  return {
    ...metadata,
    git: attempt.git,
    packages,
    ended_at: null,
    exit_reason: RUNNING,
    attempts: [...attempts, attempt],
  };
}
