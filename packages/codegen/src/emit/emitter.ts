import type { Registry } from "../model/registry.ts";
import type { Fragments } from "./fragments.ts";

/** One file that the generator writes. */
export interface OutputFile {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  /** The whole text, with LF line ends and a final one. */
  readonly content: string;
}

/** Prints one kind of output. Pure: the same registry always gives the same bytes. */
export interface Emitter {
  readonly name: string;
  /** Empty when the registry's `outputs:` turn it off. `fragments`: what was printed before, where it is remembered. */
  emit(registry: Registry, fragments?: Fragments): readonly OutputFile[];
  /** What goes into the output beside the registry's surroundings; absent: everything. */
  readonly reads?: (registry: Registry) => readonly unknown[];
}
