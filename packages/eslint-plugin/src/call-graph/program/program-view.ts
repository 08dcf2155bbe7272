import ts from "#compiler";
import type { Context } from "../flow/place.ts";
import type { SinkRow } from "../egress/row.ts";
import { nameIndexOf, type NameIndex } from "./name-index.ts";
import { TypeRoles } from "./role-of-type.ts";
import { resolveAlias, roleTableOf, type RoleTable } from "./role-table.ts";
import { referencesTo } from "./references.ts";
import { wordOf } from "./source-text.ts";

/** What a user may say about the analysis. */
export interface CallGraphSettings {
  /** Further modules that play the runtime's role, beside `@logwright/runtime`: package names, or paths. */
  readonly runtime: readonly string[];
  /** Further ways out of the process. */
  readonly sinks: readonly SinkRow[];
  /** How many places one search may look at; what is left then counts as unproven. */
  readonly budget: number;
}

export const DEFAULT_SETTINGS: CallGraphSettings = { runtime: [], sinks: [], budget: 4000 };

/** One program as the analysis sees it: the files it owns, who plays which role, and answers of the checker, remembered. */
export class ProgramView {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly settings: CallGraphSettings;
  /** The files with code of the project itself: no declarations, no packages. */
  readonly files: readonly ts.SourceFile[];
  readonly table: RoleTable;
  readonly roles: TypeRoles;
  /** Whatever a part of the analysis remembers about this program, by a key of its own. */
  readonly memory: Map<string, unknown> = new Map();
  /** The context of the step that is being taken. */
  context: Context | undefined = undefined;
  readonly #symbols = new WeakMap<ts.Node, ts.Symbol | null>();
  readonly #types = new WeakMap<ts.Node, ts.Type>();
  readonly #naming = new Map<string, readonly NameIndex[]>();
  readonly #references = new Map<ts.Symbol, readonly ts.Node[]>();

  constructor(program: ts.Program, settings: CallGraphSettings) {
    this.program = program;
    this.checker = program.getTypeChecker();
    this.settings = settings;
    this.files = program
      .getSourceFiles()
      .filter((file) => !file.isDeclarationFile && !program.isSourceFileFromExternalLibrary(file));
    this.table = roleTableOf(program, this.files, settings.runtime);
    this.roles = new TypeRoles(this.checker, this.table.roles);
  }

  /** False where nothing imports the runtime: there is nothing to prove then. */
  get isConcerned(): boolean {
    return this.table.roles.size > 0;
  }

  typeOf(node: ts.Node): ts.Type {
    let type = this.#types.get(node);
    if (type === undefined) {
      type = this.checker.getTypeAtLocation(node);
      this.#types.set(node, type);
    }
    return type;
  }

  /** The symbol a name stands for, with imports and re-exports resolved. */
  symbolOf(node: ts.Node): ts.Symbol | undefined {
    const known = this.#symbols.get(node);
    if (known !== undefined) return known ?? undefined;
    const symbol = this.#resolve(node);
    this.#symbols.set(node, symbol ?? null);
    return symbol;
  }

  /** Every place of the program's own files that names the symbol, its declarations included. */
  references(symbol: ts.Symbol): readonly ts.Node[] {
    let found = this.#references.get(symbol);
    if (found === undefined) {
      found = referencesTo(symbol, this);
      this.#references.set(symbol, found);
    }
    return found;
  }

  /** Every place of the program's own files where the text stands as a name. */
  *named(text: string): Iterable<ts.Node> {
    for (const index of this.indexesNaming(text)) yield* index.named(text);
  }

  /** The indexes of the program's own files in which the text may stand as a name. */
  indexesNaming(text: string): readonly NameIndex[] {
    let found = this.#naming.get(text);
    if (found === undefined) {
      const indexes = this.remember("indexes", () => this.files.map(nameIndexOf));
      const word = wordOf(text);
      found = indexes.filter((index) => index.mentions(text, word));
      this.#naming.set(text, found);
    }
    return found;
  }

  /** True when a body of the symbol belongs to the project; false for packages, the platform and ambient declarations. */
  isOwn(node: ts.Node): boolean {
    const file = node.getSourceFile();
    return !file.isDeclarationFile && !this.program.isSourceFileFromExternalLibrary(file);
  }

  /** True for a file of a package: neither the project's own nor one that it declares itself. */
  isPackage(file: ts.SourceFile): boolean {
    return this.program.isSourceFileFromExternalLibrary(file) || file.fileName.includes("/node_modules/");
  }

  remember<Value>(key: string, make: () => Value): Value {
    if (!this.memory.has(key)) this.memory.set(key, make());
    return this.memory.get(key) as Value;
  }

  #resolve(node: ts.Node): ts.Symbol | undefined {
    const { parent } = node;
    if (parent !== undefined && ts.isShorthandPropertyAssignment(parent) && parent.name === node) {
      const value = this.checker.getShorthandAssignmentValueSymbol(parent);
      return value === undefined ? undefined : resolveAlias(this.checker, value);
    }
    const symbol = this.checker.getSymbolAtLocation(node);
    return symbol === undefined ? undefined : resolveAlias(this.checker, symbol);
  }
}

const views = new WeakMap<ts.Program, Map<string, ProgramView>>();

/** The view of a program; an edit makes a new Program and so a new view. */
export function viewOf(program: ts.Program, settings: CallGraphSettings): ProgramView {
  let ofProgram = views.get(program);
  if (ofProgram === undefined) {
    ofProgram = new Map();
    views.set(program, ofProgram);
  }
  const key = JSON.stringify(settings);
  let view = ofProgram.get(key);
  if (view === undefined) {
    view = new ProgramView(program, settings);
    ofProgram.set(key, view);
  }
  return view;
}
