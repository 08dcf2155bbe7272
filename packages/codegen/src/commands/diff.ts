import { LEVELS } from "../change/category.ts";
import type { Change } from "../change/change.ts";
import { judge, type Verdict } from "../change/judge.ts";
import type { Registry } from "../model/registry.ts";
import type { Span } from "../source/span.ts";
import { printable } from "../text/printable.ts";
import { UsageError } from "../usage-error.ts";
import type { Command, ExitCode, Invocation } from "./command.ts";
import { readProject } from "./compile-project.ts";
import { readEarlier } from "./earlier-version.ts";
import { reportFindings, shownFile } from "./findings.ts";
import { AGAINST_OPTION, FORMAT_OPTION, REGISTRY_OPTION } from "./options.ts";
import { findRegistry } from "./registry-files.ts";

/** `logwright diff`: the changes since an earlier version, their categories and the version that they need. */
export const diff: Command = {
  name: "diff",
  summary: "say what changed since an earlier version, what it breaks, and which version it needs",
  usage: "--against REF|FILE",
  options: [AGAINST_OPTION, REGISTRY_OPTION, FORMAT_OPTION],
  positionals: { min: 0, max: 0 },
  run: async (invocation) => diffProject(invocation),
};

async function diffProject(invocation: Invocation): Promise<ExitCode> {
  const { values, cwd } = invocation;
  if (values["against"] === undefined) throw new UsageError("diff needs --against with a revision of git or a file");
  const file = findRegistry(cwd, values["registry"]);
  const { registry, ...read } = readProject(file);
  if (registry === undefined) {
    await reportFindings(read, file.root, invocation);
    return 1;
  }
  const earlier = readEarlier(file, values["against"], cwd);
  const verdict = judge(earlier.registry, registry);
  await print(
    verdict,
    earlier.registry,
    registry,
    new Map([...earlier.sources, ...read.sources]),
    file.root,
    invocation,
  );
  return verdict.problems.length > 0 ? 1 : 0;
}

/** As text and as JSON the changes are told; the other formats have room for findings only. */
async function print(
  verdict: Verdict,
  before: Registry,
  after: Registry,
  sources: Parameters<typeof reportFindings>[0]["sources"],
  root: string,
  invocation: Invocation,
): Promise<void> {
  const format = invocation.values["format"] ?? "text";
  if (format === "json")
    return invocation.terminal.out(
      `${JSON.stringify(
        jsonOf(verdict, before, after, (file) => shownFile(file, root, invocation)),
        null,
        2,
      )}\n`,
    );
  if (format === "text") invocation.terminal.out(textOf(verdict, before, after));
  await reportFindings({ problems: verdict.problems, sources }, root, invocation);
}

function jsonOf(
  { changes, approved, level, needed }: Verdict,
  before: Registry,
  after: Registry,
  shown: (file: string) => string,
): unknown {
  // written out: positions of a span are getters, which JSON does not see
  const place = ({ file, start, end }: Span): object => ({ file: shown(file), start, end });
  return {
    before: before.version,
    after: after.version,
    level: level ?? null,
    needed,
    changes: changes.map((change) => ({
      ...change,
      span: place(change.span),
      ...(change.before && { before: place(change.before) }),
      approved: approved.has(change),
    })),
  };
}

function textOf({ changes, approved, level, needed }: Verdict, before: Registry, after: Registry): string {
  if (changes.length === 0) return `No changes since ${before.version}.\n`;
  const sorted = LEVELS.toReversed().flatMap((each) => changes.filter((change) => change.level === each));
  const lines = sorted.flatMap((change) => changeLines(change, approved.has(change)));
  const counts = LEVELS.toReversed()
    .map((each) => [each, changes.filter((change) => change.level === each).length] as const)
    .filter(([, count]) => count > 0)
    .map(([each, count]) => `${count} ${each}`);
  const need = level === undefined ? "none of them needs another version" : `they need ${needed}`;
  return `${lines.join("\n")}\n\nSince ${before.version}: ${counts.join(", ")}; ${need}, and the registry is at ${after.version}.\n`;
}

function changeLines({ rule, subject, level, categories, message }: Change, approved: boolean): readonly string[] {
  const breaks = categories.length === 0 ? "" : ` (${categories.join(", ")})`;
  const head = `${level} ${rule} ${subject}${breaks}${approved ? ", approved" : ""}`;
  return [printable(head), `  ${printable(message)}`];
}
