import type { Named } from "../parse/located.ts";

/** An entry of the merged registries, with the file or package it came from when that is not the registry itself. */
export interface Declared<T> extends Named<T> {
  readonly origin?: string;
}
