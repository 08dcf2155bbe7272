import ts from "#compiler";
import type { Role } from "./role.ts";

const NONE: ReadonlySet<Role> = new Set();

/** How deep a role is looked for inside another type. */
const DEPTH = 3;

/** The roles of types, remembered for one program. */
export class TypeRoles {
  readonly #checker: ts.TypeChecker;
  readonly #roles: ReadonlyMap<ts.Symbol, Role>;
  readonly #direct = new WeakMap<ts.Type, ReadonlySet<Role>>();

  constructor(checker: ts.TypeChecker, roles: ReadonlyMap<ts.Symbol, Role>) {
    this.#checker = checker;
    this.#roles = roles;
  }

  /** The roles that a value of the type may play itself: by name, alias, base class, interface, union or constraint. */
  of(type: ts.Type): ReadonlySet<Role> {
    const known = this.#direct.get(type);
    if (known !== undefined) return known;
    this.#direct.set(type, NONE);
    const found = new Set<Role>();
    this.#collect(type, found);
    const roles = found.size === 0 ? NONE : found;
    this.#direct.set(type, roles);
    return roles;
  }

  has(type: ts.Type, role: Role): boolean {
    return this.of(type).has(role);
  }

  /** True when nothing but the role (or nothing at all, for `null` and `undefined`) can be there. */
  isOnly(type: ts.Type, role: Role): boolean {
    const parts = type.isUnion() ? type.types : [type];
    const values = parts.filter((part) => (part.flags & NOTHING) === 0);
    return values.length > 0 && values.every((part) => this.has(part, role));
  }

  /** True when the role stands anywhere in the type: itself, in a container, a promise or a plain object. */
  carries(type: ts.Type, role: Role, depth: number = DEPTH): boolean {
    if (this.has(type, role)) return true;
    if (depth === 0) return false;
    if (type.isUnionOrIntersection()) return type.types.some((part) => this.carries(part, role, depth));
    for (const argument of [...(type.aliasTypeArguments ?? []), ...this.#argumentsOf(type)]) {
      if (this.carries(argument, role, depth - 1)) return true;
    }
    if (!isPlainObject(type)) return false;
    return this.#checker
      .getPropertiesOfType(type)
      .some((property) => this.carries(this.#checker.getTypeOfSymbol(property), role, depth - 1));
  }

  #argumentsOf(type: ts.Type): readonly ts.Type[] {
    const isReference = ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
    return isReference ? this.#checker.getTypeArguments(type as ts.TypeReference) : [];
  }

  #collect(type: ts.Type, found: Set<Role>): void {
    for (const symbol of [type.aliasSymbol, type.symbol]) {
      const role = symbol === undefined ? undefined : this.#roles.get(symbol);
      if (role !== undefined && !this.#isConstructor(type)) found.add(role);
    }
    if (type.isUnionOrIntersection()) {
      for (const part of type.types) for (const role of this.of(part)) found.add(role);
      return;
    }
    if ((type.flags & ts.TypeFlags.TypeParameter) !== 0) {
      const bound = this.#checker.getBaseConstraintOfType(type);
      if (bound !== undefined && bound !== type) for (const role of this.of(bound)) found.add(role);
      return;
    }
    // `Readonly<LogRecord>`, `Partial<LogRecord>`: the alias is another's, the record is its argument.
    if (type.aliasSymbol !== undefined && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped) !== 0) {
      for (const argument of type.aliasTypeArguments ?? []) for (const role of this.of(argument)) found.add(role);
    }
    this.#collectBases(type, found);
  }

  /** `typeof RedactedRecord` is the class, not a record. */
  #isConstructor(type: ts.Type): boolean {
    const isAnonymous =
      (type.flags & ts.TypeFlags.Object) !== 0 &&
      ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Anonymous) !== 0;
    return isAnonymous && this.#checker.getSignaturesOfType(type, ts.SignatureKind.Construct).length > 0;
  }

  #collectBases(type: ts.Type, found: Set<Role>): void {
    if (!type.isClassOrInterface() && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) === 0) return;
    const declared = type.isClassOrInterface() ? type : (type as ts.TypeReference).target;
    for (const declaration of declared.symbol?.declarations ?? []) {
      if (!ts.isClassLike(declaration) && !ts.isInterfaceDeclaration(declaration)) continue;
      for (const clause of declaration.heritageClauses ?? []) {
        for (const base of clause.types) {
          for (const role of this.of(this.#checker.getTypeAtLocation(base))) found.add(role);
        }
      }
    }
  }
}

const NOTHING = ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void;

function isPlainObject(type: ts.Type): boolean {
  if ((type.flags & ts.TypeFlags.Object) === 0) return false;
  const flags = (type as ts.ObjectType).objectFlags;
  if ((flags & ts.ObjectFlags.Class) !== 0) return false;
  if ((flags & (ts.ObjectFlags.Anonymous | ts.ObjectFlags.Mapped)) !== 0) return true;
  const file = type.symbol?.declarations?.[0]?.getSourceFile();
  return (flags & ts.ObjectFlags.Interface) !== 0 && file !== undefined && !file.isDeclarationFile;
}
