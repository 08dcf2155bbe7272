import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { analyzeFile, type Finding } from "../../src/call-graph/index.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../../..").replaceAll("\\", "/");
const settings = { runtime: ["./packages/runtime/src"] };

/** A change that lets something past the filter, and the file in which it must be reported. */
interface Mutation {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Where the report stands, when it is another file. */
  readonly reportedIn?: string;
}

const MUTATIONS: readonly Mutation[] = [
  {
    name: "a generated emit writes a value itself",
    file: "generated/events.ts",
    from: "text(trainingRunStartKeys.model_id, (model_id = data.model_id))",
    to: "',\"model_id\":' + JSON.stringify(data.model_id)",
  },
  {
    name: "a generated emit commits the payload",
    file: "generated/events.ts",
    from: "emission.commit(line);",
    to: "emission.commit(JSON.stringify({ data, fields }));",
  },
  {
    name: "the fields go around the writers",
    file: "generated/events.ts",
    from: " fieldsText(fields, unread, unread) +",
    to: " String(fields.phase) +",
  },
  {
    name: "what generated code gives up is written as it is",
    file: "packages/runtime/src/logger/emission.ts",
    from: "this.#output.append(line, this.#severity);",
    to: "this.#output.append(JSON.stringify(data) as RedactedLine, this.#severity);",
  },
  {
    name: "the line is trusted without its filter",
    file: "packages/runtime/src/redact/filtered-line.ts",
    from: 'const data = payloadText(shape.data, "the data", payload.data, hash, drops, read.data);',
    to: "const data = JSON.stringify(payload.data);",
  },
  {
    name: "the table-driven filter skips the sanitizer",
    file: "packages/runtime/src/redact/payload.ts",
    from: "site.prefix + valueText(site, value, hash)",
    to: "site.prefix + JSON.stringify(value)",
    reportedIn: "packages/runtime/src/redact/filtered-line.ts",
  },
  {
    name: "the redactor makes its record of the raw one",
    file: "packages/runtime/src/redact/redactor.ts",
    from: "return recordOf(\n      line,",
    to: "return recordOf(\n      JSON.stringify(record) as never,",
  },
  {
    name: "the run id is not filtered",
    file: "packages/runtime/src/redact/redactor.ts",
    from: 'frameText(this.#filter, "run_id", part(record, "run_id"), drops);',
    to: '(drops.length, part(record, "run_id") as string);',
    reportedIn: "packages/runtime/src/redact/filtered-line.ts",
  },
  {
    name: "a copy of every payload goes to standard error",
    file: "packages/runtime/src/logger/emission.ts",
    from: "const drops: Drop[] = [];",
    to: "const drops: Drop[] = [];\n    process.stderr.write(JSON.stringify(data));",
  },
  {
    name: "a logger call is written by name",
    file: "packages/runtime/src/logger/logger.ts",
    from: 'if (definition === undefined) countDrop("undeclared");',
    to: "if (definition === undefined) console.error(event, data);",
  },
  {
    name: "a sink is fed past the record",
    file: "packages/runtime/src/sink/sink-queue.ts",
    from: "this.#sink.write(queued.record)",
    to: "this.#sink.write(JSON.parse(queued.record.line))",
  },
];

let parsed: ts.ParsedCommandLine;
let untouched: ts.Program;
const shared = new Map<string, ts.SourceFile | undefined>();

/** The generated package's program, which holds the runtime's sources too; one file may be another text. */
function programWith(mutation: Mutation | undefined): ts.Program {
  const options = { ...parsed.options, noEmit: true, composite: false, incremental: false };
  const host = ts.createCompilerHost(options);
  const onDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (path, language) => {
    if (mutation !== undefined && path === `${root}/${mutation.file}`) {
      const text = readFileSync(path, "utf8");
      expect(text.includes(mutation.from), `the text to change in ${mutation.file}`).toBe(true);
      return ts.createSourceFile(
        path,
        text.replace(mutation.from, () => mutation.to),
        language,
        true,
      );
    }
    if (!shared.has(path)) shared.set(path, onDisk(path, language));
    return shared.get(path);
  };
  return ts.createProgram(parsed.fileNames, options, host);
}

function findingsIn(program: ts.Program, file: string): readonly Finding[] {
  const source = program.getSourceFile(`${root}/${file}`);
  expect(source).toBeDefined();
  return source === undefined ? [] : analyzeFile(program, source, settings);
}

beforeAll(() => {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const read = ts.getParsedCommandLineOfConfigFile(`${root}/packages/runtime/tsconfig.json`, {}, host);
  if (read === undefined) throw new Error("the runtime's tsconfig cannot be read");
  const generated = ts.getParsedCommandLineOfConfigFile(`${root}/generated/tsconfig.json`, {}, host);
  parsed = { ...read, fileNames: [...read.fileNames, ...(generated?.fileNames ?? [])] };
  untouched = programWith(undefined);
});

test("the runtime and the generated logger are clean, without a single suppression", () => {
  const found = untouched
    .getSourceFiles()
    .filter((file) => /\/(packages\/runtime\/src|generated)\//.test(file.fileName) && !file.isDeclarationFile)
    .flatMap((file) => {
      expect(file.text).not.toMatch(/eslint-disable[^\n]*redaction-only-sink/);
      return analyzeFile(untouched, file, settings).map(
        (finding) => `${file.fileName}: ${finding.id} ${finding.data.what}`,
      );
    });
  expect(found).toEqual([]);
});

describe("every way around the filter is reported", () => {
  test.each(MUTATIONS)("$name", (mutation) => {
    const found = findingsIn(programWith(mutation), mutation.reportedIn ?? mutation.file);
    expect(found.map(({ id }) => id)).not.toEqual([]);
  });
});
