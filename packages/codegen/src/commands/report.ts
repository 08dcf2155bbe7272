import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { RUN_FILES } from "@logwright/runtime/contract";
import { findIndex } from "../logs/find-index.ts";
import { RecordReader } from "../logs/record-reader.ts";
import { page } from "../logs/report/page.ts";
import { readLogReport, readReport, type Report } from "../logs/report/read-report.ts";
import { writeFileAtomically } from "../logs/report/write-page.ts";
import { findRun } from "../logs/runs/read-run.ts";
import { counted } from "../text/counted.ts";
import { UsageError } from "../usage-error.ts";
import type { Command, ExitCode, Invocation } from "./command.ts";
import { INDEX_OPTION } from "./options.ts";
import { readable } from "./verify.ts";

/** `logwright report RUN`: one HTML file about a run. */
export const report: Command = {
  name: "report",
  summary: "write one self-contained HTML file about a run or a log",
  usage: "RUN | LOG [--out FILE]",
  options: [
    { name: "root", value: "DIR", summary: "the folder of all runs (default: experiments)" },
    INDEX_OPTION,
    { name: "out", value: "FILE", summary: "where to write (default: report.html in the run, LOG.html beside a log)" },
  ],
  positionals: { min: 1, max: 1 },
  run: writeReport,
};

async function writeReport({ cwd, positionals: [named = ""], values, terminal }: Invocation): Promise<ExitCode> {
  const reader = new RecordReader(findIndex(cwd, values["index"]).index);
  const progress = (lines: number): void => {
    if (terminal.interactive) terminal.err(`\r\u001b[K${counted(lines, "line")}`);
  };
  const path = resolve(cwd, named);
  const isLog = existsSync(path) && statSync(path).isFile();
  const root = resolve(cwd, values["root"] ?? "experiments");
  if (!isLog) demandRun(named, path, root);
  const run = isLog ? undefined : findRun(root, isRun(path) ? path : named, cwd);
  const content = await readable(named, () =>
    run === undefined ? readLogReport(path, reader, progress) : readReport(run, reader, progress),
  );
  if (terminal.interactive) terminal.err("\r\u001b[K");
  if (run === undefined) demandRecords(named, content, reader);

  const out =
    values["out"] === undefined
      ? run === undefined
        ? `${path}.html`
        : resolve(run.directory, "report.html")
      : resolve(cwd, values["out"]);
  writeFileAtomically(out, page(content));
  terminal.out(`${out}\n`);
  return 0;
}

const LOG = /\.(?:jsonl|log)(?:\.gz)?$/;

/** A folder that is there and is no run may hold logs, as a service's does: each of them has a report of its own. */
function demandRun(named: string, path: string, root: string): void {
  if (!existsSync(path) || isRun(path) || isRun(join(root, named))) return;
  const logs = readdirSync(path).filter((name) => LOG.test(name));
  const newest = logs
    .map((name) => ({ name, at: statSync(join(path, name)).mtimeMs }))
    .reduce<{ readonly name: string; readonly at: number } | undefined>(
      (best, each) => (best === undefined || each.at > best.at ? each : best),
      undefined,
    );
  const remedy =
    newest === undefined
      ? "name a run, or a JSONL log"
      : `it has ${counted(logs.length, "log")}; name one: logwright report ${join(named, newest.name)}`;
  throw new UsageError(`${named} is no run (a folder with ${RUN_FILES.metadata}); ${remedy}`);
}

function isRun(folder: string): boolean {
  return existsSync(join(folder, RUN_FILES.metadata));
}

/** A file of which nothing is a record is no log, and a page about it would be an all-clear for nothing. An empty log is one. */
function demandRecords(file: string, { lines, records }: Report, { index }: RecordReader): void {
  if (lines === 0 || records > 0) return;
  throw new UsageError(
    `${file}:1: none of ${counted(lines, "line")} is a record: a JSON object with "${index.registry.layout.event}"; name a run, or a JSONL log of this registry (of another one: with its --index)`,
  );
}
