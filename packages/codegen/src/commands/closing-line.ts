import { catalogue } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Registry } from "../model/registry.ts";
import { counted } from "../text/counted.ts";
import type { AppliedFile } from "../write/apply.ts";
import type { Drift } from "../write/plan.ts";
import type { Invocation } from "./command.ts";
import type { Drifted } from "./drift-report.ts";
import { isMachineFormat, shownFile } from "./findings.ts";
import type { RegistryFile } from "./registry-files.ts";

/** What a run leaves behind. */
export interface Outcome {
  readonly problems: readonly Diagnostic[];
  /** Absent when one of the problems is an error. */
  readonly registry?: Registry | undefined;
  /** What became of the outputs: `nothing to write`. */
  readonly done?: string;
}

/**
 * The last line for people: what the registry has, how many findings there are, what was done. It stands where the findings
 * stand when there is no model, else where the names of the files stand.
 */
export function reportOutcome(
  { problems, registry, done }: Outcome,
  { root, name }: RegistryFile,
  invocation: Invocation,
): void {
  if (isMachineFormat(invocation)) return;
  const { terminal } = invocation;
  const has = registry && `${counted(registry.events.length, "event")}, ${counted(registry.metrics.length, "metric")}`;
  const found = problems.length === 0 ? undefined : totals(problems);
  const said = [has, found, done].filter((part) => part !== undefined).join("; ");
  (registry === undefined ? terminal.err : terminal.out)(`${shownFile(name, root, invocation)}: ${said}\n`);
}

function totals(problems: readonly Diagnostic[]): string {
  const warnings = problems.filter(({ code }) => catalogue[code].severity === "warning").length;
  return `${counted(problems.length - warnings, "error")}, ${counted(warnings, "warning")}`;
}

/** How many generated files are not what the registry says, and how many cannot be compared. */
export function driftDone({ drifted, unreadable }: Pick<Drifted, "drifted" | "unreadable">): string {
  const open = unreadable === 0 ? "" : `${counted(unreadable, "generated file")} cannot be compared`;
  if (drifted === 0) return open === "" ? "the generated files are up to date" : open;
  const found = `${counted(drifted, "generated file")} ${drifted === 1 ? "is" : "are"} not up to date`;
  return open === "" ? found : `${found}, ${open}`;
}

const DONE: Readonly<Record<Drift, "written" | "removed" | "left alone">> = {
  missing: "written",
  changed: "written",
  edited: "written",
  conflicted: "written",
  stale: "removed",
  "stale-edited": "left alone",
  foreign: "left alone",
  unreadable: "left alone",
};

/** How many files were written, removed and left alone. */
export function writtenDone(applied: readonly AppliedFile[]): string {
  const parts = (["written", "removed", "left alone"] as const).flatMap((done) => {
    const files = applied.filter(({ drift }) => DONE[drift] === done).length;
    return files === 0 ? [] : [{ done, files }];
  });
  if (parts.length === 0) return "nothing to write";
  return parts.map(({ done, files }, at) => `${at === 0 ? counted(files, "file") : String(files)} ${done}`).join(", ");
}
