import type { Registry } from "../model/registry.ts";
import type { Fragments } from "./fragments.ts";
import type { Pieces } from "./pieces.ts";
import { joinPieces } from "./pieces.ts";

/** One file that the generator writes. */
export interface OutputFile {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  /** The whole text, with LF line ends and a final one. */
  readonly content: string;
}

/** A file that is large where the registry is: it stays in pieces, and is one text only for who asks for it. */
export class PiecedFile implements OutputFile {
  readonly path: string;
  readonly pieces: Pieces;

  constructor(path: string, pieces: Pieces) {
    this.path = path;
    this.pieces = pieces;
  }

  get content(): string {
    return joinPieces(this.pieces);
  }
}

/** The text of a file, in whatever pieces it is. */
export function piecesOf(file: OutputFile): Pieces {
  return file instanceof PiecedFile ? file.pieces : file.content;
}

/** Prints one kind of output. Pure: the same registry always gives the same bytes. */
export interface Emitter {
  readonly name: string;
  /** Empty when the registry's `outputs:` turn it off. `fragments`: what was printed before, where it is remembered. */
  emit(registry: Registry, fragments?: Fragments): readonly OutputFile[];
  /** What goes into the output beside the registry's surroundings; absent: everything. */
  readonly reads?: (registry: Registry) => readonly unknown[];
}
