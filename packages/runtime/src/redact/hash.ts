import { createHmac, randomBytes } from "node:crypto";

/** Hexadecimal digits of a hashed value: 64 bits. */
const DIGITS = 16;

/** Replaces a value by a keyed hash: HMAC-SHA256, the first 16 hexadecimal digits. */
export type Hasher = (text: string) => string;

/** A hasher with a key of its own, or with a random one that nobody knows: then hashes compare within one run only. */
export function hasher(key: string | Uint8Array = randomBytes(32)): Hasher {
  return (text) => createHmac("sha256", key).update(text, "utf8").digest("hex").slice(0, DIGITS);
}

const hashers = new Map<string, Hasher>();

/**
 * The hasher of one run: its key is `<PREFIX>_HASH_KEY`, else random per run.
 *
 * @throws TypeError when the registry is deterministic and the variable is not set: a random key would make two runs differ.
 */
export function runHasher(envPrefix: string, runId: string, deterministic: boolean, env: NodeJS.ProcessEnv = process.env): Hasher {
  const variable = `${envPrefix}_HASH_KEY`;
  const key = env[variable];
  if ((key === undefined || key === "") && deterministic) {
    throw new TypeError(`${variable} is not set; a registry with "deterministic: true" that hashes values needs it`);
  }
  const name = `${variable}\n${key ?? ""}\n${runId}`;
  const known = hashers.get(name);
  if (known !== undefined) return known;
  const made = key === undefined || key === "" ? hasher() : hasher(key);
  hashers.set(name, made);
  return made;
}
