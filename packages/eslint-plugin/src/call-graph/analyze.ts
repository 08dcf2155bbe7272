import ts from "#compiler";
import { place } from "./flow/place.ts";
import type { Finding, FindingId } from "./finding.ts";
import { BANS, GROUND } from "./bans/bans.ts";
import { egressEntries } from "./entry/egress-entries.ts";
import { outsideEntries } from "./entry/outside-entries.ts";
import { sinkEntries } from "./entry/sink-entries.ts";
import { hopsOf, labelOf, renderPath } from "./path.ts";
import { DEFAULT_SETTINGS, viewOf, type CallGraphSettings, type ProgramView } from "./program/program-view.ts";
import { concernOf } from "./program/concern.ts";
import { search, type Visit } from "./search.ts";

/**
 * Everything that is wrong in one file of a program: values that arrive at its sinks unproved, raw values that leave
 * through it, and what takes the proof's ground away. Findings come in the order of the file.
 */
export function analyzeFile(
  program: ts.Program,
  file: ts.SourceFile,
  settings: Partial<CallGraphSettings> = {},
): readonly Finding[] {
  const view = viewOf(program, { ...DEFAULT_SETTINGS, ...settings });
  if (!view.isConcerned) return [];
  const findings = new Findings(file);
  const concern = file.isDeclarationFile ? "ground" : concernOf(file, view);
  for (const ban of concern === "all" ? BANS : GROUND)
    for (const { id, node, what } of ban(file, view)) findings.add(id, node, what);
  if (concern !== "ground") {
    checkSinks(file, view, findings);
    checkEgress(file, view, findings);
  }
  return findings.sorted();
}

function checkSinks(file: ts.SourceFile, view: ProgramView, findings: Findings): void {
  const { entries, lost } = sinkEntries(file, view);
  for (const { goal, origin, node, what } of entries) {
    if (findings.has("forgedRecord", node)) continue;
    const verdict = search(origin, goal, view);
    if (verdict.kind === "raw") findings.add("rawToSink", node, what, verdict.at);
    else if (verdict.kind === "unproven") findings.add("unprovenAtSink", node, what, verdict.at);
  }
  for (const mention of lost) findings.add("unprovenAtSink", mention.node, labelOf(mention.node));
}

function checkEgress(file: ts.SourceFile, view: ProgramView, findings: Findings): void {
  for (const { value, node, what } of egressEntries(file, view)) {
    const verdict = search(place(value), "outside", view);
    if (verdict.kind === "raw") findings.add("rawToEgress", node, what, verdict.at);
  }
  for (const { values, node, what, isRaw } of outsideEntries(file, view)) {
    if (isRaw) findings.add("rawToEgress", node, what);
    for (const value of values) {
      const verdict = search(value, "outside", view);
      if (verdict.kind === "raw") findings.add("rawToEgress", node, what, verdict.at);
    }
  }
}

/** The findings of one file, each once. */
class Findings {
  readonly #file: ts.SourceFile;
  readonly #found: Finding[] = [];

  constructor(file: ts.SourceFile) {
    this.#file = file;
  }

  add(id: FindingId, node: ts.Node, what: string, at?: Visit): void {
    if (this.#found.some((known) => known.node === node && (known.id === id || rank(known.id) < rank(id)))) return;
    const hops = at === undefined ? [] : hopsOf(at, node);
    this.#found.push({ id, node, data: { what, path: hops.length === 0 ? "here" : renderPath(hops) }, hops });
  }

  /** True when such a finding stands at the node or inside it. */
  has(id: FindingId, node: ts.Node): boolean {
    return this.#found.some((known) => known.id === id && known.node.pos >= node.pos && known.node.end <= node.end);
  }

  sorted(): readonly Finding[] {
    return this.#found.sort((one, other) => one.node.getStart(this.#file) - other.node.getStart(this.#file));
  }
}

/** A stronger finding at the same node makes a weaker one superfluous. */
function rank(id: FindingId): number {
  return id === "unprovenAtSink" ? 1 : 0;
}
