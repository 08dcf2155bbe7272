import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { REGISTRY, Sandbox } from "./sandbox.ts";

let box: Sandbox;
let child: ChildProcessWithoutNullStreams | undefined;

afterEach(() => {
  child?.kill("SIGKILL");
  box[Symbol.dispose]();
});

/** Everything that the process has said, and a way to wait for more. */
function listen(process: ChildProcessWithoutNullStreams): { said(text: string, from?: number): Promise<number> } {
  let all = "";
  for (const stream of [process.stdout, process.stderr]) stream.on("data", (part: Buffer) => (all += part.toString()));
  return {
    async said(text, from = 0) {
      for (let tries = 0; tries < 500; tries += 1) {
        const at = all.indexOf(text, from);
        if (at !== -1) return at + text.length;
        await new Promise((done) => setTimeout(done, 10));
      }
      throw new Error(`never said ${JSON.stringify(text)}, but:\n${all}`);
    },
  };
}

test("--watch compiles on a save, survives a broken registry and a rename-save, and ends cleanly on Ctrl-C", async () => {
  box = new Sandbox({ "registry.yaml": REGISTRY });
  child = box.start("generate", "--watch");
  const ended = new Promise((done) => child?.on("exit", (code, signal) => done({ code, signal })));
  const { said } = listen(child);
  let at = await said("Watching registry.yaml");
  expect(box.files()).toContain("generated/events.ts");

  box.write("registry.yaml", REGISTRY.replace("the job ended", "the job is over"));
  at = await said("wrote docs/log-events.md", at);

  box.write("registry.yaml", REGISTRY.replace("size: int", "size: itn"));
  at = await said("type/unknown", at);

  box.write(".registry.yaml.swp", REGISTRY.replace("the job ended", "saved by renaming"));
  renameSync(join(box.root, ".registry.yaml.swp"), join(box.root, "registry.yaml"));
  at = await said("wrote docs/log-events.md", at);
  expect(box.read("docs/log-events.md")).toContain("saved by renaming");

  box.write("registry.yaml", REGISTRY.replace("the job ended", "saved after that"));
  at = await said("wrote docs/log-events.md", at);

  renameSync(join(box.root, "registry.yaml"), join(box.root, "away.yaml"));
  at = await said("cannot read registry.yaml", at);
  renameSync(join(box.root, "away.yaml"), join(box.root, "registry.yaml"));
  box.write("registry.yaml", REGISTRY.replace("the job ended", "it is back"));
  await said("wrote docs/log-events.md", at);

  child.kill("SIGINT");
  expect(await ended).toEqual({ code: 0, signal: null });
});

test("--watch says that a break is mended, where nothing is to be written too", async () => {
  box = new Sandbox({ "registry.yaml": REGISTRY });
  child = box.start("generate", "--watch");
  const { said } = listen(child);
  let at = await said("Watching registry.yaml");

  box.write("registry.yaml", `${REGISTRY}- [`);
  at = await said("nothing was written", at);
  box.write("registry.yaml", REGISTRY);
  at = await said("registry.yaml: 1 event, 0 metrics; nothing to write", at);
  at = await said("registry.yaml is right again.", at);

  renameSync(join(box.root, "registry.yaml"), join(box.root, "away.yaml"));
  at = await said("cannot read registry.yaml", at);
  renameSync(join(box.root, "away.yaml"), join(box.root, "registry.yaml"));
  await said("registry.yaml is right again.", at);
});

test("--watch sees what others do to its files between two saves", async () => {
  box = new Sandbox({ "registry.yaml": REGISTRY });
  child = box.start("generate", "--watch");
  const { said } = listen(child);
  let at = await said("Watching registry.yaml");
  const written = box.read("docs/log-events.md");

  box.write("docs/log-events.md", written.replace("job", "jot"));
  box.write("registry.yaml", `${REGISTRY}# a comment changes no page\n`);
  at = await said("wrote over a hand edit in docs/log-events.md", at);
  at = await said("wrote generated/.manifest.json", at);
  expect(box.read("docs/log-events.md")).toBe(written);

  rmSync(join(box.root, "docs/log-events.md"));
  box.write("registry.yaml", REGISTRY);
  at = await said("wrote docs/log-events.md", at);
  expect(box.read("docs/log-events.md")).toBe(written);

  box.write("registry.yaml", REGISTRY.replace("events:", "outputs: { docs: false }\nevents:"));
  await said("removed docs/log-events.md", at);
});

test("a save is compiled sooner than a new process could do it", async () => {
  box = new Sandbox({ "registry.yaml": REGISTRY });
  const cold = shortest([1, 2, 3].map(() => timeOf(() => box.run("generate"))));
  child = box.start("generate", "--watch");
  const { said } = listen(child);
  let at = await said("Watching registry.yaml");
  const saves: number[] = [];
  for (const text of ["is over", "came to its end", "is done", "stopped", "was left"]) {
    const saved = performance.now();
    box.write("registry.yaml", REGISTRY.replace("the job ended", `the job ${text}`));
    at = await said("wrote generated/.manifest.json", at);
    saves.push(performance.now() - saved);
  }
  expect(shortest(saves)).toBeLessThan(cold);
});

function timeOf(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

function shortest(times: readonly number[]): number {
  return Math.min(...times);
}

test("--watch follows the registries that are extended", async () => {
  box = new Sandbox({ "registry.yaml": REGISTRY.replace("events:", "extends: ./shared/base.yaml\nevents:") });
  box.write("shared/base.yaml", REGISTRY.replace("job.done", "base.ready"));
  child = box.start("generate", "--watch");
  const { said } = listen(child);
  const at = await said("Watching registry.yaml");
  box.write("shared/base.yaml", REGISTRY.replace("job.done", "base.prepared"));
  await said("wrote docs/log-events.md", at);
  expect(box.read("docs/log-events.md")).toContain("base.prepared");
});
