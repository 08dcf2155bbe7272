import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { RUNTIME_TYPES } from "../call-graph/runtime-types.ts";

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Two files of which one hands the other what it sends: whether that is redacted stands in the first alone. */
export const FILES: Readonly<Record<string, string>> = {
  "source.ts": [
    'import { Redactor, recordOf } from "@logwright/runtime";',
    'export const next = (): any => new Redactor().redact(recordOf("a", {}));',
    "",
  ].join("\n"),
  "drain.ts": [
    'import type { Sink } from "@logwright/runtime";',
    'import { next } from "./source.ts";',
    "",
    "export function drain(sink: Sink): void {",
    "  sink.write(next());",
    "}",
    "",
  ].join("\n"),
};

/** The first file after somebody has taken the redactor out of it. */
export const RAW_SOURCE =
  'import { recordOf } from "@logwright/runtime";\nexport const next = (): any => recordOf("a", {});\n';

/** A project in a folder of its own, with the runtime's types installed. It goes when the test file is done. */
export function projectOnDisk(files: Readonly<Record<string, string>> = FILES): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "logwright-project-")));
  made.push(folder);
  const runtime = "node_modules/@logwright/runtime";
  const all: Readonly<Record<string, string>> = {
    "package.json": '{ "type": "module" }',
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        target: "es2023",
        lib: ["es2023"],
        types: [],
        module: "nodenext",
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        allowImportingTsExtensions: true,
      },
      include: ["*.ts"],
    }),
    [`${runtime}/package.json`]:
      '{ "name": "@logwright/runtime", "version": "0.0.0", "type": "module", "types": "index.d.ts" }',
    [`${runtime}/index.d.ts`]: RUNTIME_TYPES,
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
