import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emitAll } from "../../../src/emit/emitters.ts";
import { hashOf, manifestOf } from "../../../src/write/manifest.ts";
import { modelOf, ROOT } from "../support/real-registry.ts";
import { LAYOUTS, richRegistry } from "../support/rich-registry.ts";
import { TypeScriptProject } from "../support/typescript-project.ts";

/** All that `generate` leaves on disk for each layout, the source and the manifest included: the rules ask for both. */
function projectFiles(): readonly { readonly path: string; readonly content: string }[] {
  return Object.entries(LAYOUTS).flatMap(([name, layout]) => {
    const text = richRegistry(layout);
    const outputs = emitAll(modelOf(text));
    const hashes = outputs.map(({ path, content }) => [path, hashOf(Buffer.from(content))] as const);
    const files = [{ path: "registry.yaml", content: text }, ...outputs, manifestOf(hashes, "generated")];
    return files.map(({ path, content }) => ({ path: `${name}/${path}`, content }));
  });
}

interface LintedFile {
  readonly filePath: string;
  readonly messages: readonly { readonly line: number; readonly ruleId: string | null; readonly message: string }[];
}

function lintedFiles(stdout: string): readonly LintedFile[] {
  return JSON.parse(stdout) as readonly LintedFile[];
}

describe("the repository's own lint finds nothing in what is generated of a registry that says everything", () => {
  let project: TypeScriptProject;
  let findings: readonly string[];

  beforeAll(() => {
    project = new TypeScriptProject(projectFiles());
    const args = [
      "node_modules/eslint/bin/eslint.js",
      ...["--config", join(ROOT, "eslint.config.js")],
      ...["--parser-options", `project:${project.configure("typescript")}`],
      ...["--parser-options", `tsconfigRootDir:${project.folder}`],
      ...["--format", "json", "*/generated/*.ts"],
    ];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: project.folder, encoding: "utf8" });
    expect(stderr).toBe("");
    findings = lintedFiles(stdout).flatMap(({ filePath, messages }) => [
      filePath,
      ...messages.map(({ line, ruleId, message }) => `${filePath}:${line} ${ruleId} ${message}`),
    ]);
  });

  afterAll(() => project.remove());

  test.each(Object.keys(LAYOUTS))("in the layout %s", (name) => {
    const generated = ["events", "index", "metrics", "registry", "spans"];
    expect(findings.filter((finding) => finding.startsWith(join(project.folder, name)))).toEqual(
      generated.map((file) => join(project.folder, name, "generated", `${file}.ts`)),
    );
  });
});
