/**
 * Something of the model while it is made. What is optional joins it where it is said: spreads of what may be missing, as
 * in `...(note && { note })`, cost several times as much, and there are many keys and events.
 */
export type Growing<T> = { -readonly [Member in keyof T]: T[Member] };
