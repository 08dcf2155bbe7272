import { shown } from "./configuration-error.ts";

/** A word such as a variable with few values takes: `grpc`, `http/protobuf`, `localhost:4317`. A key or a token is longer. */
const WORD = /^[\w.:/+-]{0,24}$/;
/** A scheme, a host and a port, and no place for a name, a password, a path or a query. */
const ADDRESS = /^[a-z][a-z0-9+.-]{0,9}:\/\/[a-z0-9.-]{0,63}(?::\d{0,5})?\/?$/i;

/**
 * What an error shows of a variable that says where something is sent, and how. Its value may hold a password or a token, also one that
 * breaks its format, so nothing is shown of a value in which there is room for one: no part of it is known to be harmless.
 */
export function shownAddress(text: string): string {
  return WORD.test(text) || ADDRESS.test(text) ? shown(text) : "not shown here, since it may hold a secret";
}
