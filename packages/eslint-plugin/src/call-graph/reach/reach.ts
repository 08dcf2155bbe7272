import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { resolveAlias } from "../program/role-table.ts";
import { isAccess, mentionOf } from "../flow/expression.ts";
import { climb } from "./climb.ts";
import { CALLED, put, TOLD, textOfLoad, type Load } from "./load.ts";
import { memberUses, ownerClass, thisIn } from "./member-uses.ts";
import { moduleUses } from "./module-uses.ts";
import { bindPattern } from "./storing.ts";
import { isTypePlace, spreadType } from "./type-mention.ts";

/** More steps than a pipeline takes: what spreads farther is in the whole program, as far as this can tell. */
const MOST_STEPS = 30_000;

/**
 * Where records, and what handles them, may be: walks forward from what has a telling type, by the same steps that the
 * search walks backward, so that only files it comes to need to be searched. It sees too much rather than too little;
 * what it cannot follow makes it give up, and then they may be everywhere.
 */
export class Reach {
  readonly view: ProgramView;
  /** The files that a record, or what handles one, may come into. */
  readonly files: Set<ts.SourceFile> = new Set();
  /** The expressions that it came to. */
  readonly nodes: Set<ts.Node> = new Set();
  readonly #isBarrier: (file: ts.SourceFile) => boolean;
  readonly #seen = new Map<object, Set<string>>();
  readonly #pending: (() => void)[] = [];
  #gaveUp: string | undefined;
  readonly #summaries = new Map<ts.Node, Summary>();

  constructor(view: ProgramView, isBarrier: (file: ts.SourceFile) => boolean) {
    this.view = view;
    this.#isBarrier = isBarrier;
  }

  /** Why it may be everywhere; undefined where it is in `files` only. */
  get gaveUp(): string | undefined {
    return this.#gaveUp;
  }

  giveUp(reason: string): void {
    this.#gaveUp ??= reason;
  }

  /** True for code that joins nothing: the runtime itself, and what the generator writes. */
  isBarrier(node: ts.Node): boolean {
    return this.#isBarrier(node.getSourceFile());
  }

  /** True for code of the project that records may come through. */
  isOpen(node: ts.Node): boolean {
    return this.view.isOwn(node) && !this.isBarrier(node);
  }

  run(): void {
    let left = MOST_STEPS;
    for (let step = this.#pending.pop(); step !== undefined && this.#gaveUp === undefined; step = this.#pending.pop()) {
      step();
      left -= 1;
      if (left === 0) this.giveUp("records are in too many places");
    }
  }

  /** The value of an expression carries a load. */
  node(node: ts.Node, load: Load): void {
    if (this.isBarrier(node) || !this.#isNew(node, load)) return;
    this.#pending.push(() => climb(node, load, this));
  }

  /** What a variable, a function, a class or a member stands for carries a load. */
  symbol(symbol: ts.Symbol | undefined, load: Load): void {
    if (symbol === undefined || !this.#isNew(symbol, load)) return;
    this.#pending.push(() => this.#spread(symbol, load));
  }

  /** An export of a module carries a load: whoever holds the module as an object gets at it. */
  module(file: ts.SourceFile, load: Load): void {
    if (!this.#isNew(file, load)) return;
    this.#pending.push(() => {
      for (const use of moduleUses(file, this.view)) use(load, this);
    });
  }

  /** The default export of a file carries a load. */
  exportedDefault(file: ts.SourceFile, load: Load): void {
    const module = this.view.checker.getSymbolAtLocation(file);
    const exported =
      module === undefined
        ? []
        : this.view.checker.getExportsOfModule(module).filter(({ name }) => name === "default" || name === "export=");
    for (const each of exported) this.symbol(resolveAlias(this.view.checker, each), load);
    this.module(file, put(load, "default"));
  }

  /** A call hands a load to a function: what comes out of the function because of it comes out of this call. */
  entering(code: ts.Node, call: ts.Node, load: Load): void {
    const summary = this.#summary(code);
    summary.calls.push({ call, entered: load.entered });
    for (const result of summary.results) this.node(call, { ...result, entered: load.entered });
  }

  /** What came into a function as a parameter comes out of it again. */
  leaving(code: ts.Node, result: Load): void {
    const summary = this.#summary(code);
    summary.results.push(result);
    for (const { call, entered } of summary.calls) this.node(call, { ...result, entered });
  }

  #summary(code: ts.Node): Summary {
    let summary = this.#summaries.get(code);
    if (summary === undefined) {
      summary = { calls: [], results: [] };
      this.#summaries.set(code, summary);
    }
    return summary;
  }

  #isNew(of: object, load: Load): boolean {
    const text = textOfLoad(load);
    const known = this.#seen.get(of);
    if (known === undefined) this.#seen.set(of, new Set([text]));
    else if (known.has(text)) return false;
    else known.add(text);
    return true;
  }

  #spread(symbol: ts.Symbol, load: Load): void {
    for (const name of this.view.references(symbol)) if (!this.isBarrier(name)) this.#mention(name, symbol, load);
    for (const use of memberUses(symbol, this.view)) if (!this.isBarrier(use.name)) use.spread(load, this);
    const owner = ownerClass(symbol, this.view);
    if (owner !== undefined) {
      this.symbol(owner.symbol, put(load, symbol.name));
      if (owner.symbol === undefined) for (const self of thisIn(owner.code)) this.node(self, put(load, symbol.name));
    }
    if (load.path.length > 0 && load.path[0] !== TOLD && load.path[0] !== CALLED) {
      for (const code of symbol.declarations ?? [])
        if (ts.isClassLike(code) && this.isOpen(code)) for (const self of thisIn(code)) this.node(self, load);
    }
    for (const { file, name } of exportsOf(symbol, this.view)) this.module(file, put(load, name));
  }

  #mention(name: ts.Node, symbol: ts.Symbol, load: Load): void {
    const { parent } = name;
    if (ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent)) return;
    if (ts.isExportSpecifier(parent)) {
      if (parent.parent.parent.moduleSpecifier === undefined || (parent.propertyName ?? parent.name) === name)
        this.module(name.getSourceFile(), put(load, parent.name.text));
      return;
    }
    if (ts.isBindingElement(parent) && parent.name !== name) {
      bindPattern(parent.name, load, this);
      return;
    }
    if (ts.isBindingElement(parent) && isMember(symbol)) {
      bindPattern(parent.name, load, this);
      return;
    }
    if (isTypePlace(name)) spreadType(name, load, this);
    else if (!isDeclared(name)) this.node(mentionOf(name), load);
  }
}

interface Summary {
  readonly calls: { readonly call: ts.Node; readonly entered: ts.Node | undefined }[];
  readonly results: Load[];
}

function isMember(symbol: ts.Symbol): boolean {
  return (symbol.flags & (ts.SymbolFlags.Property | ts.SymbolFlags.Accessor | ts.SymbolFlags.Method)) !== 0;
}

/** True for the name in a declaration. */
function isDeclared(name: ts.Node): boolean {
  const { parent } = name;
  if (isAccess(parent) || ts.isShorthandPropertyAssignment(parent)) return false;
  return (parent as ts.NamedDeclaration).name === name;
}

/** The modules of the project that export the symbol themselves, where somebody takes them as objects. */
function exportsOf(
  symbol: ts.Symbol,
  view: ProgramView,
): readonly { readonly file: ts.SourceFile; readonly name: string }[] {
  const files = new Set(
    (symbol.declarations ?? [])
      .filter((declaration) => !ts.isSourceFile(declaration))
      .map((declaration) => declaration.getSourceFile()),
  );
  return [...files].flatMap((file) => {
    if (moduleUses(file, view).length === 0) return [];
    const module = view.checker.getSymbolAtLocation(file);
    if (module === undefined) return [];
    return view.checker
      .getExportsOfModule(module)
      .filter((exported) => resolveAlias(view.checker, exported) === symbol)
      .map(({ name }) => ({ file, name }));
  });
}
