/** Hexadecimal digits of a hashed value: 64 bits. */
const DIGITS = 16;

/** Replaces a value by a keyed hash: HMAC-SHA256, the first 16 hexadecimal digits. */
export type Hasher = (text: string) => string;

/**
 * A hasher with a key of its own, or with a random one that nobody knows: then hashes compare within one run only.
 * Programs that hash nothing do not load the cryptography.
 */
export function hasher(key?: string | Uint8Array): Hasher {
  let secret = key;
  return (text) => {
    const { createHmac, randomBytes } = process.getBuiltinModule("node:crypto");
    secret ??= randomBytes(32);
    return createHmac("sha256", secret).update(text, "utf8").digest("hex").slice(0, DIGITS);
  };
}

const hashers = new Map<string, Hasher>();

/** The hasher of one run: its key is `<PREFIX>_HASH_KEY`, else random per run. */
export function runHasher(envPrefix: string, runId: string): Hasher {
  const key = process.env[hashVariable(envPrefix)] || undefined;
  const name = `${envPrefix}\n${key ?? ""}\n${runId}`;
  let made = hashers.get(name);
  if (made === undefined) {
    made = hasher(key);
    hashers.set(name, made);
  }
  return made;
}

/** The environment variable that holds the key of hashes. */
export function hashVariable(envPrefix: string): string {
  return `${envPrefix}_HASH_KEY`;
}
