import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** What a room may not import, as regular expressions over paths relative to the repository or package names. */
interface Room {
  readonly room: string;
  readonly mayNot: readonly RegExp[];
  readonly why: string;
}

const CODEGEN = "packages/codegen/src";
const RUNTIME = "packages/runtime/src";
const PLUGIN = "packages/eslint-plugin/src";

const rooms: readonly Room[] = [
  {
    room: `${CODEGEN}/source`,
    mayNot: [/codegen\/src\/(?!source)/, /^zod/, /^yaml/, /runtime/],
    why: "source knows no registry",
  },
  {
    room: `${CODEGEN}/text`,
    mayNot: [/^(?!packages\/codegen\/src\/text\/)/],
    why: "text is below every other room",
  },
  {
    room: `${CODEGEN}/diagnostics`,
    mayNot: [/codegen\/src\/(?!source|diagnostics|text)/, /^zod/, /^yaml/],
    why: "diagnostics know no registry",
  },
  {
    room: `${CODEGEN}/parse`,
    mayNot: [/codegen\/src\/(resolve|check|emit|write|change)/, /^node:fs/],
    why: "parse looks nothing up",
  },
  {
    room: `${CODEGEN}/alert`,
    mayNot: [/^node:/, /codegen\/src\/(?!alert)/],
    why: "alert reads conditions as text",
  },
  {
    room: `${CODEGEN}/resolve`,
    mayNot: [/^yaml/, /^zod/, /codegen\/src\/(emit|write|change|check)/, /^node:fs/],
    why: "resolve knows neither YAML nor an output language",
  },
  {
    room: `${CODEGEN}/check`,
    mayNot: [/^yaml/, /^zod/, /codegen\/src\/(emit|write|parse)/, /^node:fs/],
    why: "checks read the model",
  },
  {
    room: `${CODEGEN}/model`,
    mayNot: [/^(?!@logwright\/runtime\/contract|packages\/codegen\/src\/(source|model))/],
    why: "the model is types and constants",
  },
  {
    room: `${CODEGEN}/emit`,
    mayNot: [/^node:fs/, /^node:process/, /^node:os/, /^yaml/, /^zod/, /codegen\/src\/(parse|resolve|check|write)/],
    why: "emitters turn a model into text and nothing else",
  },
  {
    room: `${CODEGEN}/write`,
    mayNot: [/codegen\/src\/(parse|resolve|check|emit\/(?!emitters\.ts$))/],
    why: "write does not know what is in a file",
  },
  {
    room: `${CODEGEN}/logs`,
    mayNot: [/codegen\/src\/(commands|parse|resolve|check|emit|change)/, /^yaml/],
    why: "logs are read as streams, by what the index says",
  },
  {
    room: `${CODEGEN}/import-otel`,
    mayNot: [/codegen\/src\/(commands|emit|write\/(?!disk-error\.ts$)|change|logs)/, /^yaml/],
    why: "an import reads as the compiler does, and asks it what a registry is",
  },
  {
    room: CODEGEN,
    mayNot: [/^@logwright\/(?!runtime\/(contract|redact)$)/, /packages\/(runtime|eslint-plugin)/],
    why: "codegen meets the runtime in the contract",
  },
  {
    room: PLUGIN,
    mayNot: [/^@logwright\/(?!runtime\/(?:contract|redact)$)/, /packages\/(runtime|codegen)/],
    why: "the plugin meets the others in the contract, and asks the filter what it denies",
  },
  { room: `${PLUGIN}/rules`, mayNot: [/^node:fs/], why: "rules ask the index and the call graph" },
  {
    room: `${PLUGIN}/call-graph`,
    mayNot: [/^eslint/, /eslint-plugin\/src\/rules/],
    why: "the call graph works without ESLint",
  },
  { room: RUNTIME, mayNot: [/^@logwright/, /packages\/(codegen|eslint-plugin)/], why: "the runtime stands alone" },
  {
    room: `${RUNTIME}/contract`,
    mayNot: [/^(?!packages\/runtime\/src\/contract)/],
    why: "the contract imports nothing",
  },
  { room: `${RUNTIME}/redact`, mayNot: [/runtime\/src\/sink/], why: "redaction knows no sink" },
  {
    room: "generated",
    mayNot: [/^@logwright\/runtime(?!\/generated$)/, /packages\//],
    why: "generated code has one door",
  },
];

/** Every import of a file, as a repository path (relative ones) or as written. */
function importsOf(file: string): readonly string[] {
  return ts.preProcessFile(readFileSync(join(root, file), "utf8")).importedFiles.map(({ fileName }) =>
    fileName.startsWith(".")
      ? relative(root, resolve(root, dirname(file), fileName))
          .split(sep)
          .join("/")
      : fileName,
  );
}

function filesOf(room: string): readonly string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .map((file) => `${room}/${file.split(sep).join("/")}`)
    .filter((file) => file.endsWith(".ts") && !/\/(node_modules|dist|test)\//.test(file));
}

describe("imports go in one direction", () => {
  test.each(rooms)("$room: $why", ({ room, mayNot }) => {
    const files = filesOf(room);
    expect(files).not.toEqual([]);
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => mayNot.some((pattern) => pattern.test(specifier)))
        .map((specifier) => `${file} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

test("a forbidden import is seen", () => {
  const redact = rooms.find(({ room }) => room.endsWith("redact"));
  expect(redact?.mayNot.some((pattern) => pattern.test("packages/runtime/src/sink/sink.ts"))).toBe(true);
});
