import { UsageError } from "./usage-error.ts";

const SHOWN = 80;

/** A setting that the program, its user or its environment got wrong. The message names the setting, the value and what is allowed. */
export class ConfigurationError extends UsageError {
  override readonly name: string = "ConfigurationError";
  readonly code: string = "ConfigurationError";
  /** The variable, flag or option as its author wrote it: `GENO_LEWM_LOG_LEVEL`, `--log-level`, `level`. */
  readonly setting: string;

  constructor(setting: string, message: string) {
    super(message);
    this.setting = setting;
  }
}

/** A value that is none of those allowed. */
export function unacceptable(setting: string, value: unknown, allowed: string): ConfigurationError {
  return new ConfigurationError(setting, `${setting} is ${shown(value)}; it must be ${allowed}.`);
}

/** A value as text for a message: quoted, on one line, cut after 80 characters. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  return value === null ? "null" : `a value of type ${typeof value}`;
}
