import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Compilation, ReadRegistry } from "../../src/compile.ts";
import { compile, readRegistry } from "../../src/compile.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { emitAll } from "../../src/emit/emitters.ts";
import { Memory } from "../../src/memory.ts";
import type { Load } from "../../src/registries.ts";
import type { Span } from "../../src/source/span.ts";
import { seeds } from "../parse/mutants.ts";
import type { Edit } from "./edits.ts";
import { anEdit, edited } from "./edits.ts";

const RUNS = process.env["LOGWRIGHT_NIGHTLY"] === "1" ? 5_000 : 50;

const read = (path: string): string => readFileSync(join(import.meta.dirname, "../../../..", path), "utf8");

/** Entries that lean on each other in every way that the language has. */
const RICH = `logwright: 1
name: acme
version: 1.2.0
owners:
  ml: the team
extends: ./base.yaml
record:
  timestamp: ts
  event: msg
  data: data
fields:
  shard?: int
attributes:
  model_id:
    type: string
    summary: which model
    allow: "[a-z]+"
  unused_one: int
errors:
  E_LOST:
    summary: it is lost
# what happens
events:
  # of the job
  job.start:
    severity: info
    summary: the job began
    owner: ml
    data:
      model_id: $model_id
      size_bytes: int

  job.step:
    severity: debug
    summary: a step of it
    note: |
      One of many:

      - events: each of them
        # is counted
    sample: { every: 10, by: step, knob: step_every }
    data:
      loss?: double
      mode: { type: enum, values: [train, eval] }
  job.lost:
    severity: error
    summary: it broke
    rate_limit: { per_second: 2 }
    data: {}
    note: |-
      the last word

       of it

  job.done:
    severity: info
    summary: "it ended"
    data:
      size_byte: int
      took: duration_ms
  job.old:
    severity: warn
    summary: 'who calls it?'
    deprecated: { reason: renamed, renamed_to: job.start }
    note: |
        deep, and last

# of metrics
metrics:
  acme.loss:
    kind: gauge
    unit: unitless
    summary: how bad it is
    from: { event: job.step, value: loss }
    alert: { name: LossHigh, when: "{{metric}} > 3", for: 5m }
  acme.steps:
    kind: counter
    unit: events
    summary: steps made
    labels:
      mode: { values: [train, eval] }
    from: { event: job.step, labels: { mode: mode } }
  acme.errors:
    kind: counter
    unit: events
    summary: errors raised
    labels:
      code: { values: errors }
    from: { severity: error, labels: { code: error_code } }
spans:
  job.run:
    summary: the whole of it
    attributes: [model_id]
redaction:
  deny: [password]
  patterns:
    dna: { match: "[ACGT]{12,}", where: anywhere }
outputs:
  docs: docs
`;

const BASE = `logwright: 1
name: base
version: 1.0.0
attributes:
  host: string
events:
  base.ready:
    severity: info
    summary: the base is ready
    data:
      host: $host
  job.done:
    severity: info
    summary: it ended
    data:
      took: duration_ms
metrics:
  base.count:
    kind: counter
    unit: events
    summary: how often
    from: { event: base.ready }
`;

const starts: readonly string[] = [
  RICH,
  RICH,
  RICH.replaceAll("\n", "\r\n"),
  RICH,
  read("registry.yaml"),
  read("examples/m31r/registry.yaml"),
  ...seeds,
];

interface Files {
  readonly main: string;
  readonly base: string;
}

function compiled({ main, base }: Files, memory?: Memory): Compilation {
  return compile({ file: "registry.yaml", text: main }, { load: loading(base), ...(memory && { memory }) });
}

function registryOf({ main, base }: Files, memory: Memory): ReadRegistry {
  return readRegistry({ file: "registry.yaml", text: main }, { load: loading(base), memory });
}

function loading(base: string): Load {
  return (specifier) =>
    specifier.endsWith("base.yaml") ? { file: "base.yaml", text: base } : { reason: "it is not there" };
}

/** All that anybody can see of a compilation, the places of its findings included. */
function seen({ problems, outputs, sources }: Compilation): unknown {
  return {
    problems: problems.map(plainProblem),
    outputs,
    sources: [...sources].map(([file, { text }]) => [file, text]),
  };
}

function plainProblem({ span, notes, ...rest }: Diagnostic): unknown {
  return { ...rest, span: place(span), notes: notes.map((note) => ({ ...note, span: note.span && place(note.span) })) };
}

function place({ file, start, end }: Span): unknown {
  return { file, start, end };
}

function expectSame(files: Files, memory: Memory): void {
  expect(seen(compiled(files, memory))).toEqual(seen(compiled(files)));
}

const someEdits: fc.Arbitrary<readonly { readonly edit: Edit; readonly inBase: boolean; readonly undo: boolean }[]> =
  fc.array(fc.record({ edit: anEdit, inBase: fc.nat(9).map((n) => n === 0), undo: fc.nat(2).map((n) => n === 0) }), {
    minLength: 1,
    maxLength: 12,
  });

describe("a compilation with a memory is the one without", () => {
  test("after any edits, undone edits, and texts that do not compile", () => {
    fc.assert(
      fc.property(fc.constantFrom(...starts), someEdits, (start, edits) => {
        const memory = new Memory();
        let files: Files = { main: start, base: BASE };
        expectSame(files, memory);
        for (const { edit, inBase, undo } of edits) {
          const before = files;
          files = inBase ? { ...files, base: edited(files.base, edit) } : { ...files, main: edited(files.main, edit) };
          expectSame(files, memory);
          if (undo) files = before;
          if (undo) expectSame(files, memory);
        }
      }),
      { numRuns: RUNS },
    );
  }, 3_600_000);

  test("where a text is forbidden in two places, and gone from the first", () => {
    const memory = new Memory();
    const twice = RICH.replace("data: {}", "data: { base: { type: enum, values: [ACGTACGTACGT] } }").replace(
      "values: [train, eval] }\n  job.lost",
      "values: [train, ACGTACGTACGT] }\n  job.lost",
    );
    expectSame({ main: twice, base: BASE }, memory);
    expect(compiled({ main: twice, base: BASE }).problems.map(({ code }) => code)).toContain(
      "redaction/forbidden-text",
    );
    expectSame({ main: twice.replace("[train, ACGTACGTACGT]", "[train, eval]"), base: BASE }, memory);
  });

  test("where an item of a list stands in the column of the names", () => {
    const memory = new Memory();
    const main = RICH.replace("  job.lost:", "  job.left:\n  job.lost:");
    expectSame({ main, base: BASE }, memory);
    expectSame({ main: main.replace("  job.done:", "  - job.gone\n  job.done:"), base: BASE }, memory);
  });

  test("where millions of lines say nothing", () => {
    const memory = new Memory();
    for (const line of ["\n", "#\n", " "]) {
      expectSame({ main: RICH.replace("events:\n", `events:\n${line.repeat(2_000_000)}\n`), base: BASE }, memory);
    }
  });

  test("where something is wrong right behind entries that are not read again", () => {
    const memory = new Memory();
    expectSame({ main: RICH, base: BASE }, memory);
    const main = RICH.replace("the job began", "the long job began").replace("metrics:\n", "metrix:\n");
    expectSame({ main, base: BASE }, memory);
    expectSame({ main: main.replace("the long", "the very long"), base: BASE }, memory);
  });

  test("after each line of a registry is gone, one at a time, and back again", () => {
    const memory = new Memory();
    const lines = RICH.split("\n");
    for (let gone = 0; gone < lines.length; gone += 1) {
      expectSame({ main: lines.toSpliced(gone, 1).join("\n"), base: BASE }, memory);
      expectSame({ main: RICH, base: BASE }, memory);
    }
  }, 240_000);
});

describe("what is remembered", () => {
  const remembered = (memory: Memory, main: string, base: string = BASE): ReadonlyMap<string, object> => {
    const { registry, fragments } = registryOf({ main, base }, memory);
    const outputs = registry === undefined ? [] : emitAll(registry, fragments);
    const entries = [...(registry?.events ?? []), ...(registry?.metrics ?? [])];
    return new Map<string, object>([
      ...entries.map((entry) => [entry.name, entry] as const),
      ...outputs.map((file) => [file.path, file] as const),
    ]);
  };
  const changed = (before: string, after: string): readonly string[] => {
    const memory = new Memory();
    const known = remembered(memory, before);
    return [...remembered(memory, after)].filter(([name, found]) => known.get(name) !== found).map(([name]) => name);
  };
  const QUIET = RICH.replace("size_byte: int", "took_again: int").replace("  unused_one: int\n", "");

  test("an event that is edited is another one, with what is printed of it; all else stays", () => {
    expect(changed(QUIET, QUIET.replace("the job began", "it is on"))).toEqual([
      // Some of it stands in the extended registry, so that its lines are not all.
      "job.done",
      "job.start",
      "generated/registry.index.json",
      "generated/record.schema.json",
      "docs/log-events.md",
      "generated/events.ts",
      "generated/sql/duckdb.sql",
      "generated/sql/clickhouse.sql",
    ]);
  });

  test("a metric follows the event that feeds it", () => {
    const names = changed(QUIET, QUIET.replace("mode: { type: enum", "again?: int\n      mode: { type: enum"));
    expect(names.filter((name) => name.startsWith("acme."))).toEqual(["acme.loss", "acme.steps"]);
  });

  test("what surrounds the entries is a part of each", () => {
    expect(changed(QUIET, QUIET.replace("ml: the team", "ml: a team"))).toContain("acme.errors");
  });

  test("a broken text between two saves costs nothing", () => {
    const memory = new Memory();
    const known = remembered(memory, QUIET);
    expect(remembered(memory, QUIET.replace("severity: info", "severity: [")).size).toBe(0);
    expect(remembered(memory, QUIET.replace("events:\n", "events:\n  job.lost:\n    severity: info\n")).size).toBe(0);
    expect(remembered(memory, QUIET).get("acme.errors")).toBe(known.get("acme.errors"));
  });
});
