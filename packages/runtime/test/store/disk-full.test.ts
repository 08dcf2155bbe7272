import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readEvents } from "../../../../test/tensorboard-reader.ts";
import { openRun } from "../../src/run/index.ts";
import { openLogStore, type OpenLogStore } from "../../src/store/index.ts";
import { REGISTRY, temporaryFolder } from "./registry-fixture.ts";

const isRoot = process.getuid?.() === 0;
const needsRoot = test.skipIf(!isRoot && process.env["CI"] !== "true"); // in CI a missing tmpfs is a failure
if (!isRoot) process.stderr.write("The tests of a full disk need root, to mount a tmpfs.\n");

/** A file system of its own, with a file that fills what is left of it when asked to. */
function smallDisk(kilobytes: number): { readonly directory: string; fill(): void; empty(): void } {
  const directory = temporaryFolder();
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${String(kilobytes)}k`, "tmpfs", directory]);
  onTestFinished(() => void execFileSync("umount", [directory]));
  const ballast = join(directory, "ballast");
  return {
    directory,
    fill() {
      try {
        for (let size = 0; size < kilobytes; size += 4) writeFileSync(ballast, Buffer.alloc(4096), { flag: "a" });
      } catch {
        // Full, as it should be.
      }
    },
    empty: () => rmSync(ballast),
  };
}

const open = (kind: string, directory: string): OpenLogStore =>
  openLogStore(
    { kind, params: { log_dir: directory } },
    { registry: REGISTRY, onFailure: () => undefined, onWarning: () => undefined },
  );

describe("a full disk", () => {
  needsRoot(
    "makes no call of a jsonl store throw; rows wait and are written when there is room, small files stay whole",
    async () => {
      const disk = smallDisk(256);
      const store = open("jsonl", disk.directory);
      store.logHyperparams({ before: 1 });
      disk.fill();
      for (let step = 0; step < 2_000; step++) store.logScalar("loss", step, step);
      store.logHyperparams({ during: "x".repeat(5_000) });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(JSON.parse(readFileSync(join(disk.directory, "hyperparams.json"), "utf8"))).toEqual({ before: 1 });
      disk.empty();
      store.logHyperparams({ after: 1 });
      await store.close();
      const rows = readFileSync(join(disk.directory, "metrics.jsonl"), "utf8")
        .trimEnd()
        .split("\n")
        .map((row) => {
          try {
            return (JSON.parse(row) as { step: number }).step;
          } catch {
            return undefined;
          }
        });
      expect(rows.filter((step) => step !== undefined)).toEqual(Array.from({ length: 2_000 }, (_, step) => step));
      expect(rows.filter((step) => step === undefined).length).toBeLessThanOrEqual(1);
      expect(JSON.parse(readFileSync(join(disk.directory, "hyperparams.json"), "utf8"))).toEqual({
        before: 1,
        after: 1,
      });
      expect(store.failures.get("jsonl logHyperparams")).toBe(1);
      expect(readdirSync(disk.directory).sort()).toEqual(["hyperparams.json", "metrics.jsonl"]);
    },
  );

  needsRoot("leaves no half record in an event file: a strict reader reads it during and after", async () => {
    const disk = smallDisk(256);
    const store = open("tensorboard", disk.directory);
    disk.fill();
    for (let step = 0; step < 5_000; step++) store.logScalar("loss", step, step);
    const file = (): Buffer =>
      readFileSync(join(disk.directory, readdirSync(disk.directory).find((name) => name.startsWith("events")) ?? ""));
    const during = file();
    if (during.length > 0) expect(() => readEvents(during)).not.toThrow();
    disk.empty();
    await store.close();
    const steps = readEvents(file())
      .slice(1)
      .map((event) => Number(event.step));
    expect(steps).toEqual(Array.from({ length: 5_000 }, (_, step) => step));
    expect(store.failures.size).toBeGreaterThan(0);
  });

  needsRoot("keeps a run going, its metrics.json old or new", () => {
    const disk = smallDisk(256);
    const run = openRun({
      registry: REGISTRY,
      root: disk.directory,
      config: {},
      seed: 1,
      dataset: { name: "d", version: "1" },
      tokenizer: { name: "t", version: "1" },
      git: { commit: "0".repeat(40), dirty: false },
    });
    run.record("loss", 1, 1);
    run.flush();
    disk.fill();
    run.record("loss", 2, 2);
    expect(() => run.flush()).toThrow(/ENOSPC/);
    expect(() => run.close("completed")).not.toThrow();
    expect(JSON.parse(readFileSync(join(run.directory, "metrics.json"), "utf8"))).toMatchObject({
      metrics: { loss: { count: 1 } },
    });
    expect(readdirSync(run.directory).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});
