import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile } from "../../packages/codegen/src/compile.ts";
import { Collector } from "../../packages/runtime/test/sink/otlp/collector.ts";
import { readWandb } from "../../packages/runtime/test/sink/wandb/wandb-file.ts";

const ROOT = join(import.meta.dirname, "../..");
const DIST = join(ROOT, "packages/runtime/dist/bundle");
const HARMLESS = "harmlessword";

/** What must not get out, each known by letters of its own that survive every disguise and every encoding. */
const DNA: readonly string[] = ["ACGTTGCAACGTTGCAACGTNNAC", "GGATCCGGATTACAGATTACAGAT", "TTTAAACCCGGGTTTAAACCCGGG"];
const MARKS: readonly string[] = [
  ...DNA,
  "JANEDOEMAILEXAMPLEORG",
  "DENIEDONE",
  "DENIEDTWO",
  "DENIEDTHREE",
  "WIDEDENIED",
  "LOOKEDALIKE",
];
const [plain = "", spread = "", drawn = ""] = DNA;
const SECRETS = {
  harmless: HARMLESS,
  texts: [
    plain,
    plain.toLowerCase(),
    `${plain}\n`,
    plain.replace(/.{4}/g, "$&\u200b"),
    [...spread].join("-"),
    [...spread].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join(""),
    [...drawn].map((letter) => "АСԌТΝ"["ACGTN".indexOf(letter)]).join(""),
    "janedoemail@example.org",
  ],
  denied: [
    ["email", "deniedone"],
    ["User-Email", "deniedtwo"],
    ["ph\u200bone", "deniedthree"],
    ["ｅｍａｉｌ", "widedenied"],
    ["\u0435mail", "lookedalike"], // a Cyrillic e
  ],
};

const folder = mkdtempSync(join(tmpdir(), "logwright-privacy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that got out, as text, by way. */
const out = new Map<string, string>();

/** The marks in a text, also where it spells its letters in another way. */
function marksIn(text: string): readonly string[] {
  const spelled = text.replace(/\\+u([0-9a-f]{4})|\\+u\{([0-9a-f]{1,5})\}/gi, (_all, four?: string, braced?: string) =>
    String.fromCodePoint(Number.parseInt(four ?? braced ?? "", 16)),
  );
  return [text, spelled].flatMap((form) => {
    const latin = [...form.normalize("NFKD")].map((letter) => "ACGTN"["АСԌТΝ".indexOf(letter)] ?? letter).join("");
    const letters = latin.replace(/[^a-z]/gi, "").toUpperCase();
    return MARKS.filter((mark) => letters.includes(mark));
  });
}

function files(below: string): readonly string[] {
  return (readdirSync(below, { recursive: true }) as string[])
    .map((name) => join(below, name))
    .filter((path) => statSync(path).isFile());
}

/** The generated code of the registry, in one module that imports the built runtime. */
async function generate(): Promise<string> {
  const path = join(import.meta.dirname, "registry.yaml");
  const { outputs, problems } = compile({ file: path, text: readFileSync(path, "utf8") });
  expect(outputs.length, problems.map(({ code }) => code).join()).toBeGreaterThan(0);
  const sources = join(folder, "source");
  mkdirSync(sources);
  for (const { path: name, content } of outputs)
    if (/^generated\/[^/]*$/.test(name)) writeFileSync(join(sources, basename(name)), content);
  writeFileSync(join(sources, "all.ts"), `export * from "./index.ts"; export { expose } from "${DIST}/generated.js";`);
  const outfile = join(folder, "source/generated.mjs");
  await build({
    entryPoints: [join(sources, "all.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    external: [`${DIST}/*`],
    alias: { "@logwright/runtime/generated": join(DIST, "generated.js") },
    logLevel: "silent",
  });
  return outfile;
}

beforeAll(async () => {
  const collector = await new Collector().start();
  const generated = await generate();
  const work = join(folder, "work");
  mkdirSync(work);
  const clean = Object.entries(process.env).filter(([name]) => !/^(OTEL|WANDB|NODE_OPTIONS|FORCE_COLOR)/.test(name));
  const program = join(import.meta.dirname, "programs/leaky.mjs");
  const child = spawn(process.execPath, [program, generated, DIST, work, JSON.stringify(SECRETS)], {
    cwd: work,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...Object.fromEntries(clean),
      PRIVY_LOG_FORMAT: "pretty",
      PRIVY_STDOUT: "true",
      PRIVY_LOG_DIR: join(work, "crash"),
      PRIVY_RUN_ID: HARMLESS,
      PRIVY_LOG_LEVEL: "debug",
      WANDB_PROJECT: HARMLESS,
      WANDB_MODE: "offline",
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collector.port}`,
    },
  });
  const killer = setTimeout(() => child.kill("SIGKILL"), 60_000);
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const [code] = (await once(child, "close")) as [number | null];
  clearTimeout(killer);
  collector.kill();
  expect(code, output.stderr).toBe(1);

  // Node's own report of the exception that nobody caught: the program's doing, as it would be without us.
  const crashAt = output.stderr.indexOf("leaky.mjs:");
  out.set("stdout", output.stdout);
  out.set("stderr", output.stderr.slice(0, output.stderr.lastIndexOf("\n", crashAt) + 1));
  for (const signal of ["logs", "metrics", "traces"] as const)
    out.set(
      `otlp ${signal}`,
      collector.seen
        .filter((one) => one.signal === signal)
        .map((one) => JSON.stringify(one))
        .join("\n"),
    );

  const report = spawnSync(
    process.execPath,
    [
      join(ROOT, "packages/codegen/dist/cli.js"),
      ...["report", join(work, "experiments", HARMLESS), "--index", join(folder, "source/registry.index.json")],
    ],
    { encoding: "utf8" },
  );
  expect(report.status, report.stderr).toBe(0);
  out.set("names", (readdirSync(work, { recursive: true }) as string[]).join("\n"));
  for (const path of files(work)) {
    const name = relative(work, path);
    const text = readFileSync(path, "utf8");
    out.set(name, `${name}\n${path.endsWith(".wandb") ? JSON.stringify(readWandb(path)) : text}`);
  }
}, 120_000);

/** Everything that a way has let out, its files' names included. */
const ways: readonly (readonly [way: string, holds: (name: string) => boolean])[] = [
  ["the run's file", (name) => name === `logs/${HARMLESS}.jsonl`],
  ["stdout", (name) => name === "stdout"],
  ["stderr, pretty", (name) => name === "stderr"],
  ["a sink of one's own", (name) => name === "custom.txt"],
  ["OTLP logs", (name) => name === "otlp logs"],
  ["OTLP metrics", (name) => name === "otlp metrics"],
  ["OTLP traces", (name) => name === "otlp traces"],
  ["the metrics textfile", (name) => name.endsWith(".prom")],
  ["/metrics, text", (name) => name === "scrape-text.txt"],
  ["/metrics, OpenMetrics", (name) => name === "scrape-appl.txt"],
  ["the offline run of wandb", (name) => name.endsWith(".wandb")],
  ["the jsonl store", (name) => name.startsWith("jsonl/")],
  ["the tensorboard store", (name) => name.startsWith("tensorboard/")],
  ["the files of a run", (name) => /^experiments\/.*(metadata|metrics|config_snapshot)/.test(name)],
  ["the log of a run", (name) => name.endsWith("train.log")],
  ["the report", (name) => name.endsWith("report.html")],
  ["the record of a crash", (name) => name.startsWith("crash/")],
];

describe.each(ways)("%s", (_way, holds) => {
  const text = (): string => [...out].flatMap(([name, found]) => (holds(name) ? [found] : [])).join("\n");

  test("lets nothing out that must not get out", () => {
    expect(marksIn(text())).toEqual([]);
  });

  test("is one that the search sees: the harmless word is there, and so is a secret that is put in its place", () => {
    const at = text().indexOf(HARMLESS);
    expect(at).toBeGreaterThanOrEqual(0);
    const around = text().slice(Math.max(0, at - 500), at + 500);
    for (const secret of [...SECRETS.texts, ...SECRETS.denied.map(([, value = ""]) => value)]) {
      const written = JSON.stringify(secret).slice(1, -1);
      for (const spelling of [secret, written, written.replace(/[^ -~]/g, escape)])
        expect(marksIn(around.replace(HARMLESS, () => spelling))).not.toEqual([]);
    }
  });
});

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

test("no other file holds any of it, and no name of a file or folder", () => {
  expect([...out].filter(([, text]) => marksIn(text).length > 0).map(([name]) => name)).toEqual([]);
});
