import type { RegistrySource } from "../../model/registry.ts";
import { byCodeUnit } from "../../text/code-units.ts";
import type { Fragments } from "../fragments.ts";
import { headerLines } from "../header.ts";
import type { Pieces } from "../pieces.ts";
import { between, joinPieces } from "../pieces.ts";
import { PRINT_WIDTH } from "./columns.ts";
import { GENERATED_RUNTIME, RUNTIME_SYMBOLS, type RuntimeSymbol } from "./runtime-symbols.ts";
import { tsString } from "./ts-text.ts";

/** Lines that are kept one by one, some fifty kilobytes. */
const PIECE_LINES = 1024;

/** Stands for what is printed in front of a part. */
const BEFORE = "…";

/** What generated files import from the runtime and from each other. */
const IMPORTED: readonly string[] = [...RUNTIME_SYMBOLS, "metrics", "registry"];

const NOTHING: readonly unknown[] = [];

interface ImportedSymbol {
  readonly name: string;
  readonly local: string;
  asValue: boolean;
}

/** What was printed of an entry: some lines, and the symbols that they name. */
interface Part {
  readonly text: string;
  /** Whether an empty line stands in front of it, and behind. */
  readonly gaps: readonly [before: boolean, after: boolean];
  readonly imports: readonly (readonly [module: string, symbol: ImportedSymbol])[];
}

/**
 * A TypeScript file in the making. An emitter prints lines and asks for the symbols that it names; which imports
 * exist, and which are for types only, is decided at the end.
 */
export class TsFile {
  /** The text so far but for the latest lines: whole pieces take less memory than a great many lines. */
  readonly #pieces: (string | Buffer)[] = [];
  #lines: string[] = [];
  /** At most one empty line stands between two others, so that it is printed when the next one comes. */
  #gap = false;
  readonly #modules = new Map<string, Map<string, ImportedSymbol>>();
  readonly #declared: ReadonlySet<string>;
  readonly #header: readonly string[];
  readonly #fragments: Fragments | undefined;
  /** The symbols that have another name in this file. */
  readonly #clashes: string;

  /** `declares`: names of the file's own declarations that come from an author; an import never takes one of them. */
  constructor(sources: readonly RegistrySource[], declares: Iterable<string> = [], fragments?: Fragments) {
    this.#header = headerLines({ sources }, "//");
    this.#declared = declares instanceof Set ? declares : new Set(declares);
    this.#fragments = fragments;
    this.#clashes = fragments === undefined ? "" : IMPORTED.filter((name) => this.#declared.has(name)).join(" ");
  }

  /** Prints lines; a list is given as it is, since a call has room for some ten thousand arguments only. */
  print(...lines: readonly (string | readonly string[])[]): void {
    for (const line of lines) {
      if (typeof line === "string") this.#add(line);
      else for (const each of line) this.#add(each);
    }
  }

  #add(line: string): void {
    if (line === "") {
      this.#gap = this.#lines.length > 0 || this.#pieces.length > 0;
      return;
    }
    if (this.#gap) this.#lines.push("");
    this.#gap = false;
    this.#lines.push(line);
    if (this.#lines.length >= PIECE_LINES) this.#encode();
  }

  /**
   * Prints what `print` prints of an entry in one place of the file; where it is remembered, without printing it again.
   * `also`: what goes into it beside the entry.
   */
  part(place: string, entry: object, print: (file: TsFile) => void, also: readonly unknown[] = NOTHING): void {
    if (this.#fragments === undefined) return print(this);
    const part = this.#fragments.of(`${place} of a TsFile`, entry, () => this.#partOf(print), [...also, this.#clashes]);
    if (part.gaps[0]) this.#add("");
    if (part.text !== "") this.#addPiece(part.text);
    if (part.gaps[1]) this.#add("");
    for (const [module, { name, asValue }] of part.imports) this.#import(module, name, asValue);
  }

  #addPiece(text: string): void {
    if (this.#gap) this.#lines.push("");
    this.#gap = false;
    this.#fold();
    this.#pieces.push(text);
  }

  #partOf(print: (file: TsFile) => void): Part {
    const file = new TsFile([], this.#declared);
    file.#gap = false;
    file.#add(BEFORE);
    print(file);
    const after = file.#gap;
    file.#fold();
    const text = joinPieces(between(file.#pieces, "\n")).slice(BEFORE.length + 1);
    const before = text.startsWith("\n");
    return {
      text: before ? text.slice(1) : text,
      gaps: [before, after],
      imports: [...file.#modules].flatMap(([module, symbols]) =>
        [...symbols.values()].map((each) => [module, each] as const),
      ),
    };
  }

  /** A large file's lines wait as bytes: these lie outside of V8's heap, where no collection copies them. */
  #encode(): void {
    this.#pieces.push(Buffer.from(this.#lines.join("\n")));
    this.#lines = [];
  }

  #fold(): void {
    if (this.#lines.length === 0) return;
    this.#pieces.push(this.#lines.join("\n"));
    this.#lines = [];
  }

  /** A symbol of the runtime used as a value; the name it has in this file. */
  value(name: RuntimeSymbol): string {
    return this.#import(GENERATED_RUNTIME, name, true);
  }

  /** A symbol of the runtime used as a type only. */
  type(name: RuntimeSymbol): string {
    return this.#import(GENERATED_RUNTIME, name, false);
  }

  /** A symbol of another generated file, for example `./registry.ts`. */
  valueFrom(module: string, name: string): string {
    return this.#import(module, name, true);
  }

  /** A type of another generated file. */
  typeFrom(module: string, name: string): string {
    return this.#import(module, name, false);
  }

  /** The whole text: header, imports, lines, never more than one empty line in a row. */
  toString(): string {
    return joinPieces(this.toPieces());
  }

  /** The same in pieces. */
  toPieces(): Pieces {
    const imports = [...this.#modules].sort(byModule).flatMap(([module, symbols]) => importLines(module, symbols));
    this.#fold();
    const head = [this.#header.join("\n"), imports.join("\n")].filter((part) => part !== "");
    const body = this.#pieces.length === 0 ? [] : ["", ...this.#pieces];
    return between([head.join("\n\n"), ...body, ""], "\n");
  }

  #import(module: string, name: string, asValue: boolean): string {
    const symbols = this.#modules.get(module) ?? new Map<string, ImportedSymbol>();
    this.#modules.set(module, symbols);
    const known = symbols.get(name);
    if (known !== undefined) {
      known.asValue ||= asValue;
      return known.local;
    }
    const local = this.#declared.has(name) ? `Imported${name}` : name;
    symbols.set(name, { name, local, asValue });
    return local;
  }
}

/** Packages first, then files beside this one. */
function byModule([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Number(a.startsWith(".")) - Number(b.startsWith(".")) || byCodeUnit(a, b);
}

function importLines(module: string, symbols: ReadonlyMap<string, ImportedSymbol>): readonly string[] {
  const sorted = [...symbols.values()].sort((a, b) => byCodeUnit(a.name, b.name));
  const typesOnly = sorted.every((symbol) => !symbol.asValue);
  const keyword = typesOnly ? "import type" : "import";
  const names = sorted.map((symbol) => importName(symbol, typesOnly));
  const line = `${keyword} { ${names.join(", ")} } from ${tsString(module)};`;
  if (line.length <= PRINT_WIDTH) return [line];
  return [`${keyword} {`, ...names.map((name) => `  ${name},`), `} from ${tsString(module)};`];
}

function importName(symbol: ImportedSymbol, typesOnly: boolean): string {
  const name = symbol.local === symbol.name ? symbol.name : `${symbol.name} as ${symbol.local}`;
  return symbol.asValue || typesOnly ? name : `type ${name}`;
}
