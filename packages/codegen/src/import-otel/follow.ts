import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { Suggestions } from "../diagnostics/nearest-name.ts";
import type { Located } from "../parse/located.ts";
import { UsageError } from "../usage-error.ts";
import type { Attribute, AttributeUse, Conventions, Group, Requirement } from "./conventions.ts";

/** A use of an attribute, the declaration found and all that groups say of it put together. */
export interface FollowedUse extends Pick<AttributeUse, "refined"> {
  readonly attribute: Attribute;
  readonly requirement: Requirement;
}

/** A group with all its attributes, by name, its own and those that it takes over. */
export interface FollowedGroup {
  readonly group: Group;
  readonly uses: ReadonlyMap<string, FollowedUse>;
}

/** Conventions in which every reference leads somewhere. */
export interface Followed {
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Signals and entities. Groups of attributes are only there to be taken over. */
  readonly signals: readonly FollowedGroup[];
  /** Every group by what others may call it. */
  readonly groups: ReadonlyMap<string, Group>;
}

/** Follows every reference; what leads nowhere, in a circle or is declared twice is reported. */
export function followConventions({ attributes, groups: read }: Conventions, report: Report): Followed {
  const declared = unique(attributes, ({ name }) => name, "the attribute", report);
  const byId = unique(read, ({ id }) => id, "the group", report);
  for (const kind of ["event", "metric", "span"] as const) {
    const named = read.filter(
      (group) => group.kind === kind && !group.refinement && byId.get(group.id.value) === group,
    );
    unique(named, ({ name }) => name, `the ${kind}`, report);
  }
  const groups = new Map([...signalsByName(byId.values()), ...byId]);
  const way = new Way(declared, groups, report);
  const all = [...byId.values()];
  for (const group of all) way.check(group);
  const signals = all
    .filter(({ kind }) => kind !== "attribute_group")
    .map((group) => ({ group, uses: way.usesOf(group) }));
  return { attributes: declared, signals, groups };
}

/** A refinement names the signal, whose id may be another one. */
function signalsByName(groups: Iterable<Group>): readonly (readonly [string, Group])[] {
  return [...groups]
    .filter(({ kind, refinement }) => kind !== "attribute_group" && !refinement)
    .map((group) => [`${group.kind}.${group.name.value}`, group]);
}

/** The first of each name, in the order they were read; the others are reported with both places. */
function unique<T>(
  all: readonly T[],
  nameOf: (each: T) => Located<string>,
  what: string,
  report: Report,
): ReadonlyMap<string, T> {
  const first = new Map<string, T>();
  for (const each of all) {
    const { value, span } = nameOf(each);
    const before = first.get(value);
    if (before === undefined) first.set(value, each);
    else {
      const notes = [{ message: "first declared", span: nameOf(before).span }];
      report(diagnostic("otel/duplicate", span, { data: { what, name: value }, notes }));
    }
  }
  return first;
}

/** Groups and uses that are gone through for all signals together; the OpenTelemetry registry needs some ten thousand. */
const MAX_STEPS = 2_000_000;

/** The ways from a group to those whose attributes it takes over. They may be long, so that nothing here is recursive. */
class Way {
  readonly #attributes: ReadonlyMap<string, Attribute>;
  readonly #groups: ReadonlyMap<string, Group>;
  readonly #report: Report;
  readonly #suggestions: Suggestions = new Suggestions();
  /** Groups from which no way leads into a circle, or from which it was reported. */
  readonly #checked = new Set<Group>();
  #steps = 0;

  constructor(attributes: ReadonlyMap<string, Attribute>, groups: ReadonlyMap<string, Group>, report: Report) {
    this.#attributes = attributes;
    this.#groups = groups;
    this.#report = report;
  }

  /** Reports what is wrong with the references of a group. */
  check(group: Group): void {
    for (const { name } of group.uses)
      if (!this.#attributes.has(name.value)) this.#reportMissing("the attribute", name, this.#attributes.keys());
    for (const parent of group.parents)
      if (!this.#groups.has(parent.value)) this.#reportMissing("the group", parent, this.#groups.keys());
    this.#checkCircle(group);
  }

  /** Goes down every way once: what is on the way and is met again closes a circle. */
  #checkCircle(start: Group): void {
    const way: { readonly group: Group; next: number }[] = [];
    const on = new Set<Group>();
    const enter = (group: Group): void => {
      if (this.#checked.has(group)) return;
      way.push({ group, next: 0 });
      on.add(group);
    };
    enter(start);
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const parent = top.group.parents[top.next++];
      if (parent === undefined) {
        way.pop();
        on.delete(top.group);
        this.#checked.add(top.group);
        continue;
      }
      const group = this.#groups.get(parent.value);
      if (group === undefined) continue;
      if (!on.has(group)) enter(group);
      else {
        const ids = way.map((each) => each.group.id.value);
        this.#reportCircle(parent, [...ids.slice(ids.indexOf(group.id.value)), group.id.value]);
      }
    }
  }

  /** What a group and those that it takes over say of each attribute: of two, the nearer one says more. */
  usesOf(group: Group): ReadonlyMap<string, FollowedUse> {
    const merged = new Map<string, FollowedUse>();
    for (const each of this.#inOrder(group)) {
      this.#steps += 1 + each.uses.length;
      if (this.#steps > MAX_STEPS)
        throw new UsageError("the groups take over so many attributes of each other that they cannot be written out");
      for (const use of each.uses) {
        const attribute = this.#attributes.get(use.name.value);
        if (attribute !== undefined) merged.set(use.name.value, together(merged.get(use.name.value), use, attribute));
      }
    }
    return merged;
  }

  /** A group behind all those that it takes over, each once. */
  #inOrder(start: Group): readonly Group[] {
    const order: Group[] = [];
    const seen = new Set([start]);
    const way = [{ group: start, next: 0 }];
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const parent = top.group.parents[top.next++];
      if (parent === undefined) {
        order.push(top.group);
        way.pop();
        continue;
      }
      const group = this.#groups.get(parent.value);
      if (group === undefined || seen.has(group)) continue;
      seen.add(group);
      way.push({ group, next: 0 });
    }
    return order;
  }

  #reportMissing(what: string, { value, span }: Located<string>, known: Iterable<string>): void {
    const nearest = this.#suggestions.nearest(value, known);
    const elsewhere = "if another registry declares it, name that one's folder too: logwright import otel DIR OTHER";
    const message = nearest === undefined ? elsewhere : `did you mean "${nearest}"? ${elsewhere}`;
    this.#report(diagnostic("otel/reference", span, { data: { what, name: value }, help: { message } }));
  }

  #reportCircle({ span }: Located<string>, ids: readonly string[]): void {
    const shown = ids.length > 8 ? [...ids.slice(0, 6), "…", ...ids.slice(-1)] : ids;
    this.#report(diagnostic("otel/circle", span, { data: { path: shown.join(" -> ") } }));
  }
}

function together(before: FollowedUse | undefined, use: AttributeUse, attribute: Attribute): FollowedUse {
  const refined = { ...before?.refined, ...use.refined };
  return {
    attribute,
    requirement: use.requirement ?? before?.requirement ?? "recommended",
    ...(Object.keys(refined).length > 0 && { refined }),
  };
}
