import type { RegistrySource } from "../../model/registry.ts";
import { CHUNK, MOST_BYTES } from "../../text/utf8.ts";
import type { Fragments } from "../fragments.ts";
import { headerLines } from "../header.ts";
import type { Pieces } from "../pieces.ts";
import { joinPieces } from "../pieces.ts";
import { GENERATED_RUNTIME, RUNTIME_SYMBOLS, type RuntimeSymbol } from "./runtime-symbols.ts";
import { TsImports } from "./ts-imports.ts";

/** Characters that are kept as text: V8 links what is added, and copies the whole when it is encoded. */
const MOST_TEXT = 8192;

/** What generated files import from the runtime and from each other. */
const IMPORTED: readonly string[] = [...RUNTIME_SYMBOLS, "metrics", "registry"];

/** What was printed of an entry: some lines, and the symbols that they name. */
interface Part {
  readonly text: string;
  /** Whether an empty line stands in front of it, and behind. */
  readonly gaps: readonly [before: boolean, after: boolean];
  readonly imports: TsImports;
}

/**
 * A TypeScript file in the making. An emitter prints lines and asks for the symbols that it names; which imports
 * exist, and which are for types only, is decided at the end.
 */
export class TsFile {
  /** The text so far but for the latest lines. */
  readonly #pieces: (string | Buffer)[] = [];
  /** What comes behind the pieces, and how much of it there is. */
  #chunk: Buffer = Buffer.alloc(0);
  #filled = 0;
  /** The latest lines, each with its end. */
  #text = "";
  /** At most one empty line stands between two others, so that it is printed when the next one comes. */
  #gap = false;
  /** Whether something stands above, from which an empty line sets off. */
  #isBegun = false;
  #imports: TsImports;
  readonly #declared: ReadonlySet<string>;
  readonly #header: readonly string[];
  readonly #fragments: Fragments | undefined;
  /** The symbols that have another name in this file. */
  readonly #clashes: string;

  /** `declares`: names of the file's own declarations that come from an author; an import never takes one of them. */
  constructor(sources: readonly RegistrySource[], declares: Iterable<string> = [], fragments?: Fragments) {
    this.#header = headerLines({ sources }, "//");
    this.#declared = new Set(declares);
    this.#imports = new TsImports(this.#declared);
    this.#fragments = fragments;
    this.#clashes = fragments === undefined ? "" : IMPORTED.filter((name) => this.#declared.has(name)).join(" ");
  }

  /** Prints texts of one or more lines each; an empty one is an empty line. */
  print(...texts: readonly string[]): void {
    for (const text of texts) this.line(text);
  }

  /** Prints one such text. */
  line(text: string): void {
    if (text === "") {
      this.#gap = this.#isBegun;
      return;
    }
    this.#text += this.#gap ? `\n${text}\n` : `${text}\n`;
    this.#gap = false;
    this.#isBegun = true;
  }

  /**
   * Prints what `print` prints of an entry in one place of the file; where it is remembered, without printing it again.
   * `also`: what goes into it beside the entry.
   */
  part(place: string, entry: object, print: () => void, also?: () => readonly unknown[]): void {
    if (this.#fragments === undefined) {
      print();
      if (this.#text.length >= MOST_TEXT) this.#encode();
      return;
    }
    const from = [...(also?.() ?? []), this.#clashes];
    const part = this.#fragments.of(`${place} of a TsFile`, entry, () => this.#partOf(print), from);
    const [before, after] = part.gaps;
    if (before) this.line("");
    if (part.text !== "") this.#addPiece(part.text);
    if (after) this.line("");
    this.#imports.addAll(part.imports);
  }

  /** A large file's lines wait as bytes: these lie outside of V8's heap, where no collection copies them. */
  #encode(): void {
    const most = this.#text.length * MOST_BYTES;
    if (this.#filled + most > this.#chunk.length) {
      if (this.#filled > 0) this.#pieces.push(this.#chunk.subarray(0, this.#filled));
      this.#chunk = Buffer.allocUnsafeSlow(Math.max(CHUNK, most));
      this.#filled = 0;
    }
    this.#filled += this.#chunk.write(this.#text, this.#filled);
    this.#text = "";
  }

  #addPiece(text: string): void {
    if (this.#gap) this.#text += "\n";
    this.#gap = false;
    if (this.#text !== "") this.#pieces.push(this.#text);
    this.#text = "";
    this.#pieces.push(text);
    this.#isBegun = true;
  }

  /** Prints as if below other lines, and takes it out of the file again. */
  #partOf(print: () => void): Part {
    const [text, gap, isBegun, imports] = [this.#text, this.#gap, this.#isBegun, this.#imports];
    this.#text = "";
    this.#gap = false;
    this.#isBegun = true;
    this.#imports = new TsImports(this.#declared);
    print();
    const before = this.#text.startsWith("\n");
    const part: Part = {
      text: before ? this.#text.slice(1) : this.#text,
      gaps: [before, this.#gap],
      imports: this.#imports,
    };
    this.#text = text;
    this.#gap = gap;
    this.#isBegun = isBegun;
    this.#imports = imports;
    return part;
  }

  /** A symbol of the runtime used as a value; the name it has in this file. */
  value(name: RuntimeSymbol): string {
    return this.#imports.value(name);
  }

  /** A symbol of the runtime used as a type only. */
  type(name: RuntimeSymbol): string {
    return this.#imports.from(GENERATED_RUNTIME, name, false);
  }

  /** A symbol of another generated file, for example `./registry.ts`. */
  valueFrom(module: string, name: string): string {
    return this.#imports.from(module, name, true);
  }

  /** A type of another generated file. */
  typeFrom(module: string, name: string): string {
    return this.#imports.from(module, name, false);
  }

  /** The whole text: header, imports, lines, never more than one empty line in a row. */
  toString(): string {
    return joinPieces(this.toPieces());
  }

  /** The same in pieces. */
  toPieces(): Pieces {
    const imports = this.#imports.lines();
    const head = [
      ...this.#header,
      ...(imports.length > 0 ? ["", ...imports] : []),
      ...(this.#isBegun ? ["", ""] : [""]),
    ];
    return [head.join("\n"), ...this.#pieces, this.#chunk.subarray(0, this.#filled), this.#text];
  }
}
