import { atEveryEnding } from "../lifecycle/exit-hooks.ts";
import { onRunClose, onRunOpen } from "../lifecycle/run-events.ts";
import type { RunScope } from "../lifecycle/run-scope.ts";
import { Textfile } from "./textfile.ts";

/** The metrics file of one log directory, and the open runs that log there; the first one names the series. */
interface Directory {
  readonly runs: RunScope[];
  textfile: Textfile;
  timer: NodeJS.Timeout;
}

/** One file a directory: instruments belong to the process, and two files with the same series would count twice. */
const directories: Map<string, Directory> = new Map<string, Directory>();
let watching: boolean = false;

/** From now on every run that opens has a metrics file, written at its interval, when it is closed, and at exit. */
export function writeTextfiles(): void {
  if (watching) return;
  watching = true;
  onRunOpen(open);
  onRunClose(close);
  atEveryEnding(() => {
    for (const { textfile } of directories.values()) textfile.write();
  });
  // this is the end for certain: the next process finds the names free
  process.on("exit", () => {
    for (const { textfile } of directories.values()) textfile.close(false);
  });
}

function open(scope: RunScope): void {
  const directory = directories.get(scope.settings.logDir);
  if (directory === undefined) directories.set(scope.settings.logDir, { runs: [scope], ...start(scope) });
  else directory.runs.push(scope);
}

function start(scope: RunScope): Pick<Directory, "textfile" | "timer"> {
  const { logDir, runId, metricsIntervalS } = scope.settings;
  const textfile = new Textfile(logDir, runId, (reason) =>
    scope.output.emitOwn("logwright.metrics.failed", { reason }),
  );
  return { textfile, timer: setInterval(() => textfile.write(), metricsIntervalS * 1000).unref() };
}

/** The next run that is still open takes over. */
function close(scope: RunScope): void {
  const { logDir, metricsRemove } = scope.settings;
  const directory = directories.get(logDir);
  if (directory === undefined) return;
  const at = directory.runs.indexOf(scope);
  if (at >= 0) directory.runs.splice(at, 1);
  if (at !== 0) return;
  clearInterval(directory.timer);
  directory.textfile.close(metricsRemove);
  const [next] = directory.runs;
  if (next === undefined) directories.delete(logDir);
  else Object.assign(directory, start(next));
}
