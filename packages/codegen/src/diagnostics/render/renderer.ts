import type { SourceText } from "../../source/source-text.ts";
import type { Diagnostic } from "../diagnostic.ts";

export interface RenderOptions {
  readonly colour: boolean;
  /** The texts of the files, for code frames. */
  readonly sources: ReadonlyMap<string, SourceText>;
  /** How a file is named for the reader. */
  shown(file: string): string;
}

/** Prints problems in one format, without a final line end. */
export type Renderer = (problems: readonly Diagnostic[], options: RenderOptions) => string;
