import { byCodeUnit } from "../../text/code-units.ts";
import { fitsCode } from "./columns.ts";
import { GENERATED_RUNTIME, type RuntimeSymbol } from "./runtime-symbols.ts";
import { tsString } from "./ts-text.ts";

interface ImportedSymbol {
  readonly name: string;
  readonly local: string;
  asValue: boolean;
}

/** The symbols that a file names; which are imported for their types only is decided at the end. */
export class TsImports {
  readonly #declared: ReadonlySet<string>;
  /** Nearly every symbol is one of these. */
  readonly #runtime = new Map<string, ImportedSymbol>();
  readonly #modules = new Map<string, Map<string, ImportedSymbol>>([[GENERATED_RUNTIME, this.#runtime]]);

  /** `declared`: names of the file's own declarations; an import never takes one of them. */
  constructor(declared: ReadonlySet<string>) {
    this.#declared = declared;
  }

  /** A symbol of the runtime used as a value; the name it has in this file. */
  value(name: RuntimeSymbol): string {
    const known = this.#runtime.get(name);
    if (known === undefined) return this.#added(this.#runtime, name, true);
    known.asValue = true;
    return known.local;
  }

  /** A symbol of any module; the name it has in this file. */
  from(module: string, name: string, asValue: boolean): string {
    const symbols = this.#modules.get(module) ?? new Map<string, ImportedSymbol>();
    this.#modules.set(module, symbols);
    const known = symbols.get(name);
    if (known === undefined) return this.#added(symbols, name, asValue);
    known.asValue ||= asValue;
    return known.local;
  }

  #added(symbols: Map<string, ImportedSymbol>, name: string, asValue: boolean): string {
    const local = this.#declared.has(name) ? `Imported${name}` : name;
    symbols.set(name, { name, local, asValue });
    return local;
  }

  /** Imports what a part of the file names. */
  addAll(part: TsImports): void {
    for (const [module, symbols] of part.#modules)
      for (const { name, asValue } of symbols.values()) this.from(module, name, asValue);
  }

  /** The statements, packages first. */
  lines(): readonly string[] {
    const used = [...this.#modules].filter(([, symbols]) => symbols.size > 0);
    return used.sort(byModule).map(([module, symbols]) => statement(module, symbols));
  }
}

/** Packages first, then files beside this one. */
function byModule([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Number(a.startsWith(".")) - Number(b.startsWith(".")) || byCodeUnit(a, b);
}

function statement(module: string, symbols: ReadonlyMap<string, ImportedSymbol>): string {
  const sorted = [...symbols.values()].sort((a, b) => byCodeUnit(a.name, b.name));
  const typesOnly = sorted.every((symbol) => !symbol.asValue);
  const keyword = typesOnly ? "import type" : "import";
  const names = sorted.map((symbol) => importName(symbol, typesOnly));
  const flat = `${keyword} { ${names.join(", ")} } from ${tsString(module)};`;
  return fitsCode(flat) ? flat : `${keyword} {\n  ${names.join(",\n  ")},\n} from ${tsString(module)};`;
}

function importName(symbol: ImportedSymbol, typesOnly: boolean): string {
  const name = symbol.local === symbol.name ? symbol.name : `${symbol.name} as ${symbol.local}`;
  return symbol.asValue || typesOnly ? name : `type ${name}`;
}
