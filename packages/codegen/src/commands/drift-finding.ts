import type { CatalogueEntry } from "../diagnostics/catalogue/entry.ts";
import { documentationUrl } from "../diagnostics/documentation.ts";
import type { Finding } from "../diagnostics/render/finding.ts";
import { printable } from "../text/printable.ts";
import type { Drift, PlannedFile } from "../write/plan.ts";

/** What is said of a generated file that is not as the registry says. A code is permanent. */
export type DriftCode = `output/${Drift}`;

/** What each code says and why; every one is an error. docs/commands/generate.md has the same table. */
export const DRIFT_FINDINGS: Readonly<Record<DriftCode, CatalogueEntry>> = {
  "output/missing": {
    severity: "error",
    message: "The generated file is missing.",
    why: "The registry makes it, and whoever checks the repository out would not have it.",
  },
  "output/changed": {
    severity: "error",
    message: "The generated file is not what the registry says.",
    why: "It was made from another registry, or by another version of the generator.",
  },
  "output/edited": {
    severity: "error",
    message: "The generated file was edited by hand.",
    why: "The next run writes over the edit; what it was meant for belongs into the registry.",
  },
  "output/conflicted": {
    severity: "error",
    message: "The generated file has merge-conflict markers.",
    why: "Nothing can read it; generating it anew resolves the conflict.",
  },
  "output/stale": {
    severity: "error",
    message: "The registry does not make this file any more.",
    why: "It says what the registry once said.",
  },
  "output/stale-edited": {
    severity: "error",
    message: "The registry does not make this file any more, and it was edited by hand.",
    why: "The generator does not delete what somebody wrote, so somebody must.",
  },
  "output/foreign": {
    severity: "error",
    message: "A file that the generator did not write stands where an output belongs.",
    why: "It is never written over: it may be all that somebody has.",
  },
  "output/unreadable": {
    severity: "error",
    message: "The generated file cannot be compared.",
    why: "The disk does not let it be looked at, so nobody can tell whether it is right.",
  },
};

const GENERATE = "run `logwright generate` and commit the result";

const REMEDIES: Readonly<Record<Drift, string>> = {
  missing: GENERATE,
  changed: GENERATE,
  edited: `say it in the registry, then ${GENERATE}`,
  conflicted: GENERATE,
  stale: GENERATE,
  "stale-edited": "delete it, or move it to where it is yours",
  foreign: "move it away, or send the output elsewhere under outputs:",
  unreadable: "let it be read",
};

const START = { line: 1, column: 1 };

/** A file that is not as the registry says, as the formats print it: the finding is about the file as a whole. */
export function driftFinding({ path, drift, problem }: PlannedFile, shown: (file: string) => string): Finding {
  const code: DriftCode = `output/${drift}`;
  const rule = DRIFT_FINDINGS[code];
  return {
    code,
    rule,
    message: problem === undefined ? rule.message : `${rule.message} ${printable(problem.message)}`,
    place: { file: shown(path), start: START, end: START },
    frame: [],
    notes: [],
    docs: `${documentationUrl("docs/commands/generate.md")}#findings-about-generated-files`,
    help: { message: REMEDIES[drift] },
  };
}
