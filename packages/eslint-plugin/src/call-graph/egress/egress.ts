import ts from "#compiler";
import type { ProgramView } from "../program/program-view.ts";
import { nameIndexOf } from "../program/name-index.ts";
import { EGRESS } from "./egress-table.ts";
import type { EgressRow, SinkRow } from "./row.ts";
import { BROWSER_EGRESS } from "./web-egress.ts";

/** A way out: what it is called, and which of its arguments leave. */
export interface Egress {
  readonly what: string;
  /** Absent: every argument. */
  readonly argument?: number;
  /** True where the object it is called on leaves, and no argument. */
  readonly receiver?: true;
  /** True where what it gives is a way out itself. */
  readonly returned?: true;
  /** True where what functions among its arguments give leaves, too. */
  readonly called?: true;
  /** True where it is a property, and what it is given leaves. */
  readonly assigned?: true;
}

/** The names that functions of the table have; only calls of these are looked at closely. */
export function egressNames(view: ProgramView): ReadonlySet<string> {
  return view.remember("egress names", () => {
    const rows = EGRESS.filter((row) => isAtHand(row, view));
    const names = new Set(rows.flatMap((row) => row.members));
    for (const row of view.settings.sinks) names.add(lastName(row));
    return names;
  });
}

/** False for what the program cannot reach: a browser's ways out on a server, a module that no file names. */
function isAtHand(row: EgressRow, view: ProgramView): boolean {
  if (BROWSER_EGRESS.includes(row)) return view.program.getSourceFiles().some(({ fileName }) => BROWSER.test(fileName));
  if (row.onlyNamed !== true) return true;
  return view.files.some((file) => {
    const index = nameIndexOf(file);
    return index.named(row.module).length > 0 || index.named(`node:${row.module}`).length > 0;
  });
}

/** The compiler's declarations of browsers, as it brings them and as packages of its libraries do. */
const BROWSER = /lib\.(dom|webworker)[^/]*\.d\.ts$|\/lib-(dom|webworker)\//;

/** The row that a function stands in, by where it is declared; undefined when nothing leaves through it. */
export function egressOf(symbol: ts.Symbol, view: ProgramView): Egress | undefined {
  for (const declaration of symbol.declarations ?? []) {
    if (view.isOwn(declaration)) continue;
    const where = declaredAt(declaration);
    const name =
      ts.isConstructorDeclaration(declaration) || ts.isConstructSignatureDeclaration(declaration)
        ? "constructor"
        : symbol.name;
    const own = view.settings.sinks.find((row) => matchesSink(row, where, name));
    if (own !== undefined)
      return { what: `${own.module} ${own.export}`, ...(own.argument === undefined ? {} : { argument: own.argument }) };
    const row = EGRESS.find((candidate) => matches(candidate, where, name));
    if (row !== undefined) return row;
  }
  return undefined;
}

/** The classes of the table whose instances take values along from the start. */
export const EGRESS_CLASSES: readonly string[] = [
  ...new Set(
    EGRESS.flatMap(({ owner, members }) => (owner !== undefined && members.includes("constructor") ? [owner] : [])),
  ),
];

/** The row of `new C(…)`. */
export function egressOfClass(symbol: ts.Symbol, view: ProgramView): Egress | undefined {
  for (const declaration of symbol.declarations ?? []) {
    if (view.isOwn(declaration)) continue;
    const { module } = declaredAt(declaration);
    const row = EGRESS.find((candidate) => matches(candidate, { module, owner: symbol.name }, "constructor"));
    if (row !== undefined) return row;
  }
  return undefined;
}

interface Declared {
  readonly module: string;
  readonly owner: string | undefined;
  /** The namespace around it: `Network` of `inspector.Network`. */
  readonly space?: string | undefined;
}

function declaredAt(declaration: ts.Node): Declared {
  let owner: string | undefined;
  let space: string | undefined;
  for (let node = declaration.parent; node !== undefined; node = node.parent) {
    if (owner === undefined && (ts.isInterfaceDeclaration(node) || ts.isClassLike(node))) owner = node.name?.text;
    if (owner === undefined && ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) owner = node.name.text;
    if (!ts.isModuleDeclaration(node)) continue;
    // Node's declarations called the class "Stream" otherwise before.
    if (ts.isStringLiteral(node.name))
      return { module: node.name.text.replace(/^node:/, ""), owner: owner === "internal" ? "Stream" : owner, space };
    if ((node.flags & ts.NodeFlags.GlobalAugmentation) !== 0) return { module: "global", owner };
    space ??= node.name.text;
  }
  return { module: packageOf(declaration.getSourceFile().fileName) ?? "global", owner };
}

/** The package that a file belongs to; the platform's own libraries and `@types` of globals have none. */
export function packageOf(fileName: string): string | undefined {
  const inside = fileName.split("/node_modules/").at(-1);
  if (inside === undefined || inside === fileName) return undefined;
  const [scope = "", name = ""] = inside.split("/");
  const full = scope.startsWith("@") ? `${scope}/${name}` : scope;
  return full === "typescript" || full === "@types/node" || full.startsWith("@typescript/lib-") ? undefined : full;
}

function matches(row: EgressRow, where: Declared, name: string): boolean {
  const isOwner = row.owner === where.owner || (where.owner === undefined && row.owner === where.space);
  return row.module === where.module && isOwner && row.members.includes(name);
}

function matchesSink(row: SinkRow, where: Declared, name: string): boolean {
  const [owner, member] = row.export.includes(".") ? row.export.split(".") : [undefined, row.export];
  const isModule = where.module === row.module || row.module.startsWith(`${where.module}/`);
  return isModule && member === name && (owner === undefined || owner === where.owner);
}

function lastName(row: SinkRow): string {
  return row.export.split(".").at(-1) ?? row.export;
}
