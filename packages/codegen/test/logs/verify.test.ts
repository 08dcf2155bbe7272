import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filterOf } from "@logwright/runtime/redact";
import { LineSplitter, MAX_LINE_BYTES, type LogLine } from "../../src/logs/line-splitter.ts";
import { RecordReader } from "../../src/logs/record-reader.ts";
import { duplicateKeys } from "../../src/logs/verify/duplicate-keys.ts";
import { FINDINGS } from "../../src/logs/verify/finding.ts";
import { verifyLine } from "../../src/logs/verify/verify-line.ts";
import { INDEX } from "./registry-index.ts";

const READER = new RecordReader(INDEX);
const FILTER = filterOf(INDEX.registry.redaction);
const DNA = "ACGTACGTACGTACGTACGTACGT";

const asLine = (text: string | Buffer, more: Partial<LogLine> = {}): LogLine => ({
  number: 7,
  bytes: Buffer.from(text as string),
  torn: false,
  cut: false,
  ...more,
});
const findings = (text: string | Buffer, more?: Partial<LogLine>): readonly string[] =>
  verifyLine(asLine(text, more), "a.jsonl", READER, FILTER).map(
    ({ code, column, message }) => `${code} ${String(column)} ${message}`,
  );

function record(data: object, more: object = {}): string {
  return JSON.stringify({
    ts: "2026-01-02T03:04:05.678Z",
    severity: "info",
    event: "train.step",
    run_id: "r",
    component: "c",
    ...more,
    data,
  });
}

describe("a line that keeps the contract has no finding", () => {
  test.each([
    record({ loss: 1 }),
    record(
      {
        loss: "NaN",
        best: null,
        split: "val",
        path: "a/b",
        parts: ["a"],
        scores: { a: 1, b: "Infinity" },
        user: "0123456789abcdef",
      },
      { step: 3 },
    ),
    record({}, { event: "train.end" }),
    record({ why: "x" }, { event: "failed", severity: "error", error_code: "Input.Bad" }),
    record(
      {},
      {
        event: "error",
        severity: "error",
        component: "logwright",
        error_code: "InternalError.InvariantViolation",
        frames: ["main src/main.ts:7"],
      },
    ),
    record({ why: "x" }, { event: "failed", severity: "error", error_code: "Input.Bad", frames: ["f a.ts:1"] }),
    record({ bytes: 12 }, { event: "logwright.line.recovered", severity: "warn" }),
  ])("%s", (line) => {
    expect(findings(line)).toEqual([]);
  });
});

const BREAKING: readonly [string, string | Buffer, readonly string[], Partial<LogLine>?][] = [
  ["bytes that are not UTF-8", Buffer.from([0x7b, 0xff, 0x7d]), ["log/encoding 1 The line is not UTF-8."]],
  ["no JSON", "{", ["log/syntax 1 The line is no JSON object."]],
  ["a blank line", "", ["log/syntax 1 The line is no JSON object."]],
  ["a JSON list", "[1]", ["log/syntax 1 The line is no JSON object."]],
  ["a line that is too long", "x", ["log/syntax 1 The line is longer than 16 MiB."], { cut: true }],
  ["a last line without its end", record({ loss: 1 }), ["log/torn 1 The last line has no line feed."], { torn: true }],
  [
    "half of a last line, once",
    record({ loss: 1 }).slice(0, -9),
    ["log/torn 1 The last line has no line feed."],
    { torn: true },
  ],
  [
    "a last line without its end that breaks the contract, too",
    record({}),
    ["log/torn 1 The last line has no line feed.", 'log/missing-key 1 Event "train.step" lacks "loss".'],
    { torn: true },
  ],
  [
    "a key that stands twice",
    record({ loss: 1 }).replace('"loss":1', '"loss":1,"loss":2'),
    ['log/duplicate-key 119 Key "loss" stands twice in one object.'],
  ],
  ["a missing part", record({ loss: 1 }, { run_id: undefined }), ['log/missing-part 1 The record has no "run_id".']],
  ["a time that is none", record({ loss: 1 }, { ts: "yesterday" }), ['log/timestamp 2 "ts" is no ISO 8601 time.']],
  [
    "a time that does not exist",
    record({ loss: 1 }, { ts: "2026-13-02T03:04:05Z" }),
    ['log/timestamp 2 "ts" is no ISO 8601 time.'],
  ],
  [
    "a day that no month has",
    record({ loss: 1 }, { ts: "2026-02-30T03:04:05Z" }),
    ['log/timestamp 2 "ts" is no ISO 8601 time.'],
  ],
  [
    "an unknown severity",
    record({ loss: 1 }, { severity: "loud" }),
    ["log/severity 34 The severity is none that the registry maps."],
  ],
  [
    "an unknown event",
    record({ loss: 1 }, { event: "train.stp" }),
    ['log/unknown-event 52 Event "train.stp" is not in the registry.'],
  ],
  [
    "another severity than the event's",
    record({ loss: 1 }, { severity: "warn" }),
    ['log/wrong-severity 34 Event "train.step" is of severity info, not warn.'],
  ],
  [
    "an undeclared key",
    record({ loss: 1, lr: 2 }),
    ['log/unknown-key 119 Key "lr" is not declared by event "train.step".'],
  ],
  [
    "a field that is none",
    record({ loss: 1 }, { stepp: 2 }),
    ['log/unknown-key 102 Key "stepp" is no standard field of the registry.'],
  ],
  [
    "a field of another severity",
    record({ loss: 1 }, { error_code: "Input.Bad" }),
    ['log/unknown-key 102 Field "error_code" is not for records of severity info.'],
  ],
  ["a missing key", record({}), ['log/missing-key 1 Event "train.step" lacks "loss".']],
  ["a value of another type", record({ loss: "0.1" }), ['log/type 110 "loss" is not double.']],
  ["a fraction for an int", record({ loss: 1 }, { step: 1.5 }), ['log/type 102 "step" is not int.']],
  ["a value outside an enum", record({ loss: 1, split: "test" }), ['log/type 119 "split" is not one of train, val.']],
  ["a list of the wrong thing", record({ loss: 1, parts: [1] }), ['log/type 119 "parts" is not list<string>.']],
  ["something deep", record({ loss: 1, scores: { a: { b: 1 } } }), ['log/type 119 "scores" is not map<double>.']],
  [
    "a value that was to be hashed",
    record({ loss: 1, user: "anna" }),
    ['log/type 119 "user" is not a hash of 16 hexadecimal digits.'],
  ],
  [
    "a value outside its allow pattern",
    record({ loss: 1, path: "../X" }),
    ['log/allow 119 "path" does not match its allow pattern.'],
  ],
  [
    "frames of a record that is no error",
    record({ loss: 1 }, { frames: [] }),
    ['log/unknown-key 102 Field "frames" is not for records of severity info.'],
  ],
  [
    "an error without a code",
    record({}, { event: "failed", severity: "error" }),
    ['log/error-code 1 A record of severity error lacks "error_code".'],
  ],
  [
    "a code of no catalogue",
    record({}, { event: "failed", severity: "error", error_code: "Nope" }),
    ['log/error-code 99 "error_code" is none of the catalogue.'],
  ],
  [
    "a denied key",
    record({ loss: 1, "E-Mail": "x" }),
    ["log/denied 119 A key is on the deny list.", 'log/unknown-key 119 A key is not declared by event "train.step".'],
  ],
  [
    "DNA in a value",
    record({ loss: 1, path: DNA.toLowerCase() }),
    ["log/pattern 119 A value matches a forbidden pattern."],
  ],
  [
    "DNA over a list",
    record({ loss: 1, parts: ["ACGTACGTACGT", "ACGTACGTACGT"] }),
    ["log/pattern 119 A list, put together, matches a forbidden pattern."],
  ],
  [
    "a text longer than the cap",
    record({ loss: 1, parts: ["é".repeat(8193)] }),
    ["log/too-long 119 A value is longer than the registry allows."],
  ],
];

describe("a line that breaks it is told, with its column", () => {
  test.each(BREAKING)("%s", (_what, line, expected, more) => {
    expect(findings(line, more)).toEqual(expected);
  });

  test("every code has a line here that shows it", () => {
    const shown = new Set(BREAKING.flatMap(([, , expected]) => expected.map((finding) => finding.split(" ")[0])));
    expect([...shown].sort()).toEqual(Object.keys(FINDINGS).sort());
  });

  test("every code is explained on the command's page, in the same words", () => {
    const pageText = readFileSync(new URL("../../../../docs/commands/verify.md", import.meta.url), "utf8");
    const rows = [...pageText.matchAll(/^\| `(log\/[\w-]+)` \| (.+) \| (.+) \|$/gm)].map(([, code, message, why]) => [
      code,
      { severity: "error", message, why },
    ]);
    expect(Object.fromEntries(rows)).toEqual(FINDINGS);
  });

  test("a misspelt event is one of the registry's, and only one of the runtime's own prefix is the runtime's", () => {
    const helpFor = (event: string): string | undefined =>
      verifyLine(asLine(record({ loss: 1 }, { event })), "a.jsonl", READER, FILTER)[0]?.help;
    expect(helpFor("train.stp")).toBe('did you mean "train.step"?');
    expect(helpFor("logwright.line.recoverd")).toBe('did you mean "logwright.line.recovered"?');
    expect(helpFor("line.recovered")).toBeUndefined();
    expect(helpFor("errors")).toBeUndefined();
  });

  test("no finding repeats what the line should not hold", () => {
    for (const leak of [
      record({ loss: 1, [DNA]: 1 }),
      record({ loss: 1 }, { event: DNA }),
      record({ loss: DNA }),
      record({ loss: 1 }, { [DNA]: 1 }),
    ]) {
      expect(JSON.stringify(verifyLine(asLine(leak), "a", READER, FILTER))).not.toContain(DNA);
    }
  });
});

describe("duplicate keys", () => {
  test("are found at any depth, escaped or not, and nowhere else", () => {
    expect(duplicateKeys('{"a":[{"b":1,"\\u0062":"a"}],"a\\"":"a","a" :1}')).toEqual([
      ["b", 13],
      ["a", 38],
    ]);
  });

  test("are never found in what JSON.stringify writes", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => duplicateKeys(JSON.stringify(value, undefined, 1)).length === 0));
  });
});

describe("the line splitter", () => {
  const split = (chunks: readonly Buffer[]): LogLine[] => {
    const lines: LogLine[] = [];
    const splitter = new LineSplitter((line) => lines.push(line));
    for (const chunk of chunks) splitter.push(chunk);
    splitter.end();
    return lines;
  };

  test("gives the same lines for any chunks", () => {
    const part = fc.string({ unit: fc.constantFrom("a", "é", "\n", "\r") });
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const whole = parts.join("");
        const expected = whole.endsWith("\n") || whole === "" ? whole.split("\n").slice(0, -1) : whole.split("\n");
        expect(split(parts.map((text) => Buffer.from(text))).map(({ bytes }) => bytes.toString())).toEqual(expected);
      }),
    );
  });

  test("keeps no more of a line than the limit", () => {
    const [long, next] = split([Buffer.alloc(MAX_LINE_BYTES), Buffer.from("x\nshort\n")]);
    expect([long?.bytes.length, long?.cut, next?.bytes.toString(), next?.cut]).toEqual([
      MAX_LINE_BYTES,
      true,
      "short",
      false,
    ]);
  });
});

describe("logwright verify", () => {
  const CLI = new URL("../../dist/cli.js", import.meta.url).pathname;
  const folder = mkdtempSync(join(tmpdir(), "logwright-verify-"));
  mkdirSync(join(folder, "generated"));
  writeFileSync(join(folder, "generated", "registry.index.json"), JSON.stringify(INDEX));
  writeFileSync(join(folder, "generated", ".manifest.json"), '{ "format": 1, "files": [] }');
  writeFileSync(join(folder, "good.jsonl"), `${record({ loss: 1 })}\n`);
  writeFileSync(join(folder, "bad.jsonl"), `${record({ loss: 1 })}\n${record({ lss: 1 })}\n${record({ loss: "x" })}\n`);
  writeFileSync(join(folder, "bad.jsonl.gz"), gzipSync(`${record({ lss: 1 })}\n`));
  const run = (args: readonly string[], input = ""): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [CLI, "verify", ...args], { cwd: folder, encoding: "utf8", input });

  test("exits with 0 and one line when there is nothing to say", () => {
    expect(run(["good.jsonl"])).toMatchObject({
      status: 0,
      stdout: "good.jsonl: 1 line, all as the registry says\n",
      stderr: "",
    });
  });

  test.each([
    [".", "registry.yaml"],
    ["generated", "../registry.yaml"],
  ])("names what is newer than the index from where the user stands: %s", (from, shown) => {
    const project = mkdtempSync(join(tmpdir(), "logwright-verify-"));
    mkdirSync(join(project, "generated"));
    writeFileSync(join(project, "registry.yaml"), "changed since\n");
    const sources = [["../registry.yaml", "0".repeat(64)]];
    writeFileSync(join(project, "generated", "registry.index.json"), JSON.stringify({ ...INDEX, sources }));
    const { stderr } = spawnSync(process.execPath, [CLI, "verify", "-"], {
      cwd: join(project, from),
      encoding: "utf8",
      input: "",
    });
    expect(stderr).toContain(`logwright: the index is older than ${shown}; run`);
    rmSync(project, { recursive: true });
  });

  test("exits with 1 and names file, line, column, code and remedy", () => {
    const { status, stdout } = run(["good.jsonl", "bad.jsonl"]);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'bad.jsonl:2:110: error log/unknown-key\n  Key "lss" is not declared by event "train.step".\n  help: did you mean "loss"?\n',
    );
    expect(stdout).toContain("bad.jsonl: 3 lines, 3 findings (log/unknown-key 1, log/missing-key 1, log/type 1)\n");
  });

  test("reads standard input and packed logs", () => {
    expect(run(["-"], `${record({ loss: 1 })}\n{`)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("-:2:1: error log/torn") as string,
    });
    expect(run(["bad.jsonl.gz"])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("log/unknown-key") as string,
    });
  });

  test("shows as many findings as it is told to, and counts all", () => {
    expect(run(["bad.jsonl", "--max", "1"]).stdout).toContain("3 findings, the first 1 shown");
  });

  test.each(["json", "sarif"])("as %s is one JSON document", (format) => {
    expect(() => JSON.parse(run(["bad.jsonl", "--format", format]).stdout) as unknown).not.toThrow();
  });

  test("as json has the shape that registry findings have, and counts every log", () => {
    const { problems, logs } = JSON.parse(
      run(["good.jsonl", "bad.jsonl", "--format", "json", "--max", "1"]).stdout,
    ) as { problems: unknown[]; logs: unknown[] };
    expect(problems).toEqual([
      {
        code: "log/unknown-key",
        severity: "error",
        message: 'Key "lss" is not declared by event "train.step".',
        file: "bad.jsonl",
        start: { line: 2, column: 110 },
        end: { line: 2, column: 110 },
        notes: [],
        help: { message: 'did you mean "loss"?' },
      },
    ]);
    expect(logs).toEqual([
      { file: "good.jsonl", lines: 1, total: 0, counts: {} },
      { file: "bad.jsonl", lines: 3, total: 3, counts: { "log/unknown-key": 1, "log/missing-key": 1, "log/type": 1 } },
    ]);
  });

  test("as github commands and as junit", () => {
    expect(run(["bad.jsonl", "--format", "github"]).stdout).toContain(
      "::error file=bad.jsonl,line=2,endLine=2,col=110,endColumn=110,title=log/unknown-key::",
    );
    expect(run(["bad.jsonl", "--format", "junit"]).stdout).toContain(
      '<testsuite name="logwright" tests="3" failures="3">',
    );
  });

  test.each<[string, readonly string[], string]>([
    ["a missing log", ["nope.jsonl"], "logwright: nope.jsonl does not exist\n"],
    ["a folder", ["generated"], "logwright: generated is a folder; name the logs in it\n"],
    ["an unknown format", ["good.jsonl", "--format", "jsn"], 'logwright: unknown format "jsn"; did you mean "json"?\n'],
    ["a bad number", ["good.jsonl", "--max", "x"], 'logwright: --max is "x"; it must be a whole number\n'],
    ["a missing index", ["good.jsonl", "--index", "no.json"], "logwright: no.json cannot be read (ENOENT)\n"],
    [
      "another file of format 1",
      ["good.jsonl", "--index", "generated/.manifest.json"],
      'logwright: generated/.manifest.json is no registry index of format 1; run "logwright generate"\n',
    ],
    ["a name that moves the cursor", ["\u001b[31m.jsonl"], "logwright: \\u001b[31m.jsonl does not exist\n"],
    [
      "an index that is none",
      ["good.jsonl", "--index", "good.jsonl"],
      'logwright: good.jsonl is no registry index of format 1; run "logwright generate"\n',
    ],
  ])("exits with 2 on %s", (_what, args, stderr) => {
    expect(run(args)).toMatchObject({ status: 2, stdout: "", stderr });
  });
});
