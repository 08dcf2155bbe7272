import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./real-registry.ts";

/** ClickHouse as a library. It takes 550 MB, so it is installed on request only and stands outside the workspaces. */
const CHDB = join(ROOT, "tools/clickhouse/node_modules/chdb");

/** Whether ClickHouse is here. With LOGWRIGHT_CLICKHOUSE=1 a machine without it fails. */
export function hasClickhouse(): boolean {
  const found = existsSync(CHDB);
  const install = "npm ci --prefix tools/clickhouse --ignore-scripts";
  if (!found && process.env["LOGWRIGHT_CLICKHOUSE"] === "1") throw new Error(`ClickHouse is missing: ${install}`);
  if (!found) console.warn(`skipped: ClickHouse is missing (${install})`);
  return found;
}

/** Run by a process of its own: a native library of that size has no place in a test worker. */
const PROGRAM = `
  const { Session } = require(process.argv[1]);
  const session = new Session(process.argv[2]);
  const answers = JSON.parse(require("node:fs").readFileSync(0, "utf8")).map((query) => {
    try {
      return { rows: session.query(query, "JSONEachRow") };
    } catch (error) {
      return { error: String(error.message) };
    }
  });
  process.stdout.write(JSON.stringify(answers));
`;

/** What ClickHouse answers to one query or script: the rows of its last statement, or why it refuses. */
export type Answer = { readonly rows: readonly Readonly<Record<string, unknown>>[] } | { readonly error: string };

/** Asks a fresh ClickHouse, one query after the other. NaN and Infinity come as texts, 64-bit integers too. */
export function clickhouse(queries: readonly string[]): readonly Answer[] {
  const folder = mkdtempSync(join(tmpdir(), "logwright-clickhouse-"));
  const settings = ["output_format_json_quote_denormals = 1", "output_format_json_quote_64bit_integers = 1"];
  try {
    const ran = spawnSync(process.execPath, ["-e", PROGRAM, CHDB, folder], {
      input: JSON.stringify([`SET ${settings.join(", ")}`, ...queries]),
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      timeout: 60_000,
    });
    if (ran.status !== 0) throw new Error(ran.stderr);
    const answers = JSON.parse(ran.stdout) as readonly ({ rows: string } | { error: string })[];
    return answers.slice(1).map((answer) =>
      "error" in answer
        ? answer
        : {
            rows: answer.rows
              .split("\n")
              .filter((line) => line !== "")
              .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>),
          },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
