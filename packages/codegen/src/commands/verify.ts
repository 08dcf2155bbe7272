import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { findIndex } from "../logs/find-index.ts";
import { logFinding } from "../logs/verify/log-finding.ts";
import { verifyLog, type Verification } from "../logs/verify/verify-log.ts";
import { counted } from "../text/counted.ts";
import { UsageError } from "../usage-error.ts";
import type { Command, ExitCode, Invocation } from "./command.ts";
import { explainHint, formatOf, rendered, shownFile } from "./findings.ts";
import { FORMAT_OPTION, INDEX_OPTION, wholeNumber } from "./options.ts";

/** Findings that are shown of one log, unless the user asks for more. */
const SHOWN = 100;

/** `logwright verify LOGS...`: says which lines of logs break the contract. */
export const verify: Command = {
  name: "verify",
  summary: "say which lines of JSONL logs break the registry's contract",
  usage: "LOG... (- is standard input)",
  options: [
    INDEX_OPTION,
    FORMAT_OPTION,
    { name: "max", value: "N", summary: `findings to show of one log (default: ${String(SHOWN)}; all are counted)` },
  ],
  positionals: { min: 1, max: Number.POSITIVE_INFINITY },
  run: verifyLogs,
};

async function verifyLogs(invocation: Invocation): Promise<ExitCode> {
  const { cwd, positionals, values, terminal } = invocation;
  const { machine } = formatOf(invocation);
  const keep = wholeNumber("max", values["max"], SHOWN);
  const { path, index, stale } = findIndex(cwd, values["index"]);
  if (stale.length > 0)
    terminal.err(
      `logwright: the index is older than ${stale.map((file) => shownFile(file, dirname(path), invocation)).join(", ")}; run "logwright generate" to verify against the registry as it is\n`,
    );
  for (const file of positionals)
    if (file !== "-" && !existsSync(resolve(cwd, file))) throw new UsageError(`${file} does not exist`);

  const verifications: Verification[] = [];
  for (const file of positionals)
    verifications.push(
      await readable(file, () =>
        verifyLog(file, file === "-" ? "-" : resolve(cwd, file), index, keep, progressOn(file, terminal)),
      ),
    );
  if (terminal.interactive) terminal.err("\r\u001b[K");
  const findings = verifications.flatMap((log) => log.findings.map(logFinding));
  const text = await rendered(findings, invocation, { logs: verifications.map(tallyOf) });
  if (text !== "") terminal.out(`${text}\n`);
  if (!machine) {
    if (findings.length > 0) terminal.out(`\n${explainHint(findings)}\n`);
    terminal.out(verifications.map(summary).join(""));
  }
  return verifications.some(({ total }) => total > 0) ? 1 : 0;
}

/** What is known of a log beside its findings. */
function tallyOf({ file, lines, total, counts }: Verification): object {
  return { file, lines, total, counts };
}

function summary({ file, lines, counts, total, findings }: Verification): string {
  if (total === 0) return `${file}: ${counted(lines, "line")}, all as the registry says\n`;
  const codes = Object.entries(counts).map(([code, count]) => `${code} ${String(count)}`);
  const unseen = total > findings.length ? `, the first ${String(findings.length)} shown` : "";
  return `${file}: ${counted(lines, "line")}, ${counted(total, "finding")}${unseen} (${codes.join(", ")})\n`;
}

function progressOn(file: string, terminal: Invocation["terminal"]): (lines: number) => void {
  return (lines) => {
    if (terminal.interactive) terminal.err(`\r\u001b[K${file}: ${counted(lines, "line")}`);
  };
}

/** What reading gives; a log that cannot be read is input of exit code 2. */
export async function readable<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    const reason = code === "EISDIR" ? "is a folder; name the logs in it" : `cannot be read (${code})`;
    throw new UsageError(`${file} ${reason}`, { cause: error });
  }
}
