import ts from "#compiler";
import type { ProgramView } from "./program/program-view.ts";
import type { Role } from "./program/role.ts";
import { bare } from "./flow/expression.ts";
import { isKnown, isNew } from "./flow/explore.ts";
import { HARMLESS_MEMBERS } from "./flow/member.ts";
import { originsOf } from "./flow/origins.ts";
import { place, type Leaf, type LeafKind, type Origin, type Place } from "./flow/place.ts";
import { isSortedOut, meaningSorted } from "./sorting.ts";
import { isOpaque, isScalar, typeAt } from "./flow/static-type.ts";
import { writesTo } from "./flow/writes.ts";
import { CLEAN, type Goal, type Verdict } from "./verdict.ts";

/** A place that the search came to, and the one it came from. */
export interface Visit {
  readonly place: Place;
  readonly from: Visit | undefined;
  /** The types say that it is redacted, and nothing since has said otherwise. */
  readonly isTrusted: boolean;
  /** A guard has looked at the value at run time: what cannot be followed may pass, what is raw may not. */
  readonly isGuarded: boolean;
  /** The record's `state` was looked at, and is that of a redacted one: what is raw cannot have come through. */
  readonly isSorted: boolean;
}

/** What each kind of leaf means where a redacted value must be proved. `unknown` may still be vouched for by its type. */
const PROOF: Readonly<Record<"record" | "line", Readonly<Record<LeafKind, "proved" | "open" | "unproven" | "raw">>>> = {
  record: {
    redacted: "proved",
    sanitized: "unproven",
    nothing: "proved",
    raw: "raw",
    constant: "unproven",
    made: "unproven",
    code: "unproven",
    unknown: "open",
  },
  line: {
    redacted: "proved",
    sanitized: "proved",
    nothing: "proved",
    raw: "raw",
    constant: "proved",
    made: "proved",
    code: "unproven",
    unknown: "open",
  },
};

/**
 * How many places a search for raw values looks at: what is farther away from a way out is not proved raw. Searches
 * share what they have found clean.
 */
const OUTSIDE_BUDGET = 600;

/** Walks back from a value, breadth first, until it is proved raw, or every way ends. */
export function search(start: Origin, goal: Goal, view: ProgramView): Verdict {
  const seen = new Map<ts.Node, Set<string>>();
  const clean = goal === "outside" ? view.remember("clean outside", () => new Map<ts.Node, Set<string>>()) : undefined;
  let unproven: Visit | undefined;
  const first: Place = start.kind === "place" ? start : place(start.node);
  if (start.kind === "leaf" && start.leaf === "nothing") return CLEAN;
  let wave: Visit[] = [{ place: first, from: undefined, ...UNTOLD }];
  let left = goal === "outside" ? Math.min(OUTSIDE_BUDGET, view.settings.budget) : view.settings.budget;

  while (wave.length > 0) {
    const next: Visit[] = [];
    for (const visit of wave) {
      if (!isNew(visit.place, seen, `${visit.isGuarded ? "guarded" : ""}${visit.isSorted ? "sorted" : ""}`)) continue;
      if (clean !== undefined && isKnown(visit.place, clean)) continue;
      if (left === 0) return goal === "outside" ? CLEAN : { kind: "unproven", at: visit };
      left -= 1;

      const seenAs = look(visit, goal, view);
      if (seenAs === "raw") return { kind: "raw", at: visit };
      if (seenAs === "done") continue;
      for (const origin of originsOf(visit.place, view)) {
        if (origin.kind === "place") {
          next.push({ ...seenAs, place: origin, from: visit });
          continue;
        }
        const means = seenAs.isSorted ? meaningSorted(origin, visit.place, view) : meaning(origin, goal, seenAs);
        if (means === "raw") return { kind: "raw", at: { ...visit, place: place(origin.node), from: visit } };
        if (means === "unproven")
          unproven ??= origin.node === visit.place.node ? visit : { ...visit, place: place(origin.node), from: visit };
      }
    }
    wave = next;
  }
  if (clean !== undefined) learn(seen, clean);
  return unproven === undefined ? CLEAN : { kind: "unproven", at: unproven };
}

/** A search that has come to its end has shown every place on its ways to be clean. */
function learn(seen: ReadonlyMap<ts.Node, ReadonlySet<string>>, clean: Map<ts.Node, Set<string>>): void {
  for (const [node, keys] of seen) {
    const known = clean.get(node);
    if (known === undefined) clean.set(node, new Set(keys));
    else for (const key of keys) known.add(key);
  }
}

type Trust = Pick<Visit, "isTrusted" | "isGuarded" | "isSorted">;

const UNTOLD: Trust = { isTrusted: false, isGuarded: false, isSorted: false };

/** What the static type of a place says before any step is taken. */
function look({ place: at, ...trust }: Visit, goal: Goal, view: ProgramView): "raw" | "done" | Trust {
  const { isTrusted, isGuarded, isSorted } = trust;
  const type = typeAt(at, view);
  if (type === undefined) return isPartOfRecord(at, view) ? "raw" : { isTrusted, isGuarded, isSorted };
  if (isSorted && view.roles.has(type, "LogRecord")) return { isTrusted, isGuarded, isSorted };
  if (view.roles.has(type, "LogRecord") || isPartOfRecord(at, view)) return "raw";
  if (goal === "outside" && at.path.length === 0 && view.roles.carries(type, "LogRecord", 2)) return "raw";
  if (isOpaque(type)) return { isTrusted: isTrusted && at.path.length > 0, isGuarded, isSorted };
  const redacted = view.roles.isOnly(type, goal === "line" ? "RedactedLine" : "RedactedRecord");
  if (goal === "outside") return redacted || isScalar(type) ? "done" : { isTrusted, isGuarded, isSorted };
  if (isVouched(at.node, goal === "line" ? "RedactedLine" : "RedactedRecord", view)) return "done";
  return {
    isTrusted: redacted,
    isGuarded: isGuarded || (redacted && isNarrowed(at.node, view)),
    isSorted: redacted ? isSortedOut(at, view) : isSorted,
  };
}

/** `data` of what is known to be a record further back: `((value: any) => value.data)(record)`. */
function isPartOfRecord({ node, path }: Place, view: ProgramView): boolean {
  return path.some((key, at) => {
    const whole = HARMLESS_MEMBERS.has(key) ? undefined : typeAt(place(node, path.slice(0, at)), view);
    return whole !== undefined && view.roles.has(whole, "LogRecord");
  });
}

/** A parameter that is declared to be redacted: every conversion into it is checked where it happens. */
function isVouched(node: ts.Node, role: Role, view: ProgramView): boolean {
  const inner = bare(node);
  const symbol = ts.isIdentifier(inner) ? view.symbolOf(inner) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (declaration === undefined || !ts.isParameter(declaration) || declaration.type === undefined) return false;
  if (!view.roles.isOnly(view.checker.getTypeFromTypeNode(declaration.type), role)) return false;
  return writesTo(symbol as ts.Symbol, [], view).length === 0;
}

/** A variable without a type of its own that a guard, `instanceof` for one, has shown to be redacted here. */
function isNarrowed(node: ts.Node, view: ProgramView): boolean {
  const inner = bare(node);
  if (!ts.isIdentifier(inner)) return false;
  const symbol = view.symbolOf(inner);
  return symbol !== undefined && isOpaque(view.checker.getTypeOfSymbol(symbol));
}

function meaning(leaf: Leaf, goal: Goal, trust: Trust): "proved" | "unproven" | "raw" {
  if (goal === "outside") return leaf.leaf === "raw" ? "raw" : "proved";
  const means = PROOF[goal][leaf.leaf];
  if (means === "raw" || means === "proved") return means;
  if (trust.isGuarded) return "proved";
  return means === "open" && trust.isTrusted ? "proved" : "unproven";
}
