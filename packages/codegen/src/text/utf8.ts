/** Bytes of text that are made at once: chunks are hashed, compared and written one by one. */
export const CHUNK: number = 256 * 1024;

/** The most bytes that a UTF-16 code unit becomes: a surrogate pair has two of them and takes four. */
export const MOST_BYTES = 3;
