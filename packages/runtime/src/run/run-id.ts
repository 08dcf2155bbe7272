import { RUN_ID_ALLOWED, RUN_ID_PATTERN } from "../config/run-id.ts";
import { RunError } from "./run-error.ts";

/** `20261121-095315-seed42`: the UTC time and the seed. Nothing in it is random; a second run in one second gets `-2`. */
export function runIdOf(time: Date, seed: number, attempt: number): string {
  const digits = time.toISOString().replace(/\D/g, "");
  const suffix = attempt === 1 ? "" : `-${String(attempt)}`;
  return `${digits.slice(0, 8)}-${digits.slice(8, 14)}-seed${String(seed)}${suffix}`;
}

/** @throws RunError when the id could not be the name of a folder, or would leave the root */
export function checkRunId(id: string): string {
  if (RUN_ID_PATTERN.test(id)) return id;
  throw new RunError(`The run id ${JSON.stringify(id.slice(0, 80))} cannot name a run: ${RUN_ID_ALLOWED}.`);
}
