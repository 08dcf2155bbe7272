import type { Span } from "../source/span.ts";

/** A value with the place where its author wrote it. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** An entry of a map whose keys the author names. */
export interface Named<T> {
  readonly name: Located<string>;
  readonly body: T;
}
